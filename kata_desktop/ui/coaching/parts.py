"""Which part of the board stands beside which question; each is made when its question is first asked."""

from __future__ import annotations

from kata_desktop.core.coaching import Part
from kata_desktop.ui.coaching.part import CyclePart
from kata_desktop.ui.document import StoryboardDocument
from kata_desktop.ui.kit.style import Style


def part_for(part: Part, style: Style, document: StoryboardDocument) -> CyclePart:
    """The right side for a question."""
    match part:
        case Part.TARGET:
            from kata_desktop.ui.coaching.target_part import TargetPart

            return TargetPart(style, document)
        case Part.ACTUAL:
            from kata_desktop.ui.coaching.actual_part import ActualPart

            return ActualPart(style, document)
        case Part.REFLECTION:
            from kata_desktop.ui.coaching.look_back_part import LookBackPart

            return LookBackPart(style, document)
        case Part.OBSTACLES:
            from kata_desktop.ui.coaching.obstacle_part import ObstaclePart

            return ObstaclePart(style, document)
        case Part.STEP:
            from kata_desktop.ui.coaching.step_part import StepPart

            return StepPart(style, document)
        case Part.AGREEMENT:
            from kata_desktop.ui.coaching.agreement_part import AgreementPart

            return AgreementPart(style, document)

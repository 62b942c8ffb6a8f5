"""The restart card: what stands in front of a board after five work days without a coaching cycle."""

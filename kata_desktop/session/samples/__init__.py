"""The built-in sample boards: played through the session like a real board, with a clock that walks their days."""

from kata_desktop.session.samples.writing import SAMPLES, NoSuchSample, write_sample

__all__ = ["SAMPLES", "NoSuchSample", "write_sample"]

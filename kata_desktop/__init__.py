"""Kata Desktop: a storyboard for the Improvement Kata that lives on one machine, in plain files."""

__version__ = "0.1.0"

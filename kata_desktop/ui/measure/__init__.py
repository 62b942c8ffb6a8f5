"""Entering measurements by number pad, with the chart growing beside it."""

"""The actual condition in a view of its own: all points, each with its single values."""

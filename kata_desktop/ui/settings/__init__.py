"""The settings of this screen and the calendar of a board."""

"""The coach's private notebook: never seen by who learns, never part of a board."""

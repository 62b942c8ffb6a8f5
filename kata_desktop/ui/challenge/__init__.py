"""The screen of the challenge and of what the board is called."""

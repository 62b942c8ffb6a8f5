"""The board on paper: how it will look, on which paper, and saving it."""

"""The board on paper: what stands on which page, where, and the file made of it."""

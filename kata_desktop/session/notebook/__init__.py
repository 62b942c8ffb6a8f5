"""The coach's private notebook: its use cases, its file in the data folder, and the way to another place by hand."""

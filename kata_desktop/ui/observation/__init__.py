"""The second coach: the sheet while a cycle runs, the feedback, the wall after the cycle."""

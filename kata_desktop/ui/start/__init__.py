"""The guided start of a new board: the four steps of the Improvement Kata, and who meets here when."""

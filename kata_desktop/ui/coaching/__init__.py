"""The coaching cycle at the wall and at the desk: questions left, the part of the board they are about right."""

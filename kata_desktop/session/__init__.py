"""Use cases: every change takes one road, from here to the file and back as `Changes`. No Qt; clock and ids come in."""

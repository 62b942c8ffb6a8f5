"""Our own keyboard for the wall: the ledge, risen, with the field moved above it."""

"""The home of the program: all boards of the library or of a folder, a new one, and the bin."""

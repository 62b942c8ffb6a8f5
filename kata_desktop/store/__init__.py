"""The board file and the library: the only package that speaks SQL, and the one that promises nothing is lost."""

"""QPainter functions: the one look that screen and paper share."""

"""The storyboard: the whole board on one screen, ordered like the five questions."""

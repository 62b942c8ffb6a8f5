"""Writing by finger, pen or mouse where a text would be."""

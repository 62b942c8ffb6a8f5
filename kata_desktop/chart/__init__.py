"""The moving run chart, the one place where pyqtgraph is used; nothing here is imported before the first paint."""

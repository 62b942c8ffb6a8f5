"""The help, and the sheet of all keys: both lie above whatever is shown."""

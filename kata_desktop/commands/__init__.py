"""What the commands do, each loaded only when it is asked for: results are returned as text, troubles are raised."""

"""The screen of the obstacles: the parking lot and what is known of each one."""

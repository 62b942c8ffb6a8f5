"""The form for a new metric, alone on a screen or within another one."""

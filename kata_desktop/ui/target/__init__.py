"""The screens of the target condition: written, set, and looked back at."""

"""Pure values and functions of the practice: no Qt, no SQL, no clock, no translated text."""

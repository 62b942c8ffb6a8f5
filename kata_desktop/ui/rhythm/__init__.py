"""The last 14 days of coaching cycles, large: what each day was, and what was in the way."""

"""Requests for a change: out of mangled mail, into a record's own text, told as sentences."""

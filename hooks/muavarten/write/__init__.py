"""Puts files where they are served from: whole or not at all, and only where something changed."""

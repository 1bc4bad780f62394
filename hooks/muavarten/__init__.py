"""Muavarten: a regional directory of civic organisations, from YAML records in git to a static site."""

__version__ = "0.1.0"

"""Views: what every page says, finished, before any of it is HTML. One file a kind of page."""

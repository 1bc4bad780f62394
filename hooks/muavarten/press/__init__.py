"""Views into HTML: bodies by our own templates, shells by the site generator, joined by stamping."""

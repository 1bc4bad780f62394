"""Looks at the built site as people do: pictures of every kind of page, accessibility and weight."""

"""The directory as open data and feeds: paths and bytes, made from the Directory alone."""

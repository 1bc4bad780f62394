"""Records into a Directory: every reference can be followed, in both directions."""

"""The records of the directory as frozen, typed models: one file a kind."""

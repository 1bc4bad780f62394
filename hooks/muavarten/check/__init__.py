"""Rules over all records: what a model alone cannot see. One file a rule, listed in `registry`."""

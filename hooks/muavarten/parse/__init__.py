"""Trees of text into typed records, with a problem for everything that does not fit its model."""

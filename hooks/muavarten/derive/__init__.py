"""What follows from the records: states, counts, listings. Pure functions; the day is an argument."""

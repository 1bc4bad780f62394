"""What people outside may tell of a record, made from the models."""

"""Printed leaflets: views into pages of paper."""

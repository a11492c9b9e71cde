"""Visits: what was complained of, seen, measured, found and advised; signed by the vet and kept."""

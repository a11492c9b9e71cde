"""Medicines: what the catalogue's drugs are made of, how they are dosed, and whom they harm."""

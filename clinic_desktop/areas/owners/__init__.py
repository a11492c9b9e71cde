"""Owners (clients): persons and organisations with their phones."""

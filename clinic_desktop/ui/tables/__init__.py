"""Windowed tables and lists: plain rows in, never more than a window of them."""

"""The tests mirror the package; ``stories`` drive the whole program in the clinic's words."""

"""Clinic Desktop: the program a veterinary clinic runs its day on."""

__version__ = "0.1.0"

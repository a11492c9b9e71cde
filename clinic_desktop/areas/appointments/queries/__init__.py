"""Selects of the schedule, shaped for screens."""

"""Prescriptions: drugs written out for an animal, with repeats, validity and what was dispensed."""

"""Patients: species, breeds, ownership, identifiers, alerts, weights."""

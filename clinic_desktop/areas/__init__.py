"""The clinic: one folder for each thing a clinician can name."""

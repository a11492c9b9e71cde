"""The medical record of a patient: the whole story in one place, to read, to search and to print."""

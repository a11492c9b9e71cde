"""The catalogue of manipulations (procedures) and the facts of their being performed."""

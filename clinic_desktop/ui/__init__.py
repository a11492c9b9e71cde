"""Reusable Qt parts; this package knows ``core`` only: no database, no area."""

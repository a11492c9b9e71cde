"""The revision this build expects; a test compares it with the newest file under ``alembic/versions``."""

HEAD = "20261122_sort_names"

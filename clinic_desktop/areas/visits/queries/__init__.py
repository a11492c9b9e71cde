"""Selects of visits, shaped for screens."""

from clinic_desktop.areas.visits.queries.open import open_visit_id

__all__ = ["open_visit_id"]

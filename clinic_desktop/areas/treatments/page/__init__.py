"""The tab of treatment on a patient's card, and the nurses' board of the day."""

from clinic_desktop.areas.treatments.page.board import TasksPage
from clinic_desktop.areas.treatments.page.panel import TreatmentPanel

__all__ = ["TasksPage", "TreatmentPanel"]

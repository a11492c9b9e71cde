"""The laboratory's windows: the inbox page, the tab of the patient's card, the lists of the dictionary."""

from clinic_desktop.areas.lab.page.inbox import LabPage
from clinic_desktop.areas.lab.page.lists import ANALYTES, PANELS, RANGES
from clinic_desktop.areas.lab.page.panel import LabPanel

__all__ = ["ANALYTES", "PANELS", "RANGES", "LabPage", "LabPanel"]

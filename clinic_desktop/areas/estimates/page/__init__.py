"""The windows of estimates."""

from clinic_desktop.areas.estimates.page.panel import EstimatesPanel
from clinic_desktop.areas.estimates.page.printing import EstimateWindow

__all__ = ["EstimateWindow", "EstimatesPanel"]

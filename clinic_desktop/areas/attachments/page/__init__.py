"""Files on the card of a patient, and the viewer."""

from clinic_desktop.areas.attachments.page.panel import FilesPanel
from clinic_desktop.areas.attachments.page.viewer import ViewerDialog

__all__ = ["FilesPanel", "ViewerDialog"]

"""The windows of staff: the gate everybody comes in by, and the page of people and rights."""

from clinic_desktop.areas.users.page.gate import Gate
from clinic_desktop.areas.users.page.sign_in import SignInWindow
from clinic_desktop.areas.users.page.staff import StaffPage

__all__ = ["Gate", "SignInWindow", "StaffPage"]

"""What crosses the border between the clinic's own data and the windows."""

from __future__ import annotations

from dataclasses import dataclass

CLINIC_EDIT = "clinic.edit"


@dataclass(frozen=True, slots=True)
class ClinicDraft:
    """The clinic's particulars as a form holds them.

    ``currency`` is ISO 4217, ``phone_region`` ISO 3166, ``time_zone`` an IANA name. A signed visit is locked
    after ``visit_lock_hours``; one that isn't signed is gone on with for ``visit_continue_days``.
    """

    name: str = ""
    legal_name: str = ""
    tax_number: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    currency: str = "RUB"
    phone_region: str = "RU"
    time_zone: str = "Europe/Moscow"
    document_language: str = "ru"
    visit_lock_hours: int = 24
    visit_continue_days: int = 7

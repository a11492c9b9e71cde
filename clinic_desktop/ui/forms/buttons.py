"""The buttons under a form: save, cancel, and what was changed in its record."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

from clinic_desktop.core.kinds import (
    APPOINTMENT,
    ATTACHMENT,
    DISCOUNT_RULE,
    ESTIMATE,
    INVOICE,
    INVOICE_LINE,
    LABORATORY_REQUEST,
    LINE_SURCHARGES,
    MANIPULATION,
    OWNER,
    PAYMENT,
    PET,
    SURCHARGE,
    TILL,
    TILL_SHIFT,
    USER,
    VISIT,
)
from clinic_desktop.core.permissions import AUDIT_VIEW
from clinic_desktop.ui.actions import make_primary
from clinic_desktop.ui.rights import Rights
from clinic_desktop.ui.theme import set_role

HISTORY_TABLES = {
    OWNER: "owners",
    PET: "pets",
    MANIPULATION: "manipulations",
    APPOINTMENT: "appointments",
    ESTIMATE: "estimates",
    INVOICE: "invoices",
    INVOICE_LINE: "invoice_lines",
    PAYMENT: "payments",
    TILL: "tills",
    TILL_SHIFT: "till_shifts",
    "billing_settings": "billing_settings",
    SURCHARGE: "surcharges",
    DISCOUNT_RULE: "discount_rules",
    LINE_SURCHARGES: "invoice_lines",
    "tax_rate": "tax_rates",
    ATTACHMENT: "attachments",
    "medicine": "medicines",
    "plan": "treatment_plans",
    "category": "manipulation_categories",
    "price_group": "price_groups",
    "species": "species",
    "breed": "breeds",
    "colour": "coat_colours",
    "clinic": "clinic",
    USER: "users",
    "role": "roles",
    VISIT: "visits",
    "signed_visit": "visits",
    "diagnosis": "diagnoses",
    "phrase": "phrases",
    "template": "visit_templates",
    LABORATORY_REQUEST: "lab_requests",
    "lab_analyte": "lab_analytes",
    "lab_panel": "lab_panels",
    "lab_range": "lab_ranges",
    "resource": "schedule_resources",
    "appointment_type": "appointment_types",
    "shift": "shifts",
    "shift_exception": "shift_exceptions",
    "block": "schedule_blocks",
    "schedule": "schedule_settings",
}
"""The table of record that a form's subject stands in: what the journal knows it by."""


class FormButtons(QDialogButtonBox):
    """Save is the default; the history is offered for a record that has one."""

    def __init__(self, subject: tuple[str, int], rights: Rights, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.save = QPushButton(self.tr("Save"))
        self.save.setObjectName("save")
        self.save.setToolTip(self.tr("Save (Enter, Ctrl+Enter)"))
        self.save.setDefault(True)
        make_primary(self.save)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("cancel")
        cancel.setToolTip(self.tr("Cancel (Esc)"))
        self.history = QPushButton(self.tr("Changes"))
        self.history.setObjectName("form_history")
        set_role(self.history, "flat")
        kind, record_id = subject
        denied = rights.reason_against(AUDIT_VIEW)
        told = self.tr("What was changed in this record (Ctrl+H)")
        self.history.setToolTip(f"{told} — {denied}" if denied else told)
        self.history.setEnabled(not denied)
        for button, role in (
            (self.save, QDialogButtonBox.ButtonRole.AcceptRole),
            (cancel, QDialogButtonBox.ButtonRole.RejectRole),
            (self.history, QDialogButtonBox.ButtonRole.HelpRole),
        ):
            button.setAccessibleName(button.text())
            # Not even the default one: Qt would take that away from it for good with the first time it loses the focus.
            button.setAutoDefault(False)
            self.addButton(button, role)
        self.history.setVisible(bool(record_id) and kind in HISTORY_TABLES)

"""What belongs to a record, and which columns tell nobody anything: data, so that a new area adds lines."""

from __future__ import annotations

from dataclasses import dataclass

from clinic_desktop.core.kinds import LAB, MANIPULATION, OWNER, PET


@dataclass(frozen=True, slots=True)
class Child:
    """A table whose rows belong to a record, and the column that tells to which."""

    table: str
    link: str


@dataclass(frozen=True, slots=True)
class SubjectKind:
    """A sort of record that has a history: its table, what names a row, what belongs to it.

    ``names`` are the columns for English and Russian. ``search_kind`` is what the search box calls it.
    Each link of a child needs its index ``ix_audit_log_gone_<link>`` (see the migration ``20261121_audit``).
    """

    table: str
    names: tuple[str, str]
    children: tuple[Child, ...] = ()
    search_kind: str = ""


_BOTH = ("name_en", "name_ru")
_ONE = ("name", "name")
_NUMBER = ("number", "number")

SUBJECTS: dict[str, SubjectKind] = {
    kind.table: kind
    for kind in (
        SubjectKind(
            "owners",
            ("display_name", "display_name"),
            tuple(Child(table, "owner_id") for table in ("owner_phones", "owner_terms", "invoices", "payments")),
            OWNER,
        ),
        SubjectKind(
            "pets",
            _ONE,
            tuple(
                Child(table, "pet_id")
                for table in (
                    "ownerships", "pet_identifiers", "pet_alerts", "alert_acknowledgements", "pet_weights",
                    "manipulation_facts", "visits",
                    "patient_problems", "vital_signs", "attachments", "medicine_doses", "prescriptions",
                    "prescription_lines", "prescription_dispensings", "estimates", "lab_requests", "treatment_plans", "appointments",
                )
            ),
            PET,
        ),
        SubjectKind(
            "manipulations",
            _BOTH,
            (Child("manipulation_prices", "manipulation_id"), Child("kit_lines", "kit_id")),
            MANIPULATION,
        ),
        SubjectKind("manipulation_categories", _BOTH),
        SubjectKind("price_groups", _BOTH),
        SubjectKind("tax_rates", _BOTH),
        SubjectKind("pet_alerts", ("text", "text")),
        SubjectKind("attachments", ("title", "title")),
        SubjectKind("medicines", ("substances", "substances"), (Child("dose_rows", "medicine_id"),)),
        SubjectKind("species", _BOTH, (Child("vital_ranges", "species_id"),)),
        SubjectKind("breeds", _BOTH),
        SubjectKind("coat_colours", _BOTH),
        SubjectKind("clinic", _ONE),
        SubjectKind(
            "visits",
            ("complaint", "complaint"),
            tuple(
                Child(table, "visit_id") for table in ("visit_findings", "visit_diagnoses", "visit_addenda")
            ),
        ),
        SubjectKind(
            "treatment_plans", ("drug_text", "drug_text"), (Child("treatment_tasks", "plan_id"),)
        ),
        SubjectKind(
            "appointments", ("reason", "reason"), (Child("appointment_companions", "appointment_id"),)
        ),
        SubjectKind("appointment_series", ("rule", "rule")),
        SubjectKind("appointment_types", _BOTH),
        SubjectKind(
            "schedule_resources",
            _ONE,
            tuple(Child(table, "resource_id") for table in ("shifts", "shift_exceptions", "schedule_blocks")),
        ),
        SubjectKind("schedule_settings", ("slot_parts", "slot_parts")),
        SubjectKind("estimates", ("title", "title"), (Child("estimate_lines", "estimate_id"),)),
        SubjectKind(
            "invoices",
            _NUMBER,
            tuple(
                Child(table, "invoice_id")
                for table in ("invoice_lines", "invoice_line_surcharges", "invoice_line_facts")
            ),
        ),
        SubjectKind("surcharges", _ONE),
        SubjectKind("discount_rules", _ONE),
        SubjectKind(
            "payments",
            _NUMBER,
            tuple(
                Child(table, "payment_id")
                for table in ("payment_tenders", "payment_allocations", "fiscal_receipts")
            ),
        ),
        SubjectKind("tills", _ONE, (Child("till_shifts", "till_id"),)),
        SubjectKind(
            "till_shifts",
            ("opened_by", "opened_by"),
            (Child("cash_movements", "shift_id"), Child("shift_counts", "shift_id")),
        ),
        SubjectKind(
            "ledger_entries", ("by_name", "by_name"), (Child("ledger_postings", "entry_id"),)
        ),
        SubjectKind("diagnoses", _BOTH),
        SubjectKind("phrases", ("title", "title")),
        SubjectKind("visit_templates", ("title", "title")),
        SubjectKind("lab_analytes", _BOTH, (Child("lab_ranges", "analyte_id"),)),
        SubjectKind("lab_panels", _BOTH, (Child("lab_panel_analytes", "panel_id"),)),
        SubjectKind(
            "lab_requests", ("title_en", "title_ru"), (Child("lab_results", "request_id"),), LAB
        ),
        SubjectKind("users", _ONE),
        SubjectKind("roles", _BOTH, (Child("role_rights", "role_id"),)),
    )
}  # fmt: skip

PARENTS: dict[str, tuple[str, str]] = {
    child.table: (kind.table, child.link) for kind in SUBJECTS.values() for child in kind.children
}
"""Of each child table its parent's and the linking column."""

PERSONS: dict[str, tuple[str, str]] = {"sign_in_guards": ("users", "user_id")}
"""Tables that are about somebody, but belong to nobody's history: they would fill it with every sign-in."""

_OF_FILES = frozenset({"blob_id", "added_by_id", "replaces_id"})
_DERIVED = frozenset(
    {"display_name", "number_key", "login_key", "birth_sort", "position", "serial", "year", "read_on"}
)


_PEOPLE = frozenset(
    {
        "performer_id", "vet_id", "signed_by_id", "requested_by_id", "author_id", "ordered_by_id", "acted_by_id",
        "read_by_id", "created_by_id", "posted_by_id", "cashier_id", "opened_by_id",
    }
)  # fmt: skip
"""Who did something, by number: the name stands beside it."""


def is_technical(table: str, column: str) -> bool:
    """Say whether a column is only the program's own: keys, versions, what is sorted and compared by."""
    if column in ("id", "version") or column.startswith("sort_") or column in _DERIVED:
        return True
    # Said beside it: the performer by name, the currency by each sum, the parent by where the row is shown.
    if column in _PEOPLE or (column == "currency" and table != "clinic"):
        return True
    if table == "attachments" and column in _OF_FILES:
        return True
    # What an appointment or a block takes is said by its own times and resources.
    if table == "resource_claims":
        return True
    return PARENTS.get(table, ("", ""))[1] == column

"""What a record is called where one is shown, kept, found or led to, whichever area it lives in.

`AppContext.navigate`, the subject of a form and of the access log, a line's key, the search box and the story of a
patient speak of a record as ``(kind, id)``; the kind is one of these words. They are stored (drafts, access log, search
documents): a word that was shipped stays.
"""

from __future__ import annotations

ACCOUNT = "account"
"""What an owner owes and has paid; its id is the owner's."""
APPOINTMENT = "appointment"
ATTACHMENT = "attachment"
BILL = "bill"
"""What is to be paid after an appointment; its id is the appointment's."""
DISCOUNT_RULE = "discount_rule"
ESTIMATE = "estimate"
FACT = "fact"
"""A manipulation that was planned or done."""
INVOICE = "invoice"
INVOICE_LINE = "invoice_line"
LAB = "lab"
"""A request for tests, in the search box and in the story."""
LABORATORY_REQUEST = "lab_request"
"""A request for tests, everywhere else."""
LEDGER_ENTRY = "ledger_entry"
LINE_SURCHARGES = "line_surcharges"
"""What is added to an invoice's line; its id is the line's."""
MANIPULATION = "manipulation"
"""A line of the catalogue."""
OWNER = "owner"
PAYMENT = "payment"
PET = "pet"
PRESCRIPTION = "prescription"
PRESCRIPTION_LINE = "prescription_line"
SURCHARGE = "surcharge"
TILL = "till"
TILL_SHIFT = "till_shift"
TREATMENT = "treatment"
"""A plan of treatment in the story."""
USER = "user"
VISIT = "visit"
WAITING = "waiting"
"""The screen of the waiting room; it has no id."""

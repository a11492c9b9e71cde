"""What is printed of a prescription, in the language that is spoken (`ui.i18n.speaking`)."""

from __future__ import annotations

import enum
from dataclasses import replace
from html import escape

from clinic_desktop.areas.medicines.entities import Route
from clinic_desktop.areas.pets.kinds import Sex
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.areas.prescriptions.rows import LineRow, Sheet, State
from clinic_desktop.areas.prescriptions.texts import unit_texts
from clinic_desktop.ui import sheets
from clinic_desktop.ui.i18n import (
    format_birth,
    format_date,
    format_decimal,
    format_phone,
    format_weight,
    translate,
)
from clinic_desktop.ui.sheets import A4, Paper


class Kind(enum.StrEnum):
    """What is printed."""

    FORM = "form"
    OWNER = "owner"
    LABEL = "label"


def _routes() -> dict[Route, str]:
    return {
        Route.ORAL: translate("Prescription sheet", "by mouth"),
        Route.SUBCUTANEOUS: translate("Prescription sheet", "under the skin"),
        Route.INTRAMUSCULAR: translate("Prescription sheet", "into the muscle"),
        Route.INTRAVENOUS: translate("Prescription sheet", "into the vein"),
        Route.EYE: translate("Prescription sheet", "into the eye"),
        Route.EAR: translate("Prescription sheet", "into the ear"),
        Route.SKIN: translate("Prescription sheet", "on the skin"),
        Route.RECTAL: translate("Prescription sheet", "rectally"),
        Route.INHALED: translate("Prescription sheet", "inhaled"),
        Route.OTHER: "",
    }


def _sexes() -> dict[Sex, str]:
    return {
        Sex.MALE: translate("Prescription sheet", "male"),
        Sex.FEMALE: translate("Prescription sheet", "female"),
        Sex.UNKNOWN: "",
    }


def _marks() -> dict[State, str]:
    # What has to be told at once of a prescription that nothing may be given out by any more.
    return {
        State.CANCELLED: translate("Prescription sheet", "Prescription cancelled"),
        State.EXPIRED: translate("Prescription sheet", "Prescription expired"),
    }


def _titles() -> dict[Kind, str]:
    return {
        Kind.FORM: translate("Prescription sheet", "Prescription"),
        Kind.OWNER: translate("Prescription sheet", "How to give the medicine"),
        Kind.LABEL: translate("Prescription sheet", "Label"),
    }


PAPERS: dict[Kind, Paper] = {
    Kind.FORM: replace(A4, points=11),
    Kind.OWNER: replace(A4, points=11),
    Kind.LABEL: Paper(80, 60, margin=3, foot=0, points=8),
}
"""A label goes onto a box or a bottle."""


def document(sheet: Sheet, kind: Kind) -> sheets.Sheet:
    """Make a document to be shown, printed or saved."""
    row = sheet.prescription
    footer = translate("Prescription sheet", "Prescription No. {number} · page {page} of {pages}").format(
        number=row.number, page="{page}", pages="{pages}"
    )
    title = f"{_titles()[kind]} {row.number}"
    return sheets.Sheet(title, html(sheet, kind), footer, PAPERS[kind])


def html(sheet: Sheet, kind: Kind) -> str:
    """Return a document as markup; what was typed by people is escaped."""
    parts = {Kind.FORM: _form, Kind.OWNER: _owner, Kind.LABEL: _label}[kind](sheet)
    return f"<html><body>{_mark(sheet, kind)}{''.join(parts)}</body></html>"


def _form(sheet: Sheet) -> list[str]:
    row = sheet.prescription
    parts = _head(sheet)
    heading = translate("Prescription sheet", "Prescription No. {number}").format(number=row.number)
    parts.append(_heading(heading))
    parts.append(
        _table(
            [
                (translate("Prescription sheet", "Date"), format_date(row.issued_on)),
                (translate("Prescription sheet", "Valid until"), format_date(row.valid_until)),
                *_animal(sheet),
                (translate("Prescription sheet", "Owner"), sheet.owner_name),
                (translate("Prescription sheet", "Address"), sheet.owner_address),
                (translate("Prescription sheet", "Phone"), format_phone(sheet.owner_phone)),
            ]
        )
    )
    for number, drug in enumerate(row.lines, 1):
        parts.append(_drug(drug, number if len(row.lines) > 1 else 0))
        if drug.repeats:
            told = translate("Prescription sheet", "Repeats: {count}").format(count=drug.repeats)
            parts.append(_paragraph(told))
    if row.chronic:
        parts.append(_paragraph(translate("Prescription sheet", "For a lasting disease")))
    if row.note:
        parts.append(_paragraph(row.note))
    doctor = ", ".join(part for part in (row.doctor, sheet.doctor_title) if part)
    signature = translate("Prescription sheet", "Veterinarian: {name}").format(name=doctor)
    parts.append(f"<p><br><br>{escape(signature)} ____________________</p>")
    if sheet.doctor_licence:
        licence = translate("Prescription sheet", "Licence No. {number}")
        parts.append(_paragraph(licence.format(number=sheet.doctor_licence)))
    parts.append(_paragraph(translate("Prescription sheet", "Stamp")))
    return parts


def _owner(sheet: Sheet) -> list[str]:
    row = sheet.prescription
    heading = f"{_titles()[Kind.OWNER]}: {sheet.pet_name}"
    parts = [*_head(sheet), _heading(heading)]
    for number, drug in enumerate(row.lines, 1):
        parts.append(_drug(drug, number if len(row.lines) > 1 else 0))
    if row.note:
        parts.append(f"<p>{escape(row.note).replace(chr(10), '<br>')}</p>")
    told = translate("Prescription sheet", "If the animal gets worse, call the clinic: {phone}")
    phone = format_phone(sheet.clinic.phone) or sheet.clinic.phone
    if phone:
        parts.append(f"<p><br>{escape(told.format(phone=phone))}</p>")
    parts.append(_paragraph(f"{format_date(row.issued_on)}, {row.doctor}"))
    return parts


def _label(sheet: Sheet) -> list[str]:
    parts = []
    row = sheet.prescription
    for number, drug in enumerate(row.lines):
        # Each drug has a label of its own.
        page = " style='page-break-before: always'" if number else ""
        name = " ".join(part for part in (name_of(drug.drug), drug.strength) if part)
        parts += [
            f"<p{page}><b>{escape(name)}</b>, {escape(_quantity(drug))}</p>",
            _paragraph(_directions(drug)),
            _paragraph(f"{sheet.pet_name} ({name_of(sheet.species)}), {sheet.owner_name}"),
            _paragraph(f"{row.number} · {format_date(row.issued_on)} · {row.doctor}"),
            _paragraph(translate("Prescription sheet", "For animals only. Keep away from children.")),
            _paragraph(f"{sheet.clinic.name}, {format_phone(sheet.clinic.phone) or sheet.clinic.phone}"),
        ]
    return parts


def _mark(sheet: Sheet, kind: Kind) -> str:
    row = sheet.prescription
    if row.state not in _marks():
        return ""
    told = escape(_marks()[row.state].upper())
    # A label has no room for more than the mark.
    reason = "" if kind is Kind.LABEL or row.state is not State.CANCELLED else row.cancel_reason
    more = f"<br>{escape(reason)}" if reason else ""
    return (
        "<table border='1' style='border-style: solid' cellpadding='4' width='100%'><tr>"
        f"<td align='center'><b>{told}</b>{more}</td></tr></table>"
    )


def _head(sheet: Sheet) -> list[str]:
    clinic = sheet.clinic
    contacts = (clinic.address, format_phone(clinic.phone) or clinic.phone, clinic.email)
    lines = [f"<b>{escape(clinic.legal_name or clinic.name)}</b>"]
    lines += [escape(", ".join(part for part in contacts if part))]
    return [f"<p>{'<br>'.join(line for line in lines if line)}</p>"]


def _heading(text: str) -> str:
    return f"<h1 style='margin-top: 14px; margin-bottom: 8px'>{escape(text)}</h1>"


def _animal(sheet: Sheet) -> list[tuple[str, str]]:
    kind = (name_of(sheet.species), name_of(sheet.breed), _sexes()[sheet.sex])
    rows = [
        (
            translate("Prescription sheet", "Animal"),
            ", ".join(part for part in (sheet.pet_name, *kind) if part),
        )
    ]
    if sheet.birth is not None:
        rows.append((translate("Prescription sheet", "Born"), format_birth(sheet.birth)))
    if sheet.grams is not None:
        rows.append((translate("Prescription sheet", "Weight"), format_weight(sheet.grams)))
    return rows


def _drug(drug: LineRow, number: int) -> str:
    name = " ".join(part for part in (name_of(drug.drug), drug.strength) if part)
    numbered = f"{number}. {name}" if number else name
    return f"<h2>{escape(numbered)}</h2><p>{escape(_quantity(drug))}</p><p>{escape(_directions(drug))}</p>"


def _quantity(drug: LineRow) -> str:
    told = translate("Prescription sheet", "Quantity: {quantity} {unit}")
    return told.format(quantity=format_decimal(drug.quantity, grouped=False), unit=unit_texts()[drug.unit])


def _directions(drug: LineRow) -> str:
    parts = [drug.dose_text, _routes()[drug.route]]
    if drug.every_hours:
        told = translate("Prescription sheet", "every {hours} h")
        parts.append(told.format(hours=drug.every_hours))
    if drug.days:
        told = translate("Prescription sheet", "for {days} d.")
        parts.append(told.format(days=drug.days))
    return ", ".join(part for part in parts if part)


def _table(rows: list[tuple[str, str]]) -> str:
    lines = [
        f"<tr><td class='muted'>{escape(name)}</td><td>{escape(value)}</td></tr>"
        for name, value in rows
        if value
    ]
    return f"<table cellspacing='0'>{''.join(lines)}</table>"


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"

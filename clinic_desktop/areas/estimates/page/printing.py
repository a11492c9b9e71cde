"""What is printed of an estimate, in the language that is spoken (`ui.i18n.speaking`), and its window."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.billing.page.words import in_words
from clinic_desktop.areas.estimates import queries
from clinic_desktop.areas.estimates.rows import EstimateLineRow, EstimateRow, EstimateSheet, Standing
from clinic_desktop.areas.estimates.texts import span, standing_texts
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.actions import Progress
from clinic_desktop.core.kinds import PET
from clinic_desktop.ui import sheets
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import (
    format_date,
    format_decimal,
    format_moment,
    format_money,
    format_phone,
    translate,
)
from clinic_desktop.ui.sheet_window import Maker, SheetWindow

PAPER = replace(sheets.A4, points=11)
_VOID = frozenset({Standing.DECLINED, Standing.EXPIRED, Standing.DRAFT})
"""An estimate that binds nobody says so."""


class EstimateWindow(SheetWindow):
    """Shows an estimate as the owner gets it, first in the owner's language."""

    def __init__(self, context: AppContext, sheet: EstimateSheet, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            "",
            _maker(sheet.card.row.id),
            parent,
            language=sheet.owner_language or sheet.clinic.document_language,
            subject=(PET, sheet.card.row.pet_id),
        )
        self.setWindowTitle(self.tr("Estimate — {name}").format(name=sheet.pet_name))


def _maker(estimate_id: int) -> Maker:
    def make(work: Any, progress: Progress) -> sheets.Sheet:
        return document(queries.sheet(work, estimate_id))

    return make


def document(sheet: EstimateSheet) -> sheets.Sheet:
    """Make the document to be shown, printed or saved."""
    number = sheet.card.row.id
    footer = translate("Estimate sheet", "Estimate No. {number} · page {page} of {pages}").format(
        number=number, page="{page}", pages="{pages}"
    )
    title = translate("Estimate sheet", "Estimate {number}").format(number=number)
    return sheets.Sheet(title, html(sheet), footer, PAPER)


def html(sheet: EstimateSheet) -> str:
    """Return the document as markup; what was typed by people is escaped."""
    row = sheet.card.row
    zone = sheet.clinic.time_zone
    heading = translate("Estimate sheet", "Estimate No. {number} of {day}").format(
        number=row.id, day=format_moment(row.created_at, zone).split(" ")[0]
    )
    facts = [
        (translate("Estimate sheet", "For what"), row.title),
        (translate("Estimate sheet", "Animal"), f"{sheet.pet_name} ({name_of(sheet.species)})"),
        (translate("Estimate sheet", "Owner"), sheet.owner_name),
        (translate("Estimate sheet", "Phone"), format_phone(sheet.owner_phone)),
        (translate("Estimate sheet", "Holds until"), format_date(row.valid_until)),
    ]
    parts = [_clinic(sheet), _mark(row.standing), f"<h1>{escape(heading)}</h1>", _facts(facts), _lines(sheet)]
    parts += [f"<p>{escape(words)}</p>" for words in _in_words(row)]
    told = translate(
        "Estimate sheet",
        "The final sum may differ, because the course of an illness can't be foreseen. "
        "We ask before it passes the largest sum named here.",
    )
    parts.append(f"<p><br>{escape(told)}</p>")
    if sheet.card.draft.note:
        parts.append(f"<p>{escape(sheet.card.draft.note).replace(chr(10), '<br>')}</p>")
    signed = translate("Estimate sheet", "I agree to this estimate: {name}").format(name=row.signed_by)
    known = row.decided_at if row.signed_by else None
    day = format_moment(known, zone).split(" ")[0] if known is not None else "__________"
    parts.append(f"<p><br><br>{escape(signed)} ____________________ &nbsp; {escape(day)}</p>")
    return f"<html><body>{''.join(parts)}</body></html>"


def _clinic(sheet: EstimateSheet) -> str:
    clinic = sheet.clinic
    contacts = (clinic.address, format_phone(clinic.phone) or clinic.phone, clinic.email)
    second = escape(", ".join(part for part in contacts if part))
    first = f"<b>{escape(clinic.legal_name or clinic.name)}</b>"
    return f"<p>{first}<br>{second}</p>" if second else f"<p>{first}</p>"


def _mark(standing: Standing) -> str:
    if standing not in _VOID:
        return ""
    told = escape(standing_texts()[standing].upper())
    return (
        "<table border='1' style='border-style: solid' cellpadding='4' width='100%'><tr>"
        f"<td align='center'><b>{told}</b></td></tr></table>"
    )


def _facts(rows: list[tuple[str, str]]) -> str:
    lines = [
        f"<tr><td class='muted'>{escape(name)}</td><td>{escape(value)}</td></tr>"
        for name, value in rows
        if value
    ]
    return f"<table cellspacing='0'>{''.join(lines)}</table>"


def _lines(sheet: EstimateSheet) -> str:
    head = (
        translate("Estimate sheet", "What"),
        translate("Estimate sheet", "Quantity"),
        translate("Estimate sheet", "Price"),
        translate("Estimate sheet", "Sum"),
    )
    cells = "".join(
        f"<th align='{'left' if number == 0 else 'right'}'>{escape(text)}</th>"
        for number, text in enumerate(head)
    )
    shown = "".join(_line(line) for line in sheet.card.lines if not line.hidden)
    row = sheet.card.row
    total = translate("Estimate sheet", "Altogether")
    foot = (
        f"<tr><td colspan='3'><b>{escape(total)}</b></td>"
        f"<td align='right'><b>{escape(span(row.low, row.high))}</b></td></tr>"
    )
    return (
        "<table width='100%' cellspacing='0' style='margin-top: 10px'>"
        f"<thead><tr>{cells}</tr></thead>{shown}{foot}</table>"
    )


def _in_words(row: EstimateRow) -> list[str]:
    if row.low == row.high:
        return [in_words(row.high)]
    return [
        translate("Estimate sheet", "Least sum: {words}").format(words=in_words(row.low)),
        translate("Estimate sheet", "Largest sum: {words}").format(words=in_words(row.high)),
    ]


def _line(line: EstimateLineRow) -> str:
    low, high = format_decimal(line.low), format_decimal(line.high)
    cells = (
        low if low == high else f"{low} – {high}",
        format_money(line.price),
        span(line.low_total, line.high_total),
    )
    right = "".join(f"<td align='right'>{escape(text)}</td>" for text in cells)
    return f"<tr><td>{escape(name_of(line.name))}</td>{right}</tr>"

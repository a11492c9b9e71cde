"""What is printed of a prescription, in either language, whatever the interface speaks."""

from __future__ import annotations

import enum
from datetime import date
from decimal import Decimal
from html import escape

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QFont, QTextDocument

from clinic_desktop.areas.medicines.entities import Route
from clinic_desktop.areas.pets.entities import Sex
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.areas.prescriptions.entities import Unit
from clinic_desktop.areas.prescriptions.rows import LineRow, Sheet, State
from clinic_desktop.bundle import bundle_path
from clinic_desktop.core.dates import BirthDate, DatePrecision
from clinic_desktop.ui.i18n import QT_TRANSLATE_NOOP, format_phone

CONTEXT = "Prescription sheet"


class Kind(enum.StrEnum):
    """What is printed."""

    FORM = "form"
    OWNER = "owner"
    LABEL = "label"


_ROUTES: dict[Route, str] = {
    Route.ORAL: QT_TRANSLATE_NOOP("Prescription sheet", "by mouth"),
    Route.SUBCUTANEOUS: QT_TRANSLATE_NOOP("Prescription sheet", "under the skin"),
    Route.INTRAMUSCULAR: QT_TRANSLATE_NOOP("Prescription sheet", "into the muscle"),
    Route.INTRAVENOUS: QT_TRANSLATE_NOOP("Prescription sheet", "into the vein"),
    Route.EYE: QT_TRANSLATE_NOOP("Prescription sheet", "into the eye"),
    Route.EAR: QT_TRANSLATE_NOOP("Prescription sheet", "into the ear"),
    Route.SKIN: QT_TRANSLATE_NOOP("Prescription sheet", "on the skin"),
    Route.RECTAL: QT_TRANSLATE_NOOP("Prescription sheet", "rectally"),
    Route.INHALED: QT_TRANSLATE_NOOP("Prescription sheet", "inhaled"),
    Route.OTHER: "",
}
_UNITS: dict[Unit, str] = {
    Unit.PACKAGE: QT_TRANSLATE_NOOP("Prescription sheet", "pack."),
    Unit.TABLET: QT_TRANSLATE_NOOP("Prescription sheet", "tab."),
    Unit.CAPSULE: QT_TRANSLATE_NOOP("Prescription sheet", "caps."),
    Unit.ML: QT_TRANSLATE_NOOP("Prescription sheet", "ml"),
    Unit.GRAM: QT_TRANSLATE_NOOP("Prescription sheet", "g"),
    Unit.DROP: QT_TRANSLATE_NOOP("Prescription sheet", "dr."),
    Unit.DOSE: QT_TRANSLATE_NOOP("Prescription sheet", "dose"),
    Unit.PIPETTE: QT_TRANSLATE_NOOP("Prescription sheet", "pip."),
}
_SEXES: dict[Sex, str] = {
    Sex.MALE: QT_TRANSLATE_NOOP("Prescription sheet", "male"),
    Sex.FEMALE: QT_TRANSLATE_NOOP("Prescription sheet", "female"),
    Sex.UNKNOWN: "",
}
_MARKS: dict[State, str] = {
    State.CANCELLED: QT_TRANSLATE_NOOP("Prescription sheet", "Prescription cancelled"),
    State.EXPIRED: QT_TRANSLATE_NOOP("Prescription sheet", "Prescription expired"),
}
"""What has to be told at once of a prescription that nothing may be given out by any more."""
_TITLES: dict[Kind, str] = {
    Kind.FORM: QT_TRANSLATE_NOOP("Prescription sheet", "Prescription"),
    Kind.OWNER: QT_TRANSLATE_NOOP("Prescription sheet", "How to give the medicine"),
    Kind.LABEL: QT_TRANSLATE_NOOP("Prescription sheet", "Label"),
}
_STYLE = """
body { color: #000000; }
h1 { font-size: 15pt; margin: 12px 0 8px 0; }
h2 { font-size: 12pt; margin: 14px 0 3px 0; }
p { margin: 3px 0; }
.small { font-size: 9pt; }
td { padding: 2px 14px 2px 0; }
"""


class Words:
    """The words of a document in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._translator = QTranslator()
        self._translator.load(f"clinic_{language}", str(bundle_path("resources", "translations")))
        self._locale = QLocale("ru_RU" if language == "ru" else "en_GB")
        self._locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)

    def __call__(self, source: str) -> str:
        """Return a text in the document's language."""
        return (self._translator.translate(CONTEXT, source) or source) if source else ""

    def name(self, named: Named) -> str:
        """Choose a name by the document's language."""
        return named.ru if self.language == "ru" else named.en

    def day(self, day: date) -> str:
        """Return a day."""
        return f"{day:%d.%m.%Y}" if self.language == "ru" else f"{day:%d/%m/%Y}"

    def number(self, value: Decimal) -> str:
        """Return a number without trailing zeros."""
        return f"{value.normalize():f}".replace(".", self._locale.decimalPoint())

    def birth(self, birth: BirthDate) -> str:
        """Return a birth date as well as it is known."""
        match birth.precision:
            case DatePrecision.YEAR:
                return f"{birth.day.year}"
            case DatePrecision.MONTH:
                return f"{birth.day:%m.%Y}"
        return self.day(birth.day)


def title(kind: Kind, language: str) -> str:
    """Return what a document is called in its language."""
    return Words(language)(_TITLES[kind])


def document(sheet: Sheet, kind: Kind, language: str) -> QTextDocument:
    """Make a document to be shown, printed or saved."""
    made = QTextDocument()
    font = QFont(made.defaultFont())
    font.setPointSizeF(8 if kind is Kind.LABEL else 11)
    made.setDefaultFont(font)
    made.setDefaultStyleSheet(_STYLE)
    made.setHtml(html(sheet, kind, language))
    return made


def html(sheet: Sheet, kind: Kind, language: str) -> str:
    """Return a document as markup; what was typed by people is escaped."""
    words = Words(language)
    parts = {Kind.FORM: _form, Kind.OWNER: _owner, Kind.LABEL: _label}[kind](sheet, words)
    return f"<html><body>{_mark(sheet, kind, words)}{''.join(parts)}</body></html>"


def _form(sheet: Sheet, words: Words) -> list[str]:
    row = sheet.prescription
    parts = _head(sheet)
    heading = words(QT_TRANSLATE_NOOP("Prescription sheet", "Prescription No. {number}")).format(
        number=row.number
    )
    parts.append(f"<h1>{escape(heading)}</h1>")
    parts.append(
        _table(
            [
                (words(QT_TRANSLATE_NOOP("Prescription sheet", "Date")), words.day(row.issued_on)),
                (words(QT_TRANSLATE_NOOP("Prescription sheet", "Valid until")), words.day(row.valid_until)),
                *_animal(sheet, words),
                (words(QT_TRANSLATE_NOOP("Prescription sheet", "Owner")), sheet.owner_name),
                (words(QT_TRANSLATE_NOOP("Prescription sheet", "Address")), sheet.owner_address),
                (words(QT_TRANSLATE_NOOP("Prescription sheet", "Phone")), format_phone(sheet.owner_phone)),
            ]
        )
    )
    for number, drug in enumerate(row.lines, 1):
        parts.append(_drug(drug, words, number if len(row.lines) > 1 else 0))
        if drug.repeats:
            told = words(QT_TRANSLATE_NOOP("Prescription sheet", "Repeats: {count}")).format(
                count=drug.repeats
            )
            parts.append(_paragraph(told))
    if row.chronic:
        parts.append(_paragraph(words(QT_TRANSLATE_NOOP("Prescription sheet", "For a lasting disease"))))
    if row.note:
        parts.append(_paragraph(row.note))
    doctor = ", ".join(part for part in (row.doctor, sheet.doctor_title) if part)
    signature = words(QT_TRANSLATE_NOOP("Prescription sheet", "Veterinarian: {name}")).format(name=doctor)
    parts.append(f"<p><br><br>{escape(signature)} ____________________</p>")
    if sheet.doctor_licence:
        licence = words(QT_TRANSLATE_NOOP("Prescription sheet", "Licence No. {number}"))
        parts.append(_paragraph(licence.format(number=sheet.doctor_licence)))
    parts.append(_paragraph(words(QT_TRANSLATE_NOOP("Prescription sheet", "Stamp"))))
    return parts


def _owner(sheet: Sheet, words: Words) -> list[str]:
    row = sheet.prescription
    heading = f"{words(_TITLES[Kind.OWNER])}: {sheet.pet_name}"
    parts = [*_head(sheet), f"<h1>{escape(heading)}</h1>"]
    for number, drug in enumerate(row.lines, 1):
        parts.append(_drug(drug, words, number if len(row.lines) > 1 else 0))
    if row.note:
        parts.append(f"<p>{escape(row.note).replace(chr(10), '<br>')}</p>")
    told = words(
        QT_TRANSLATE_NOOP("Prescription sheet", "If the animal gets worse, call the clinic: {phone}")
    )
    phone = format_phone(sheet.clinic.phone) or sheet.clinic.phone
    if phone:
        parts.append(f"<p><br>{escape(told.format(phone=phone))}</p>")
    parts.append(_paragraph(f"{words.day(row.issued_on)}, {row.doctor}"))
    return parts


def _label(sheet: Sheet, words: Words) -> list[str]:
    parts = []
    row = sheet.prescription
    for drug in row.lines:
        name = " ".join(part for part in (words.name(drug.drug), drug.strength) if part)
        parts += [
            f"<p><b>{escape(name)}</b>, {escape(_quantity(drug, words))}</p>",
            _paragraph(_directions(drug, words)),
            _paragraph(f"{sheet.pet_name} ({words.name(sheet.species)}), {sheet.owner_name}"),
            _paragraph(f"{row.number} · {words.day(row.issued_on)} · {row.doctor}"),
            _paragraph(
                words(QT_TRANSLATE_NOOP("Prescription sheet", "For animals only. Keep away from children."))
            ),
            _paragraph(f"{sheet.clinic.name}, {format_phone(sheet.clinic.phone) or sheet.clinic.phone}"),
        ]
    return parts


def _mark(sheet: Sheet, kind: Kind, words: Words) -> str:
    row = sheet.prescription
    if row.state not in _MARKS:
        return ""
    told = escape(words(_MARKS[row.state]).upper())
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
    return [f"<p class='small'>{'<br>'.join(line for line in lines if line)}</p>"]


def _animal(sheet: Sheet, words: Words) -> list[tuple[str, str]]:
    kind = (words.name(sheet.species), words.name(sheet.breed), words(_SEXES[sheet.sex]))
    rows = [
        (
            words(QT_TRANSLATE_NOOP("Prescription sheet", "Animal")),
            ", ".join(part for part in (sheet.pet_name, *kind) if part),
        )
    ]
    if sheet.birth is not None:
        rows.append((words(QT_TRANSLATE_NOOP("Prescription sheet", "Born")), words.birth(sheet.birth)))
    if sheet.grams is not None:
        weight = words(QT_TRANSLATE_NOOP("Prescription sheet", "{weight} kg"))
        rows.append(
            (
                words(QT_TRANSLATE_NOOP("Prescription sheet", "Weight")),
                weight.format(weight=words.number(Decimal(sheet.grams) / 1000)),
            )
        )
    return rows


def _drug(drug: LineRow, words: Words, number: int) -> str:
    name = " ".join(part for part in (words.name(drug.drug), drug.strength) if part)
    numbered = f"{number}. {name}" if number else name
    return (
        f"<h2>{escape(numbered)}</h2>"
        f"<p>{escape(_quantity(drug, words))}</p><p>{escape(_directions(drug, words))}</p>"
    )


def _quantity(drug: LineRow, words: Words) -> str:
    told = words(QT_TRANSLATE_NOOP("Prescription sheet", "Quantity: {quantity} {unit}"))
    return told.format(quantity=words.number(drug.quantity), unit=words(_UNITS[drug.unit]))


def _directions(drug: LineRow, words: Words) -> str:
    parts = [drug.dose_text, words(_ROUTES[drug.route])]
    if drug.every_hours:
        told = words(QT_TRANSLATE_NOOP("Prescription sheet", "every {hours} h"))
        parts.append(told.format(hours=drug.every_hours))
    if drug.days:
        told = words(QT_TRANSLATE_NOOP("Prescription sheet", "for {days} d."))
        parts.append(told.format(days=drug.days))
    return ", ".join(part for part in parts if part)


def _table(rows: list[tuple[str, str]]) -> str:
    lines = [
        f"<tr><td class='small'>{escape(name)}</td><td>{escape(value)}</td></tr>"
        for name, value in rows
        if value
    ]
    return f"<table>{''.join(lines)}</table>"


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"

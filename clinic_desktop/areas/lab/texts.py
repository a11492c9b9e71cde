"""The words of the laboratory, in the interface's language."""

from __future__ import annotations

import re
from decimal import Decimal

from clinic_desktop.areas.lab.entities import Flag, Material, RangeSex, RequestState, ToldHow
from clinic_desktop.areas.lab.rows import Bounds, RequestRow, ResultRow
from clinic_desktop.areas.lab.rules.values import LabValue, parse_value
from clinic_desktop.ui.i18n import QT_TRANSLATE_NOOP, format_decimal, is_russian, translate

CONTEXT = "Lab"

ARROWS = {
    Flag.LOW: "↓",
    Flag.HIGH: "↑",
    Flag.CRITICAL_LOW: "⇊",
    Flag.CRITICAL_HIGH: "⇈",
    Flag.ABNORMAL: "!",
}
COLOURS = {
    Flag.LOW: "warning",
    Flag.HIGH: "warning",
    Flag.ABNORMAL: "warning",
    Flag.CRITICAL_LOW: "danger",
    Flag.CRITICAL_HIGH: "danger",
}
"""The theme's colour of a result that is out of range; never without its arrow."""

_WORDS = {
    "negative": QT_TRANSLATE_NOOP("Lab", "negative"),
    "positive": QT_TRANSLATE_NOOP("Lab", "positive"),
    "trace": QT_TRANSLATE_NOOP("Lab", "traces"),
}
_POWER = re.compile(r"\^(\d+)")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_RUSSIAN_UNITS = (
    ("mmol", "ммоль"), ("µmol", "мкмоль"), ("nmol", "нмоль"), ("pmol", "пмоль"), ("µkat", "мккат"),
    ("mg", "мг"), ("µg", "мкг"), ("ng", "нг"), ("pg", "пг"), ("dL", "дл"), ("mL", "мл"), ("µL", "мкл"),
    ("fL", "фл"), ("mmHg", "мм рт. ст."), ("mm/h", "мм/ч"),
)  # fmt: skip
_RUSSIAN_LETTERS = {"L": "л", "g": "г", "U": "Ед", "s": "с"}


def state_texts() -> dict[RequestState, str]:
    """Return how far a request may have come."""
    return {
        RequestState.NEW: translate("Lab", "To sample"),
        RequestState.SAMPLED: translate("Lab", "Sample taken"),
        RequestState.SENT: translate("Lab", "Sent"),
        RequestState.RECEIVED: translate("Lab", "To review"),
        RequestState.REVIEWED: translate("Lab", "Reviewed, owner not told"),
        RequestState.TOLD: translate("Lab", "Owner told"),
        RequestState.CANCELLED: translate("Lab", "Cancelled"),
    }


def step_texts() -> dict[RequestState, str]:
    """Return what a step did, to be followed by when and who."""
    return {
        RequestState.NEW: translate("Lab", "Requested"),
        RequestState.SAMPLED: translate("Lab", "Sample taken"),
        RequestState.SENT: translate("Lab", "Sent"),
        RequestState.RECEIVED: translate("Lab", "Results received"),
        RequestState.REVIEWED: translate("Lab", "Reviewed"),
        RequestState.TOLD: translate("Lab", "Owner told"),
        RequestState.CANCELLED: translate("Lab", "Cancelled"),
    }


def material_texts() -> dict[Material, str]:
    """Return what may be examined."""
    return {
        Material.BLOOD: translate("Lab", "Whole blood"),
        Material.SERUM: translate("Lab", "Blood serum"),
        Material.PLASMA: translate("Lab", "Blood plasma"),
        Material.URINE: translate("Lab", "Urine"),
        Material.FAECES: translate("Lab", "Faeces"),
        Material.SWAB: translate("Lab", "Swab"),
        Material.SCRAPING: translate("Lab", "Scraping"),
        Material.FLUID: translate("Lab", "Effusion, fluid"),
        Material.TISSUE: translate("Lab", "Tissue"),
        Material.OTHER: translate("Lab", "Something else"),
    }


def flag_texts() -> dict[Flag, str]:
    """Return how a result may stand to its range."""
    return {
        Flag.NONE: translate("Lab", "not judged"),
        Flag.NORMAL: translate("Lab", "normal"),
        Flag.LOW: translate("Lab", "low"),
        Flag.HIGH: translate("Lab", "high"),
        Flag.ABNORMAL: translate("Lab", "not as expected"),
        Flag.CRITICAL_LOW: translate("Lab", "critically low"),
        Flag.CRITICAL_HIGH: translate("Lab", "critically high"),
    }


def told_texts() -> dict[ToldHow, str]:
    """Return how an owner may be told."""
    return {
        ToldHow.PHONE: translate("Lab", "By phone"),
        ToldHow.IN_PERSON: translate("Lab", "In person"),
        ToldHow.MESSAGE: translate("Lab", "By message"),
        ToldHow.EMAIL: translate("Lab", "By e-mail"),
    }


def sex_texts() -> dict[RangeSex, str]:
    """Return whose range it may be."""
    return {
        RangeSex.ANY: translate("Lab", "Both"),
        RangeSex.MALE: translate("Lab", "Males"),
        RangeSex.FEMALE: translate("Lab", "Females"),
    }


def unit_text(unit: str) -> str:
    """Return a unit as it is written in the interface's language, powers raised: 10⁹/л."""
    unit = _POWER.sub(lambda found: found[1].translate(_RAISED), unit)
    if not is_russian():
        return unit
    for latin, russian in _RUSSIAN_UNITS:
        if latin in unit:
            unit = unit.replace(latin, russian)
    return "/".join(_RUSSIAN_LETTERS.get(part, part) for part in unit.split("/"))


def value_text(value: str) -> str:
    """Return a stored value as it is read: decimals by locale, known words translated."""
    read = _read(value)
    if read.number is None:
        return translate(CONTEXT, _WORDS[read.words]) if read.words in _WORDS else read.words
    exponent = read.number.as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return f"{read.sign}{format_decimal(read.number, decimals)}"


def typed_text(value: str) -> str:
    """Return a stored value as a field shows it, to be read back as it is."""
    read = _read(value)
    if read.number is None:
        return translate(CONTEXT, _WORDS[read.words]) if read.words in _WORDS else read.words
    text = value_text(value)
    return "".join(text.split()) if is_russian() else text.replace(",", "")


def marked(value: str, flag: Flag) -> str:
    """Return a value with its arrow."""
    return f"{value_text(value)} {ARROWS[flag]}" if flag in ARROWS else value_text(value)


def end_text(value: Decimal) -> str:
    """Return one end of a range."""
    return format_decimal(value)


def bounds_text(bounds: Bounds, expected: str = "") -> str:
    """Return a range: "3.3 – 6.7", "≤ 10", or the word that is expected."""
    if bounds.low is not None and bounds.high is not None:
        return f"{end_text(bounds.low)} – {end_text(bounds.high)}"
    if bounds.high is not None:
        return f"≤ {end_text(bounds.high)}"
    if bounds.low is not None:
        return f"≥ {end_text(bounds.low)}"
    return value_text(expected) if expected else ""


def lab_text(row: RequestRow) -> str:
    """Return who examines a sample."""
    return row.outside_lab or translate("Lab", "in the clinic")


def result_tip(row: ResultRow) -> str:
    """Return what else is known of a result: what was given, and the values it replaced."""
    lines = [flag_texts()[row.flag]] if row.value else []
    if row.reported:
        lines.append(translate("Lab", "given as {value}").format(value=row.reported))
    if row.reason:
        lines.append(translate("Lab", "corrected: {reason}").format(reason=row.reason))
    lines += [
        translate("Lab", "before: {value} ({who})").format(
            value=marked(old.value, old.flag), who=old.entered_by
        )
        for old in row.earlier
    ]
    return "\n".join(lines)


def _read(value: str) -> LabValue:
    try:
        return parse_value(value)
    except ValueError:
        return LabValue(words=value)

"""What the proof of the chain and the log of access found, in words, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from clinic_desktop.areas.audit.rows import Fault, FaultKind, Verdict
from clinic_desktop.ui.i18n import QT_TRANSLATE_NOOP, format_moment, translate

CONTEXT = "Verdict"

FAULTS: dict[FaultKind, str] = {
    FaultKind.MISSING: QT_TRANSLATE_NOOP("Verdict", "Action No. {sequence} is missing from the journal."),
    FaultKind.ALTERED: QT_TRANSLATE_NOOP("Verdict", "Action No. {sequence} was altered after it was sealed."),
    FaultKind.REORDERED: QT_TRANSLATE_NOOP(
        "Verdict", "Another action stands in the place of action No. {sequence}."
    ),
    FaultKind.CUT: QT_TRANSLATE_NOOP("Verdict", "The actions from No. {sequence} on are gone."),
    FaultKind.STRAY: QT_TRANSLATE_NOOP(
        "Verdict", "There is an action or a change that was never sealed, before No. {sequence}."
    ),
    FaultKind.HEAD: QT_TRANSLATE_NOOP(
        "Verdict", "The seal of the whole journal doesn't fit the action before No. {sequence}."
    ),
}


class Counted(QObject):
    """Counts in words; a QObject because only ``tr`` is understood to have plural forms."""

    def entries(self, n: int) -> str:
        """Return "3 entries verified, intact"."""
        return self.tr("%n entry(ies) verified, the journal is intact", "", n)


def verdict_text(verdict: Verdict, zone: str) -> str:
    """Return the sentence for a verdict."""
    if verdict.fault is None:
        return Counted().entries(verdict.entries)
    return f"{fault_text(verdict.fault, zone)} {translate(CONTEXT, ADVICE)}"


ADVICE = QT_TRANSLATE_NOOP(
    "Verdict",
    "Everything before it is proved. Make a copy of the database, change nothing, "
    "compare it with the newest backup and call your administrator.",
)


def fault_text(fault: Fault, zone: str) -> str:
    """Return what is wrong, where in the table and when."""
    text = translate(CONTEXT, FAULTS[fault.kind]).format(sequence=fault.sequence)
    if fault.action_row is not None:
        text += " " + translate("Verdict", "Row {row} of the actions.").format(row=fault.action_row)
    if fault.at is not None:
        text += " " + translate("Verdict", "Its moment: {moment}.").format(
            moment=format_moment(fault.at, zone)
        )
    return text

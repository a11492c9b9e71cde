"""What somebody typed into a visit that was signed meanwhile: it becomes an addendum."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.visits.form.keeping import ServerKeeper
from clinic_desktop.areas.visits.form.signed import AddendumForm
from clinic_desktop.areas.visits.form.visit import VisitForm
from clinic_desktop.areas.visits.rows import VisitCard, VisitDraft
from clinic_desktop.areas.visits.rules import TEXTS
from clinic_desktop.core import codec
from clinic_desktop.core.kinds import VISIT
from clinic_desktop.ui.context import AppContext


def offer_leftovers(context: AppContext, card: VisitCard, window: QWidget) -> None:
    """Open the addendum with what this person typed, here or elsewhere, that the signed visit doesn't say."""
    here = context.drafts.lost(VisitForm.__name__, (VISIT, card.id))
    kept = [(draft.kept_at, draft.values) for draft in here]
    mine = [row for row in card.unsaved if row.user_id == context.actor.id]
    kept += [(row.kept_at, _values(row.typed)) for row in mine]
    if not kept:
        return
    _, values = max(kept, key=lambda each: each[0])

    def forget() -> None:
        if mine:
            ServerKeeper(context.runner, card.id, window).drop()
        for draft in here:
            context.drafts.drop(draft.action_id)
            if context.drafts.wanted == draft.action_id:
                context.drafts.wanted = None

    text = unsaid(values, card.draft)
    if not text:
        forget()
        return

    def ask() -> None:
        form = AddendumForm(context, card, window, text)
        # Only now: until it is written or thrown away, what was typed stays where it is.
        form.finished.connect(forget)
        form.open()

    QTimer.singleShot(0, window, ask)


def unsaid(values: object, signed: VisitDraft) -> str:
    """Return the long texts of what was typed, with a blank line between them, without what is signed."""
    fields = values.get("fields") if isinstance(values, dict) else None
    if not isinstance(fields, dict):
        return ""
    found = []
    for name in TEXTS:
        typed, said = str(fields.get(name) or "").strip(), getattr(signed, name).strip()
        rest = typed[len(said) :].strip() if typed.startswith(said) else typed
        if rest:
            found.append(rest)
    return "\n\n".join(found)


def _values(typed: str) -> object:
    try:
        return codec.loads(typed)
    except ValueError:
        return None

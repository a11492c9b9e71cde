"""Use cases of mending one line of what is posted: its sum, its performer, its note (domain 2.19).

Nothing posted is ever changed: a correction takes a line back and charges another. It asks of a fact it takes off whether
it was done: yes keeps the medical record, no cancels the fact.
"""

from __future__ import annotations

from sqlalchemy import select

from clinic_desktop.areas.billing.entities import (
    InvoiceKind,
    InvoiceLine,
    InvoiceState,
    LineState,
)
from clinic_desktop.areas.billing.queries.standing import may_correct
from clinic_desktop.areas.billing.rows import (
    BILLING_CORRECT,
    CorrectionDraft,
)
from clinic_desktop.areas.billing.rules import WHOLE, reason_problems
from clinic_desktop.areas.billing.rules.lines import NOTE_LIMIT
from clinic_desktop.areas.billing.service.ahead import facts_of
from clinic_desktop.areas.billing.service.basis import (
    get_invoice,
    get_line,
    refuse_closed_period,
    today,
)
from clinic_desktop.areas.billing.service.charging import new_invoice
from clinic_desktop.areas.billing.service.credit import debt_now, refuse_stopped
from clinic_desktop.areas.billing.service.mended import add_mended, amounts_of, mirror
from clinic_desktop.areas.billing.service.posting import write_number
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.users.entities import User
from clinic_desktop.core.errors import Conflict, NotFound, Problem, refuse
from clinic_desktop.core.permissions import requires
from clinic_desktop.core.text import clean_line, clean_text
from clinic_desktop.db.work import Work


@requires(BILLING_CORRECT)
def correct_line(work: Work, draft: CorrectionDraft) -> int:
    """Correct one line of a posted invoice within its shift and return the correction's id.

    Raises Conflict: ``billing.not_correctable`` (paid, another shift: it is reversed), ``billing.corrected_already``,
    ``billing.of_a_share`` (reversed whole); Invalid: no reason, no answer to "was it done?".
    """
    line, holder = get_line(work, draft.changed.line_id)
    root = holder if holder.refers_to_id is None else get_invoice(work, holder.refers_to_id)
    refuse_closed_period(work, root.day)
    if not may_correct(work, root):
        raise Conflict("billing.not_correctable")
    if line.sign < 0 or line.state is not LineState.CHARGED or _is_mended(work, line.id):
        raise Conflict("billing.corrected_already")
    if line.share_bp != WHOLE or line.share_of_id is not None:
        raise Conflict("billing.of_a_share")
    refuse(reason_problems(draft.reason))
    taken_off = draft.changed.line is None
    charged = facts_of(work, line)
    if taken_off and charged and draft.done is None:
        refuse((Problem("done", "was_it_done"),))
    before = debt_now(work, root.owner_id)
    correction = new_invoice(
        work,
        root.owner_id,
        InvoiceState.DRAFT,
        kind=InvoiceKind.CORRECTION,
        refers_to_id=root.id,
        reason=clean_line(draft.reason),
        currency=root.currency,
        taxed_inside=root.taxed_inside,
    )
    was_live = line.live
    work.session.add(mirror(work, line, correction.id, 1))
    work.session.flush()
    if draft.changed.line is not None:
        add_mended(work, line, draft.changed.line, root, correction, 2, amounts_of(line), live=was_live)
    day = today(work)
    write_number(work, correction, day, root.shift_id)
    if taken_off and draft.done is False:
        for fact_id in charged:
            manipulations.cancel(work, fact_id, draft.reason)
    refuse_stopped(work, root.owner_id, before, day, root.currency)
    return correction.id


@requires(BILLING_CORRECT)
def change_performer(work: Work, line_id: int, user_id: int) -> int:
    """Say that somebody else did what a line charges; it moves no money, so also on a posted invoice.

    The medical record stays as it is. Raises NotFound, Conflict (``billing.closed_period``).
    """
    line, invoice = get_line(work, line_id)
    if invoice.posted_at is not None:
        refuse_closed_period(work, invoice.day)
    user = work.session.get(User, user_id)
    if user is None:
        raise NotFound("not_found")
    line.performer_id, line.performer_name = user.id, user.name
    work.session.flush()
    return line_id


@requires(BILLING_CORRECT)
def change_line_note(work: Work, line_id: int, note: str) -> int:
    """Change the note of a line, also on a posted invoice. Raises NotFound, Invalid, Conflict."""
    line, invoice = get_line(work, line_id)
    if invoice.posted_at is not None:
        refuse_closed_period(work, invoice.day)
    note = clean_text(note)
    if len(note) > NOTE_LIMIT:
        refuse((Problem("note", "too_long", {"limit": NOTE_LIMIT}),))
    line.note = note
    work.session.flush()
    return line_id


def _is_mended(work: Work, line_id: int) -> bool:
    return (
        work.session.scalar(select(InvoiceLine.id).where(InvoiceLine.mends_id == line_id).limit(1))
        is not None
    )

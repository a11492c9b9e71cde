"""A visit as a document, in the language that is spoken (`ui.i18n.speaking`)."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from clinic_desktop.areas.visits.kinds import FindingState, VisitState
from clinic_desktop.areas.visits.rows import VisitCard, VisitDraft
from clinic_desktop.areas.visits.texts import (
    certainty_texts,
    finding_texts,
    kind_texts,
    measured_text,
    outcome_texts,
    system_texts,
)
from clinic_desktop.ui.i18n import format_date, format_moment, translate


def paragraph(caption: str, text: str) -> str:
    """Return a captioned text, or nothing for an empty one."""
    if not text:
        return ""
    lines = escape(text).replace("\n", "<br>")
    return f"<h3>{escape(caption)}</h3><p>{lines}</p>"


def visit_html(
    card: VisitCard,
    zone: str,
    done: Iterable[str] = (),
    planned: Iterable[str] = (),
    given_up: Iterable[str] = (),
) -> str:
    """Return a visit from its heading to its signature.

    ``done`` are the lines of what was done at it, ``planned`` of what is still to be done, ``given_up`` of
    what was declined or cancelled.
    """
    draft = card.draft
    heading = f"{kind_texts()[draft.kind]}, {format_moment(card.started_at, zone)}"
    parts = [
        f"<h2>{escape(heading)}</h2>",
        f'<p class="muted">{escape(card.vet_name)}</p>',
        paragraph(translate("VisitSheet", "Complaint"), draft.complaint),
        paragraph(translate("VisitSheet", "Anamnesis"), draft.anamnesis),
        paragraph(translate("VisitSheet", "Vital signs"), _measured(card, zone)),
        _findings(draft),
        paragraph(translate("VisitSheet", "Present state"), draft.exam_note),
        _list(translate("VisitSheet", "Diagnosis"), _diagnoses(draft)),
        _list(translate("VisitSheet", "Done"), done),
        _list(translate("VisitSheet", "Planned"), planned),
        _list(translate("VisitSheet", "Declined or cancelled"), given_up),
        paragraph(translate("VisitSheet", "Plan"), draft.plan),
        paragraph(translate("VisitSheet", "Advice to the owner"), draft.advice),
        paragraph(
            translate("VisitSheet", "Outcome"), outcome_texts()[draft.outcome] if draft.outcome else ""
        ),
        paragraph(translate("VisitSheet", "Next visit"), _next(draft)),
        _signature(card, zone),
        _unlocked(card),
        *(
            f"<h3>{escape(translate('VisitSheet', 'Addendum'))} — {escape(added.author)}, "
            f"{format_moment(added.written_at, zone)}</h3><p>{escape(added.text).replace(chr(10), '<br>')}</p>"
            for added in card.addenda
        ),
    ]
    return "".join(parts)


def _findings(draft: VisitDraft) -> str:
    names, states = system_texts(), finding_texts()
    told = [found for found in draft.findings if found.note or found.state is FindingState.ABNORMAL]
    lines = [f"{names[found.system]}: {found.note or states[found.state].lower()}" for found in told]
    normal = [names[found.system].lower() for found in draft.findings if found not in told]
    if normal:
        lines.append(translate("VisitSheet", "Normal: {systems}").format(systems=", ".join(normal)))
    return _list(translate("VisitSheet", "Examination by systems"), lines)


def _measured(card: VisitCard, zone: str) -> str:
    """Return what was measured; of a visit that went on for days, a line for each of them."""
    if len(card.measurings) < 2:
        return measured_text(card.draft, card.ranges)
    lines = [
        (format_moment(row.measured_at, zone), measured_text(row.vitals, card.ranges))
        for row in card.measurings
    ]
    return "\n".join(f"{moment}: {text}" for moment, text in lines if text)


def _diagnoses(draft: VisitDraft) -> Iterable[str]:
    return (f"{made.title} ({certainty_texts()[made.certainty].lower()})" for made in draft.diagnoses)


def _list(caption: str, lines: Iterable[str]) -> str:
    shown = "<br>".join(escape(line) for line in lines)
    return f"<h3>{escape(caption)}</h3><p>{shown}</p>" if shown else ""


def _next(draft: VisitDraft) -> str:
    day = format_date(draft.next_visit_on) if draft.next_visit_on else ""
    return " — ".join(part for part in (day, draft.next_visit_note) if part)


def _signature(card: VisitCard, zone: str) -> str:
    if card.state is not VisitState.SIGNED or card.signed_at is None:
        return f'<p class="muted">{escape(translate("VisitSheet", "Not signed"))}</p>'
    text = translate("VisitSheet", "Signed by {who}, {time}").format(
        who=card.signed_by, time=format_moment(card.signed_at, zone)
    )
    return f'<p class="muted">{escape(text)}</p>'


def _unlocked(card: VisitCard) -> str:
    if not card.unlock_reason:
        return ""
    text = translate("VisitSheet", "Unlocked after signing: {reason}").format(reason=card.unlock_reason)
    return f'<p class="muted">{escape(text)}</p>'

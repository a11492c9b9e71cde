"""Use cases of kits: what is in one, and performing all of it at once."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy import select

from clinic_desktop.areas.manipulations import hooks, queries
from clinic_desktop.areas.manipulations.entities import (
    FactStatus,
    KitLine,
    Manipulation,
    ManipulationCategory,
    ManipulationKind,
)
from clinic_desktop.areas.manipulations.rows import (
    CATALOGUE_EDIT,
    FACTS_PERFORM,
    UNANSWERED,
    Answers,
    FactDraft,
    KitDraft,
    KitLineRow,
    KitPerformDraft,
)
from clinic_desktop.areas.manipulations.rules import kits as rules
from clinic_desktop.areas.manipulations.service.facts import add_fact
from clinic_desktop.areas.pets.entities import Pet, PetStatus
from clinic_desktop.core.errors import NotFound, Problem, refuse
from clinic_desktop.core.money import round_half_up
from clinic_desktop.core.permissions import requires
from clinic_desktop.db.merge import assign, merge
from clinic_desktop.db.work import Work


@requires(CATALOGUE_EDIT)
def change_kit(work: Work, kit_id: int, draft: KitDraft, base: KitDraft) -> int:
    """Save what is in a kit; ``base`` is what the form started from.

    Raises Invalid (also for a kit that would contain itself, through whatever other kits), Conflict, NotFound.
    """
    _hold_kits(work)
    kit = work.session.get(Manipulation, kit_id)
    if kit is None or kit.kind is not ManipulationKind.KIT:
        raise NotFound("not_found")
    items = queries.kit_items(work)
    theirs = KitDraft(items[kit_id].lines)
    merged = merge(work.session, "manipulations", kit_id, base=base, mine=draft, theirs=theirs)
    refuse(rules.kit_problems(merged, kit_id, items))
    known = set(
        work.session.scalars(
            select(Manipulation.id).where(Manipulation.id.in_([line.item_id for line in merged.lines]))
        )
    )
    for number, line in enumerate(merged.lines):
        if line.item_id not in known:
            refuse((Problem(f"lines.{number}", "required"),))
    _write_lines(work, kit_id, merged)
    return kit_id


@requires(FACTS_PERFORM)
def perform_kit(work: Work, draft: KitPerformDraft, answers: Answers = UNANSWERED) -> int:
    """Perform the ticked parts of a kit, each by the rules of `perform`, and return how many.

    The kit is expanded anew: parts it does not hold any more, and quantities beyond its bounds, are refused.
    Raises Invalid, NotFound, Conflict as `perform`.
    """
    pet = work.session.get(Pet, draft.pet_id)
    if pet is None:
        raise NotFound("not_found")
    book = queries.kit_book(work, draft.pet_id)
    kit = book.items.get(draft.kit_id or 0)
    if kit is not None and kit.archived:
        refuse((Problem("kit", "kit_changed"),))
    expansion = rules.expand(kit.id, book.items, book.weight_g) if kit is not None else rules.Expansion(())
    refuse(rules.perform_problems(draft, book.items, expansion, pet.status is PetStatus.DECEASED))
    refuse(rules.note_problems(draft.note))
    keep = hooks.giving(work, pet.id, rules.given(draft), answers)
    parts = {(part.item_id, part.free): part for part in expansion.parts}
    facts = []
    for choice in draft.parts:
        part = parts[choice.item_id, choice.free]
        fact = add_fact(
            work,
            FactDraft(
                draft.pet_id,
                choice.item_id,
                quantity=choice.quantity,
                price=choice.price,
                discount_percent=Decimal(0),
                note=draft.note,
            ),
            FactStatus.PERFORMED,
            kit_id=draft.kit_id,
            hidden=part.hidden,
            free=part.free,
        )
        facts.append(fact)
    keep(facts)
    for fact in facts:
        hooks.performed(work, fact)
    return len(draft.parts)


def _hold_kits(work: Work) -> None:
    # The first group stands for the whole catalogue: two people at once can't put two kits into each other.
    first = select(ManipulationCategory.id).order_by(ManipulationCategory.id).limit(1)
    work.session.execute(first.with_for_update())


def _write_lines(work: Work, kit_id: int, draft: KitDraft) -> None:
    present = list(
        work.session.scalars(select(KitLine).where(KitLine.kit_id == kit_id).order_by(KitLine.position))
    )
    for position, line in enumerate(draft.lines):
        values = line_values(line) | {"position": position}
        if position < len(present):
            assign(present[position], values)
        else:
            work.session.add(KitLine(kit_id=kit_id, **values))
    for row in present[len(draft.lines) :]:
        work.session.delete(row)
    work.session.flush()


def line_values(line: KitLineRow) -> dict[str, Any]:
    """Return the columns of a line of a kit."""
    return {
        "item_id": line.item_id,
        "low_milli": round_half_up(line.low * 1000),
        "high_milli": round_half_up(line.high * 1000),
        "weight_from_g": line.weight_from,
        "weight_to_g": line.weight_to,
        "free": line.free,
        "skip_inactive": line.skip_inactive,
        "hidden": line.hidden,
    }

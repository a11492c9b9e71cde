from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest

from clinic_desktop.areas.manipulations import queries, rules
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.rows import CATALOGUE_EDIT, CategoryDraft, CategoryRow
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.core.errors import Conflict, Denied, Invalid, NotFound
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from tests import make

DENTAL = CategoryDraft(None, "Dentistry of small animals", "Стоматология мелких")


def category(ask: Any, category_id: int) -> CategoryRow:
    return next(row for row in ask(queries.list_categories) if row.id == category_id)


def register(run: Any, draft: CategoryDraft) -> int:
    added: int = run(lambda work: manipulations.register_category(work, draft))
    return added


def test_a_group_is_added_changed_archived_and_restored(run: Any, ask: Any) -> None:
    top = register(run, DENTAL)
    below = register(run, CategoryDraft(top, name_ru="Удаление зубов"))
    assert category(ask, below).name == Named("Удаление зубов", "Удаление зубов")
    assert category(ask, below).parent_id == top
    assert category(ask, below).code != category(ask, top).code
    base = rules.category_draft(category(ask, below))
    run(lambda work: manipulations.change_category(work, below, CategoryDraft(None, "Extractions"), base))
    assert category(ask, below).parent_id is None
    assert category(ask, below).name == Named("Extractions", "Extractions")
    run(lambda work: manipulations.archive_category(work, below))
    assert category(ask, below).archived
    run(lambda work: manipulations.restore_category(work, below))
    assert not category(ask, below).archived


def test_a_group_never_stands_below_itself(run: Any, ask: Any) -> None:
    top = register(run, DENTAL)
    middle = register(run, CategoryDraft(top, "Teeth"))
    bottom = register(run, CategoryDraft(middle, "Molars"))
    for parent in (top, middle, bottom):
        with pytest.raises(Invalid) as refused:
            run(
                lambda work, parent=parent: manipulations.change_category(
                    work, top, replace(DENTAL, parent_id=parent), DENTAL
                )
            )
        assert [(p.field, p.code) for p in refused.value.problems] == [("parent_id", "group_below_itself")]
    base = rules.category_draft(category(ask, bottom))
    run(lambda work: manipulations.change_category(work, bottom, replace(base, parent_id=top), base))
    assert category(ask, bottom).parent_id == top


def test_a_ring_of_groups_has_an_end() -> None:
    rows = [CategoryRow(n, parent, "", Named("", "")) for n, parent in ((1, 3), (2, 1), (3, 2))]
    assert rules.lineage(rows, 2) == (2, 1, 3)


@pytest.mark.parametrize(
    ("draft", "field", "code"),
    [
        (CategoryDraft(), "name_ru", "name_required"),
        (CategoryDraft(None, "x" * 201, "Хирургия 2"), "name_en", "too_long"),
        (CategoryDraft(None, "DENTISTRY of  small animals", "Зубы"), "name_en", "name_taken"),
        (CategoryDraft(None, "Teeth", "стоматология мелких"), "name_ru", "name_taken"),
    ],
)
def test_a_group_without_a_name_of_its_own_is_refused(
    run: Any, draft: CategoryDraft, field: str, code: str
) -> None:
    register(run, DENTAL)
    with pytest.raises(Invalid) as refused:
        register(run, draft)
    assert [(p.field, p.code) for p in refused.value.problems] == [(field, code)]


def test_a_group_that_is_gone_is_said_to_be_gone(run: Any) -> None:
    with pytest.raises(NotFound):
        register(run, CategoryDraft(99_999, "Teeth"))
    with pytest.raises(NotFound):
        run(lambda work: manipulations.archive_category(work, 99_999))


def test_two_changes_of_one_name_conflict(run: Any) -> None:
    group = register(run, DENTAL)
    run(lambda work: manipulations.change_category(work, group, replace(DENTAL, name_en="Teeth"), DENTAL))
    with pytest.raises(Conflict) as conflict:
        run(lambda work: manipulations.change_category(work, group, replace(DENTAL, name_en="Jaws"), DENTAL))
    assert conflict.value.fields == {"name_en": (DENTAL.name_en, "Teeth")}


def test_undo_takes_a_group_back(database: Database, ask: Any) -> None:
    added = database.command(
        "test", lambda work: manipulations.register_category(work, DENTAL), actor=BUILT_IN_ADMINISTRATOR
    )
    database.undo(added.action_id, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert all(row.id != added.value for row in ask(queries.list_categories))


def test_only_who_edits_the_catalogue_edits_its_groups(database: Database) -> None:
    vet = replace(BUILT_IN_ADMINISTRATOR, permissions=frozenset({"facts.perform"}))
    senior = replace(BUILT_IN_ADMINISTRATOR, permissions=frozenset({CATALOGUE_EDIT}))
    with pytest.raises(Denied):
        database.command("test", lambda work: manipulations.archive_category(work, 1), actor=vet)
    database.command("test", lambda work: manipulations.archive_category(work, 1), actor=senior)


def test_what_stands_in_an_archived_group_stays_there(run: Any, ask: Any) -> None:
    manipulation_id = run(make.manipulation)
    run(lambda work: manipulations.archive_category(work, 1))
    base = ask(lambda work: queries.get_card(work, manipulation_id)).draft
    run(lambda work: manipulations.change(work, manipulation_id, replace(base, note="x"), base))
    card = ask(lambda work: queries.get_card(work, manipulation_id))
    assert (card.draft.category_id, card.draft.note) == (1, "x")
    assert card.row.category.en == category(ask, 1).name.en

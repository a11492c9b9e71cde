"""A clinic of one patient and one procedure, in which forms are opened."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any
from uuid import uuid4

from clinic_desktop.areas.manipulations import queries as manipulations
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog
from clinic_desktop.ui.forms.fields import Entry
from clinic_desktop.ui.lists import ReferenceList
from tests import make

Maker = tuple[Callable[[Any], FormDialog], Callable[[Any, Any, FormDialog], Any]]
"""What opens a form filled with what is valid, and what reads from the clinic what it stored."""


class Base:
    """The clinic itself; each area adds its forms to it."""

    def __init__(self, context: AppContext) -> None:
        self.context, self.numbers = context, count(1)
        self.pet_id: int = self.run(make.pet)
        self.owner_id: int = self.ask(lambda work: pets.get_draft(work, self.pet_id)).owner_id
        self.manipulation_id: int = self.run(make.manipulation)

    def run(self, function: Callable[[Any], Any]) -> Any:
        return self.context.runner.backend.command(
            "test", function, actor=BUILT_IN_ADMINISTRATOR, action_id=uuid4()
        ).value

    def ask(self, function: Callable[[Any], Any]) -> Any:
        return self.context.runner.backend.query(function, actor=BUILT_IN_ADMINISTRATOR)

    def pet(self) -> Any:
        self.read_alerts()
        return self.ask(lambda work: pets.get_card(work, self.pet_id))

    def read_alerts(self) -> None:
        """Have read what other forms have written of the animal: the services ask for it."""
        self.run(lambda work: make.read_alerts(work, self.pet_id))

    def procedure(self, manipulation_id: int = 0) -> Any:
        wanted = manipulation_id or self.manipulation_id
        return self.ask(lambda work: manipulations.get_card(work, wanted))

    def entity(self, kind: type, record_id: int) -> Any:
        return self.ask(lambda work: work.session.get(kind, record_id))

    def another_owner(self) -> Entry:
        return Entry(self.run(lambda work: make.owner(work, phone="")), "Кузнецова Ирина")

    def new_entry(self, shown: ReferenceList) -> FormDialog:
        return shown.make_form(self.context, self.ask(shown.load), None, None, None)

    def list_form(self, shown: ReferenceList) -> FormDialog:
        form = self.new_entry(shown)
        form._fields["name_ru"].set_value(f"Запись {next(self.numbers)}")
        return form

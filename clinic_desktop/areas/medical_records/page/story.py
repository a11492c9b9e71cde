"""The story of a patient on the card: everything that happened, newest first, filtered and searched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from clinic_desktop.areas.appointments import queries as appointments
from clinic_desktop.areas.manipulations import hooks
from clinic_desktop.areas.manipulations import queries as manipulations
from clinic_desktop.areas.manipulations.entities import FactStatus
from clinic_desktop.areas.manipulations.form import CancelForm, PerformForm
from clinic_desktop.areas.manipulations.rows import FACTS_CANCEL, FACTS_PERFORM, Addition, ManipulationRow
from clinic_desktop.areas.manipulations.rules import OPEN_STATES
from clinic_desktop.areas.medical_records import queries, service
from clinic_desktop.areas.medical_records.page.booked import cancelled_text
from clinic_desktop.areas.medical_records.page.desk import VisitDoor
from clinic_desktop.areas.medical_records.page.lines import kind_texts, story_line
from clinic_desktop.areas.medical_records.page.printing import ChartDialog
from clinic_desktop.areas.medical_records.page.problems import ProblemsCard
from clinic_desktop.areas.medical_records.rows import STORY_PAGE, StoryRequest, StoryRow
from clinic_desktop.areas.medicines import queries as medicines
from clinic_desktop.areas.medicines.form import DoseConscience
from clinic_desktop.areas.medicines.rows import Dosing
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.form import StatusForm
from clinic_desktop.areas.pets.kinds import PetStatus, Sex
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.areas.treatments.page.doing import complete_fact
from clinic_desktop.areas.visits import queries as visits
from clinic_desktop.areas.visits.rows import VISITS_WRITE
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.kinds import APPOINTMENT, FACT, PET, VISIT
from clinic_desktop.ui.actions import ActionButton, label, repaint
from clinic_desktop.ui.chips import Chips
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.panels import Panel
from clinic_desktop.ui.searching import SearchLine
from clinic_desktop.ui.tables.pieces import PieceList
from clinic_desktop.ui.theme import set_role

CATALOGUE_AT_MOST = 2_000
SEARCH_MS = 200
SINCE = "since"


class StoryPanel(Panel):
    """The first tab of the card: visits, manipulations and whatever the other areas add."""

    FORMS: ClassVar[frozenset[str]] = frozenset({"VisitForm"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._card: PetCard | None = None
        self._search = QTimer(self)
        self._search.setSingleShot(True)
        self._search.timeout.connect(self.reload)
        self.problems = ProblemsCard(context)
        self._build_actions()
        self._offered: tuple[QAction, ...] = ()
        self.door = VisitDoor(
            context, self, lambda: self._offered, lambda: self._card.id if self._card else 0
        )
        self._build()
        self.retranslate()

    def tables(self) -> frozenset[str]:
        """Return the tables of every source."""
        return queries.TABLES

    def _build_actions(self) -> None:
        self.visit_action = self.make_step("visit", self._on_visit, "F7", "visit", VISITS_WRITE)
        self.perform_action = self.make_step("perform", self._on_perform, "Ctrl+M", "syringe", FACTS_PERFORM)
        self.cancel_action = self.make_step(
            "cancel_fact", self._on_cancel, "Ctrl+Del", "cancel", FACTS_CANCEL
        )
        self.finish_action = self.make_step(
            "finish_fact", self._on_finish, "Ctrl+Shift+G", "check", FACTS_PERFORM
        )
        self.print_action = self.make_step("print_chart", self._on_print, "Ctrl+P", "print")

    def _build(self) -> None:
        self.search = SearchLine()
        self.search.setObjectName("story_search")
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(340)
        self.search.textChanged.connect(lambda: self._search.start(SEARCH_MS))
        self.chips = Chips(("", SINCE, *kind_texts()))
        self.chips.chosen.connect(self.reload)
        self.chips.setContentsMargins(14, 0, 14, 0)
        self._empty = QLabel()
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(14, 6, 14, 0)
        set_role(self._empty, "muted")
        self.list = PieceList[StoryRow]("timeline", self.context.runner, STORY_PAGE, lead_width=130)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(lambda line: self._on_activated())
        self.list.rows_changed.connect(self._show)
        frame = QFrame()
        set_role(frame, "card")
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(1, 12, 1, 8)
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.setSpacing(12)
        head.addWidget(self.search, 3)
        head.addStretch(1)
        head.addWidget(ActionButton(self.finish_action))
        head.addWidget(ActionButton(self.cancel_action))
        inner.addLayout(head)
        inner.addWidget(self.chips)
        inner.addWidget(self._empty)
        inner.addWidget(self.list, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    # --- what the card asks

    def title(self) -> str:
        """Return the words on the tab."""
        return self.tr("Story")

    def card_actions(self) -> tuple[QAction, ...]:
        """Return the actions this panel adds to the card."""
        return (self.visit_action, self.perform_action, self.print_action)

    def status_form(self, card: Any, parent: QWidget) -> StatusForm:
        """Return the form of the status, which ends in the same action what can't go on."""
        pet_id = card.id
        return StatusForm(
            self.context,
            card,
            parent,
            record=service.set_status,
            follows=self._ended,
            ending=lambda work: appointments.upcoming(work, pet_id),
            ending_text=partial(cancelled_text, zone=self.context.conventions.time_zone),
        )

    def _ended(self) -> dict[PetStatus, str]:
        away = self.tr(
            "Open plans of treatment and planned manipulations end with it; prescriptions stay valid. "
            "Ctrl+Z brings them back."
        )
        return {
            PetStatus.DECEASED: self.tr(
                "Open plans of treatment, planned manipulations and prescriptions end with it. "
                "Ctrl+Z brings them back."
            ),
            PetStatus.MOVED: away,
            PetStatus.LOST: away,
            PetStatus.ARCHIVED: away,
            PetStatus.ACTIVE: self.tr("What had ended stays so: order anew what is to go on."),
        }

    def take_actions(self, actions: Sequence[QAction]) -> None:
        """Let a visit's form offer what the card does."""
        self._offered = tuple(actions)

    def reopen_lost(self, form: str, subject: tuple[str, int]) -> bool:
        """Open the visit again that somebody was writing in when the program ended."""
        if form not in self.FORMS:
            return False
        visit_id = subject[1]

        def read(work: Any) -> PetCard:
            return pets.get_card(work, visits.get_card(work, visit_id).patient.id)

        self.context.runner.query(
            self, read, then=lambda card: self._reopen_visit(card, visit_id), key="reopen"
        )
        return True

    def _reopen_visit(self, card: PetCard, visit_id: int) -> None:
        self.context.navigate(PET, card.id)
        self.door.open_visit(card, visit_id)

    def side_cards(self) -> tuple[QWidget, ...]:
        """Return what stands beside every tab."""
        return (self.problems,)

    def show_record(self, card: Any) -> None:
        """Show a patient's story."""
        changed = self._card is None or card is None or self._card.id != card.id
        self._card = card
        self.problems.show_record(card)
        if changed:
            self.search.clear()
            self._search.stop()
            self.list.clear()
        self.reload()

    # --- page

    def reload(self) -> None:
        """Read the newest entries again."""
        if self._card is None:
            return
        pet_id, request = self._card.id, self._request()
        since_last = self.chips.value == SINCE

        def read(work: Any, last: StoryRow | None) -> tuple[StoryRow, ...]:
            since = queries.last_visit_at(work, pet_id) if since_last else None
            before = last.key if last is not None else None
            return queries.list_story(work, replace(request, since=since, before=before))

        self.list.read(read)

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.visit_action, self.tr("Visit"))
        label(self.perform_action, self.tr("Manipulation"))
        label(self.cancel_action, self.tr("Cancel it"))
        label(self.finish_action, self.tr("Finish"))
        label(self.print_action, self.tr("Print"))
        self.search.setPlaceholderText(self.tr("Search in this patient"))
        self.search.setAccessibleName(self.tr("Search in this patient"))
        self.chips.set_texts([self.tr("All"), self.tr("Since the last visit"), *kind_texts().values()])
        self.list.setAccessibleName(self.tr("Story"))
        self._show()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in (
            self.visit_action,
            self.perform_action,
            self.finish_action,
            self.cancel_action,
            self.print_action,
        ):
            repaint(action)
        self.list.viewport().update()

    def _request(self) -> StoryRequest:
        kind = "" if self.chips.value == SINCE else str(self.chips.value)
        pet_id = self._card.id if self._card is not None else 0
        return StoryRequest(pet_id, kind=kind, text=self.search.text())

    def _show(self) -> None:
        now, zone = utc_now(), self.context.conventions.time_zone
        sex = self._card.row.sex if self._card is not None else Sex.UNKNOWN
        self.list.set_lines([story_line(row, zone, now, sex) for row in self.list.rows])
        if self.search.text().strip() or self.chips.value:
            self._empty.setText(self.tr("Nothing like this in the story."))
        else:
            self._empty.setText(
                self.tr("Nothing yet. F7 begins the first visit, Ctrl+M records a manipulation.")
            )
        self._empty.setVisible(not self.list.rows)
        self.list.setVisible(bool(self.list.rows))
        self._on_chosen(self.list.current_line())

    # --- actions

    def _current(self) -> StoryRow | None:
        line = self.list.current_line()
        return next((row for row in self.list.rows if line and (row.kind, row.record_id) == line.key), None)

    def _on_chosen(self, line: object) -> None:
        row = self._current()
        fact = row.fact if row is not None else None
        self.cancel_action.setEnabled(fact is not None and fact.status is not FactStatus.CANCELLED)
        still_open = fact is not None and fact.status in OPEN_STATES
        self.finish_action.setEnabled(still_open)
        self.finish_action.setVisible(still_open)

    def _on_activated(self) -> None:
        row = self._current()
        if row is None or self._card is None:
            return
        if row.kind == VISIT:
            self.door.open_visit(self._card, row.record_id)
        elif row.visit_id is not None and row.kind == FACT:
            self.door.open_visit(self._card, row.visit_id)
        elif row.kind != FACT:
            kind = APPOINTMENT if row.kind == appointments.ALONG else row.kind
            self.entry_wanted.emit(kind, row.record_id)

    def _on_visit(self) -> None:
        if self._card is not None:
            self.door.start(self._card)

    def _on_perform(self) -> None:
        card = self._card
        if card is None:
            return

        def all_of_it(work: Any) -> tuple[tuple[ManipulationRow, ...], Dosing, tuple[Addition, ...]]:
            catalogue = manipulations.find_manipulations(work, "", limit=CATALOGUE_AT_MOST, pet_id=card.id)
            return catalogue, medicines.remedies(work, card.id), hooks.additions(work, card.id)

        def ready(found: tuple[tuple[ManipulationRow, ...], Dosing, tuple[Addition, ...]]) -> None:
            catalogue, remedies, additions = found
            form = PerformForm(
                self.context,
                card,
                catalogue,
                self,
                conscience=DoseConscience(self.context, remedies),
                additions=additions,
            )
            form.open()

        self.context.runner.query(self, all_of_it, then=ready, key="catalogue")

    def _on_finish(self) -> None:
        row = self._current()
        if self._card is not None and row is not None and row.fact is not None:
            complete_fact(self, self._card.id, row.fact, self.finish_action)

    def _on_cancel(self) -> None:
        row = self._current()
        if self._card is not None and row is not None and row.fact is not None:
            CancelForm(self.context, self._card, row.fact, self).open()

    def _on_print(self) -> None:
        if self._card is not None:
            ChartDialog(self.context, self._card, self).open()

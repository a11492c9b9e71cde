"""The laboratory page: what is to be reviewed, sampled, waited for, told; at the right the chosen request."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel

from clinic_desktop.areas.lab import queries
from clinic_desktop.areas.lab.columns import inbox
from clinic_desktop.areas.lab.form import LabRequestForm
from clinic_desktop.areas.lab.page.request import RequestView
from clinic_desktop.areas.lab.rows import Dictionary, RequestCard, RequestRow
from clinic_desktop.areas.lab.rules.states import allows
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.core.kinds import PET
from clinic_desktop.core.paging import Page as Rows
from clinic_desktop.core.paging import PageRequest
from clinic_desktop.ui.actions import ActionButton, label, make_action, repaint
from clinic_desktop.ui.cards import framed
from clinic_desktop.ui.chips import Chips
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.searching import SearchLine
from clinic_desktop.ui.tables.model import WindowedTableModel
from clinic_desktop.ui.tables.view import TableView
from clinic_desktop.ui.theme import set_role

VIEWS = ("review", "sample", "waiting", "tell", "all")
NEXT_STEPS = ("review", "tell", "results", "sample")
"""What Enter does: the first of these that the request's state allows."""
FORMS = {
    "SampleForm": "sample",
    "SendForm": "send",
    "ResultsForm": "results",
    "ReviewForm": "review",
    "TellForm": "tell",
    "LabCancelForm": "cancel",
    "ReopenForm": "reopen",
    "CorrectForm": "correct",
}


class LabPage(Page):
    """The inboxes of the laboratory."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset({"lab_requests", "lab_results", "pets", "owners"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._request = PageRequest("requested", filters=(("view", VIEWS[0]), ("mine", False)))
        self._counts: dict[str, int] = {}
        self._wanted: int | None = None
        self.chips = Chips(VIEWS)
        self.chips.chosen.connect(self._on_filter)
        self.mine = QCheckBox()
        self.mine.setObjectName("lab_mine")
        self.mine.toggled.connect(self._on_filter)
        self.search_field = SearchLine()
        self.search_field.setObjectName("lab_search")
        self.search_field.setClearButtonEnabled(True)
        self.search_field.textChanged.connect(self._on_typed)
        self.model = WindowedTableModel(inbox(lambda: context.conventions.time_zone), self)
        self.table = TableView(self.model)
        self.table.setObjectName("lab_table")
        self.model.page_wanted.connect(self._on_page_wanted)
        self.table.order_wanted.connect(self._on_order_wanted)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        self._count = QLabel()
        set_role(self._count, "muted")
        self.view = RequestView(context)
        self.patient_action = make_action(
            self, "lab_patient", self._on_patient, shortcut="Ctrl+O", glyph="patients"
        )
        self.patient_action.setEnabled(False)
        for action in self.view.actions_by_step.values():
            # The steps belong to the chosen line, too: the cursor usually stands in the list.
            self.addAction(action)
        self.view.shown.connect(self._on_shown)
        self._build()
        self.retranslate()

    def _build(self) -> None:
        left, column = framed()
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.setSpacing(10)
        head.addWidget(self.search_field, 1)
        head.addWidget(self.mine)
        column.addLayout(head)
        self.chips.setContentsMargins(14, 4, 14, 4)
        column.addWidget(self.chips)
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 2, 14, 0)
        foot.addWidget(self._count, 1)
        foot.addWidget(ActionButton(self.patient_action))
        column.addLayout(foot)
        right, inner = framed(16, 12, 16, 12)
        inner.addWidget(self.view)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(14)
        layout.addWidget(left, 6)
        layout.addWidget(right, 5)

    def focus_first(self) -> None:
        """Begin in the list: what is to be done is there already."""
        self.table.setFocus()

    def reload(self) -> None:
        """Read the first page of the inbox again, and how many stand in each."""
        request, mine = self._request, self.mine.isChecked()
        self.context.runner.query(
            self,
            lambda work: (queries.list_requests(work, request), queries.count_views(work, mine=mine)),
            then=lambda found: self._on_first_page(request, *found),
            key="list",
        )

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.patient_action, self.tr("Patient"))
        self.mine.setText(self.tr("Only mine"))
        self.mine.setAccessibleName(self.tr("Only mine"))
        self.mine.setToolTip(self.tr("Only what I requested"))
        self.search_field.setPlaceholderText(self.tr("Sample number, patient or owner"))
        self.search_field.setAccessibleName(self.tr("Sample number, patient or owner"))
        self.table.setAccessibleName(self.tr("Requests"))
        self.table.set_empty_text(self.tr("Nothing here. Ctrl+Shift+L on a patient's card requests tests."))
        self._show_counts()
        self.model.reformat()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        repaint(self.patient_action)

    def reopen(self, form: str, subject: tuple[str, int]) -> None:
        """Open the form of a step, or a request for tests, again."""
        if form == LabRequestForm.__name__:
            self._reopen_request_form(subject[1])
            return
        self._want(subject[1], FORMS.get(form, ""))

    def show_request(self, request_id: int) -> None:
        """Show a request, whatever inbox it stands in."""
        self._want(request_id, "")

    def _want(self, request_id: int, then: str) -> None:
        self._wanted = request_id
        self.search_field.clear()
        self.chips.choose("all")
        self.view.show_request(request_id, then=then)
        self.reload()

    # --- answers

    def _on_first_page(self, request: PageRequest, page: Rows[RequestRow], counts: dict[str, int]) -> None:
        current = self.table.current_row()
        self._counts = counts
        self._show_counts()
        self.model.begin(request, page)
        self._show_columns(dict(request.filters).get("view"))
        wanted = self._wanted
        if wanted is None or self.model.position_of(wanted) is not None:
            self.table.select_record(wanted or getattr(current, "id", None))
        self._wanted = None
        if page.total is not None:
            text = self.tr("%n request(s)", "", page.total)
            self._count.setText(
                self.tr("{count}+, refine the search").format(count=page.total) if page.total_capped else text
            )
        if not page.rows and wanted is None:
            self.view.show_request(None)

    def _show_columns(self, view: object) -> None:
        # In an inbox the state is said by its name; where states are mixed it matters more than who asked.
        mixed = view in ("waiting", "all") or bool(self.search_field.text().strip())
        for number, column in enumerate(self.model.columns):
            self.table.setColumnHidden(number, column.key == ("doctor" if mixed else "state"))

    def _on_page_wanted(self, request: PageRequest) -> None:
        self.context.runner.query(
            self, lambda work: queries.list_requests(work, request), then=self.model.append, key="page"
        )

    def _on_shown(self, card: RequestCard | None) -> None:
        self.patient_action.setEnabled(card is not None)

    def _show_counts(self) -> None:
        texts = {
            "review": self.tr("To review"),
            "sample": self.tr("To sample"),
            "waiting": self.tr("Awaited"),
            "tell": self.tr("To tell owners"),
            "all": self.tr("All"),
        }
        self.chips.set_texts(
            [
                f"{texts[view]} {self._counts[view]}" if self._counts.get(view) else texts[view]
                for view in VIEWS
            ]
        )

    # --- what the user does

    def _on_typed(self, text: str) -> None:
        self._ask(replace(self._request, text=text, after=None, from_end=False))

    def _on_filter(self) -> None:
        filters = (("view", self.chips.value), ("mine", self.mine.isChecked()))
        # What waits is served oldest first; all of it is looked through from the newest.
        newest_first = self.chips.value == "all"
        self._ask(
            replace(self._request, filters=filters, descending=newest_first, after=None, from_end=False)
        )

    def _on_order_wanted(self, request: PageRequest) -> None:
        self._ask(request)

    def _ask(self, request: PageRequest) -> None:
        self._request = request
        self.reload()

    def _on_chosen(self, row: RequestRow) -> None:
        if self._wanted is None and self.view.request_id != row.id:
            self.view.show_request(row.id)

    def _on_opened(self, row: RequestRow) -> None:
        step = next((step for step in NEXT_STEPS if allows(step, row.state)), "")
        action = self.view.actions_by_step.get(step)
        if self.view.card is not None and self.view.card.id == row.id and action is not None:
            action.trigger()
        elif step:
            self.view.show_request(row.id, then=step)

    def _on_patient(self) -> None:
        if self.view.card is not None:
            self.context.navigate(PET, self.view.card.row.pet_id)

    def _reopen_request_form(self, pet_id: int) -> None:
        def ready(found: tuple[PetCard, Dictionary]) -> None:
            LabRequestForm(self.context, *found, self).open()

        self.context.runner.query(
            self,
            lambda work: (pets.get_card(work, pet_id), queries.get_dictionary(work)),
            then=ready,
            key="reopen",
        )

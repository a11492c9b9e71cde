"""One request: how far it has come, what may be done next, its results over time, the trend of one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from clinic_desktop.areas.lab import queries, rules
from clinic_desktop.areas.lab.entities import RequestState
from clinic_desktop.areas.lab.form import (
    CorrectForm,
    LabCancelForm,
    ReopenForm,
    ResultsForm,
    ReviewForm,
    SampleForm,
    SendForm,
    TellForm,
)
from clinic_desktop.areas.lab.page.chart import TrendChart
from clinic_desktop.areas.lab.page.table import ResultsTable
from clinic_desktop.areas.lab.rows import (
    LAB_REOPEN,
    LAB_REQUEST,
    LAB_RESULT,
    LAB_REVIEW,
    Dictionary,
    RequestCard,
    ResultRow,
    TrendColumn,
    TrendPoint,
)
from clinic_desktop.areas.lab.texts import ARROWS, COLOURS, flag_texts, lab_text, state_texts, step_texts
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.permissions import AUDIT_VIEW
from clinic_desktop.ui.actions import Action, ActionButton, MenuButton, label, make_action, repaint
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.forms.dialog import FormDialog
from clinic_desktop.ui.i18n import format_moment
from clinic_desktop.ui.labels import WrappedLabel, plain_tip
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.theme import set_role

STEPS = ("sample", "send", "results", "review", "tell", "correct", "reopen", "cancel")
RARE = ("reopen", "cancel", "history")
"""Steps that stand in the menu."""


class RequestView(Page):
    """Shows one request, with the steps that are possible now.

    Signals:
        shown: ``(RequestCard | None)`` after it was read.
    """

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset({"lab_requests", "lab_results", "lab_analytes", "pets"})

    shown = Signal(object)

    def __init__(self, context: AppContext, *, compact: bool = False) -> None:
        """``compact`` shows only the newest step; the others stand in the tooltip."""
        super().__init__(context)
        self._compact = compact
        self._request_id: int | None = None
        self._next = ""
        self.card: RequestCard | None = None
        self._title, self._state, self._told = WrappedLabel(), WrappedLabel(), WrappedLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._state.setTextFormat(Qt.TextFormat.PlainText)
        for text in (self._title, self._state, self._told):
            text.setWordWrap(True)
        set_role(self._title, "heading")
        set_role(self._told, "muted")
        self._empty = QLabel()
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(self._empty, "muted")
        self.table = ResultsTable(lambda: context.conventions.time_zone)
        self.chart = TrendChart()
        self.actions_by_step = self._make_actions()
        self._build()
        self.table.chosen.connect(self._on_result)
        self.table.opened.connect(self._on_opened)
        self.retranslate()
        self._show(None)

    def _make_actions(self) -> dict[str, Action]:
        made: dict[str, Action] = {}
        for step, slot, keys, glyph, right in (
            ("sample", self._on_sample, "Ctrl+Shift+T", "lab", LAB_RESULT),
            ("send", self._on_send, "Ctrl+Shift+N", "export", LAB_RESULT),
            ("review", self._on_review, "Ctrl+Shift+V", "check", LAB_REVIEW),
            ("results", self._on_results, "Ctrl+Shift+R", "edit", LAB_RESULT),
            ("tell", self._on_tell, "Ctrl+Shift+W", "phone", LAB_REQUEST),
            ("correct", self._on_correct, "Ctrl+Shift+E", "edit", LAB_RESULT),
            ("reopen", self._on_reopen, "Ctrl+Shift+B", "restore", LAB_REOPEN),
            ("cancel", self._on_cancel, "Ctrl+Shift+X", "cancel", LAB_REQUEST),
            ("history", self._on_history, "Ctrl+Shift+H", "history", AUDIT_VIEW),
        ):
            action = make_action(self, f"lab_{step}", slot, shortcut=keys, glyph=glyph)
            self.context.rights.guard(action, right)
            made[step] = action
        return made

    def _build(self) -> None:
        row = FlowLayout(spacing=8)
        row.setContentsMargins(0, 0, 0, 0)
        for step, action in self.actions_by_step.items():
            if step not in RARE:
                row.addWidget(ActionButton(action))
        self._more = MenuButton("lab_more", [self.actions_by_step[step] for step in RARE])
        row.addWidget(self._more)
        # In the list of a patient's requests the title stands already.
        if self._compact:
            self._title.hide()
        self._body = QWidget()
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(self._title)
        inner.addWidget(self._state)
        inner.addLayout(row)
        inner.addWidget(self._told)
        inner.addWidget(self.table, 2 if self._compact else 3)
        inner.addWidget(self.chart, 1 if self._compact else 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._body, 1)

    # --- what the pages call

    @property
    def request_id(self) -> int | None:
        """The request that is shown, or is being read."""
        return self._request_id

    def show_request(self, request_id: int | None, *, then: str = "") -> None:
        """Show a request, or nothing; ``then`` names the step whose form opens when it was read."""
        self._request_id, self._next = request_id, then
        if request_id is None:
            self._show(None)
        else:
            self.reload()

    def reload(self) -> None:
        """Read the request again, with the earlier values of its analytes."""
        if self._request_id is None:
            return
        request_id = self._request_id

        def read(work: object) -> tuple[RequestCard, tuple[TrendColumn, ...]]:
            card = queries.get_request(work, request_id)  # type: ignore[arg-type]
            ids = [row.analyte_id for row in card.results]
            columns = queries.list_trend(work, card.row.pet_id, ids)  # type: ignore[arg-type]
            own = card.row.sampled_at or card.row.requested_at
            return card, tuple(c for c in columns if c.request_id != card.id and c.at <= own)

        self.context.runner.query(self, read, then=self._on_read, key="request", failed=self._on_gone)

    def retranslate(self) -> None:
        """Set every text anew."""
        for step, text in (
            ("sample", self.tr("Sample taken")),
            ("send", self.tr("Sent")),
            ("results", self.tr("Results")),
            ("review", self.tr("Review")),
            ("tell", self.tr("Tell the owner")),
            ("correct", self.tr("Correct")),
            ("reopen", self.tr("Take the review back")),
            ("cancel", self.tr("Cancel the request")),
            ("history", self.tr("Changes")),
        ):
            label(self.actions_by_step[step], text)
        self._more.set_label(self.tr("More"))
        self.table.setAccessibleName(self.tr("Results"))
        self.chart.set_points(self.tr("Trend"), ())
        self._empty.setText(self.tr("Choose a request of the list."))
        self._show(self.card)

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in self.actions_by_step.values():
            repaint(action)
        self.table.viewport().update()
        self.chart.update()

    # --- answers

    def _on_read(self, found: tuple[RequestCard, tuple[TrendColumn, ...]]) -> None:
        card, earlier = found
        if card.id != self._request_id:
            return
        self._show(card, earlier)
        self.shown.emit(card)
        step, self._next = self._next, ""
        action = self.actions_by_step.get(step)
        if action is not None and action.isEnabled():
            action.trigger()

    def _on_gone(self, error: Exception) -> bool:
        self._request_id = None
        self._show(None)
        self.shown.emit(None)
        return True

    def _show(self, card: RequestCard | None, earlier: tuple[TrendColumn, ...] | None = None) -> None:
        self.card = card
        self._body.setVisible(card is not None)
        self._empty.setVisible(card is None)
        for step, action in self.actions_by_step.items():
            possible = card is not None and (step not in STEPS or rules.allows(step, card.row.state))
            action.setEnabled(possible)
            action.setVisible(possible)
        if card is None:
            self.table.show_card(None)
            return
        row = card.row
        self._title.setText(" · ".join(part for part in (name_of(row.title), row.number) if part))
        state = [state_texts()[row.state], lab_text(row)]
        if row.urgent:
            state.insert(0, self.tr("Urgent"))
        if row.worst in ARROWS:
            state.insert(0, f"{ARROWS[row.worst]} {flag_texts()[row.worst]}")
        self._state.setText(" · ".join(state))
        set_role(self._state, COLOURS.get(row.worst, "muted" if not row.urgent else "warning"))
        steps = self._steps(card)
        self._told.setText("\n".join([*(steps[-1:] if self._compact else steps), *self._words(card)]))
        self._told.setToolTip(plain_tip("\n".join(steps)))
        self.table.show_card(card, self.table.results.earlier if earlier is None else earlier)

    def _steps(self, card: RequestCard) -> list[str]:
        zone, now = self.context.conventions.time_zone, utc_now()
        found = []
        for stamp in card.stamps:
            told = (
                step_texts()[stamp.state],
                format_moment(stamp.at, zone, now),
                stamp.who,
                stamp.detail if stamp.state is not RequestState.SAMPLED else "",
            )
            found.append(" · ".join(part for part in told if part))
        return found

    def _words(self, card: RequestCard) -> list[str]:
        found = []
        if card.note:
            found.append(self.tr("Note: {text}").format(text=card.note))
        if card.conclusion:
            found.append(self.tr("Conclusion: {text}").format(text=card.conclusion))
        if card.reopen_reason and card.row.state is RequestState.RECEIVED:
            found.append(self.tr("To be reviewed again: {text}").format(text=card.reopen_reason))
        return found

    def _on_result(self, row: ResultRow | None) -> None:
        card = self.card
        allowed = card is not None and row is not None and rules.allows("correct", card.row.state)
        self.actions_by_step["correct"].setEnabled(allowed)
        if card is None or row is None:
            self.chart.set_points(self.tr("Trend"), ())
            return
        pet_id, analyte_id, name = card.row.pet_id, row.analyte_id, name_of(row.name)

        def ready(points: tuple[TrendPoint, ...]) -> None:
            zone = ZoneInfo(self.context.conventions.time_zone)
            self.chart.set_points(name, [replace(point, at=point.at.astimezone(zone)) for point in points])

        self.context.runner.query(
            self, lambda work: queries.list_series(work, pet_id, analyte_id), then=ready, key="series"
        )

    # --- steps

    def _on_opened(self) -> None:
        for step in ("results", "correct"):
            if self.actions_by_step[step].isEnabled():
                self.actions_by_step[step].trigger()
                return

    def _open(self, step: str, make: Callable[[RequestCard], FormDialog]) -> None:
        if self.card is not None and rules.allows(step, self.card.row.state):
            make(self.card).open()

    def _on_sample(self) -> None:
        self._open("sample", lambda card: SampleForm(self.context, card, self))

    def _on_send(self) -> None:
        self._open("send", lambda card: SendForm(self.context, card, self))

    def _on_review(self) -> None:
        self._open("review", lambda card: ReviewForm(self.context, card, self))

    def _on_tell(self) -> None:
        self._open("tell", lambda card: TellForm(self.context, card, self))

    def _on_cancel(self) -> None:
        self._open("cancel", lambda card: LabCancelForm(self.context, card, self))

    def _on_reopen(self) -> None:
        self._open("reopen", lambda card: ReopenForm(self.context, card, self))

    def _on_correct(self) -> None:
        row = self.table.current_result()
        if row is not None:
            chosen = row
            self._open("correct", lambda card: CorrectForm(self.context, card, chosen, self))

    def _on_results(self) -> None:
        if self.card is None or not rules.allows("results", self.card.row.state):
            return
        card = self.card

        def ready(known: Dictionary) -> None:
            ResultsForm(self.context, card, known.analytes, self).open()

        self.context.runner.query(self, queries.get_dictionary, then=ready, key="dictionary")

    def _on_history(self) -> None:
        if self.card is not None:
            self.context.show_history("lab_requests", self.card.id, name_of(self.card.row.title))

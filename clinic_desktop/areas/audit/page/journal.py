"""The journal's page: every action with its author, narrowed, exported, and its chain proved."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout

from clinic_desktop.areas.audit import queries
from clinic_desktop.areas.audit.page.changes import ChangesTree
from clinic_desktop.areas.audit.page.columns import journal_columns
from clinic_desktop.areas.audit.page.filters import FilterBar
from clinic_desktop.areas.audit.page.heads import HeadsDialog
from clinic_desktop.areas.audit.page.verdict import verdict_text
from clinic_desktop.areas.audit.page.writing import CANNOT_WRITE, write_journal
from clinic_desktop.areas.audit.rows import AUDIT_EXPORT, Alert, DayHead, HistoryEntry, JournalRow, Verdict
from clinic_desktop.areas.audit.subjects import SUBJECTS
from clinic_desktop.areas.audit.texts.alerts import alert_text
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import ClinicError
from clinic_desktop.core.paging import Page as Rows
from clinic_desktop.core.paging import PageRequest
from clinic_desktop.ui.actions import Action, ActionButton, label, make_action, repaint
from clinic_desktop.ui.cards import framed
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.saving import ask_where_to_save
from clinic_desktop.ui.tables.model import WindowedTableModel
from clinic_desktop.ui.tables.view import TableView
from clinic_desktop.ui.theme import set_role

PAGE = 200
HEADS_OF = timedelta(days=31)
ALERTS_OF = timedelta(days=7)
ALERTS_SHOWN = 5


class JournalPage(Page):
    """Every action, newest first, and what the chosen one did."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset(
        name for kind in SUBJECTS.values() for name in (kind.table, *(child.table for child in kind.children))
    )

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._shown: JournalRow | None = None
        self._verdict: Verdict | None = None
        self.filters = FilterBar(context.today)
        self.filters.changed.connect(self.reload)
        self.model = WindowedTableModel(journal_columns(context), self)
        self.table = TableView(self.model)
        self.table.setObjectName("journal_table")
        self.model.page_wanted.connect(self._on_page_wanted)
        self.table.chosen.connect(self._on_chosen)
        self.details = ChangesTree("journal_details")
        self._seal = plain("muted")
        self._seal.setObjectName("seal")
        self._seal.hide()
        self.more_action = self._make("more_of_action", self._on_more, "Ctrl+M", "more")
        self.export_action = self._make("export_journal", self._on_export, "Ctrl+S", "export")
        self.verify_action = self._make("verify_journal", self._on_verify, "Ctrl+Shift+V", "verify")
        self.heads_action = self._make("day_heads", self._on_heads, "Ctrl+D", "heads")
        context.rights.guard(self.export_action, AUDIT_EXPORT)
        self._alerts: tuple[Alert, ...] = ()
        self._alarm = plain("danger")
        self._alarm.setObjectName("alerts")
        self._alarm.hide()
        self._told = plain()
        self._told.setObjectName("verdict")
        self._told.hide()
        self._build()
        self.retranslate()

    def _make(self, name: str, slot: object, shortcut: str, glyph: str) -> Action:
        return make_action(self, name, slot, shortcut=shortcut, glyph=glyph)  # type: ignore[arg-type]

    def _build(self) -> None:
        buttons = FlowLayout(spacing=8)
        for action in (self.export_action, self.verify_action, self.heads_action):
            buttons.addWidget(ActionButton(action))
        frame, inside = framed(1, 1, 1, 8)
        inside.addWidget(self.table)
        below, column = framed(1, 1, 1, 8)
        sealed = QHBoxLayout()
        sealed.setContentsMargins(14, 8, 14, 6)
        sealed.addWidget(self._seal, 1)
        column.addLayout(sealed)
        column.addWidget(self.details, 1)
        more = QHBoxLayout()
        more.setContentsMargins(14, 0, 14, 0)
        more.addWidget(ActionButton(self.more_action))
        more.addStretch(1)
        column.addLayout(more)
        splitter = QSplitter()
        splitter.addWidget(frame)
        splitter.addWidget(below)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.filters)
        layout.addLayout(buttons)
        layout.addWidget(self._alarm)
        layout.addWidget(self._told)
        layout.addWidget(splitter, 1)
        self.more_action.setEnabled(False)

    def focus_first(self) -> None:
        """Begin in the field of words."""
        self.filters.text.setFocus()

    def reload(self) -> None:
        """Read the newest actions again."""
        filters = self.filters.filters(self.context.conventions.time_zone)
        self.context.runner.query(
            self,
            lambda work: (queries.list_people(work), queries.list_journal(work, filters, limit=PAGE)),
            then=self._on_first,
            key="list",
        )
        since = utc_now() - ALERTS_OF
        self.context.runner.query(
            self, lambda work: queries.list_alerts(work, since), then=self._on_alerts, key="alerts"
        )

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.more_action, self.tr("Load more"))
        label(self.export_action, self.tr("Export"))
        label(self.verify_action, self.tr("Verify"))
        label(self.heads_action, self.tr("Seals of the days"))
        self.filters.retranslate()
        self.table.setAccessibleName(self.tr("Journal"))
        self.table.set_empty_text(self.tr("Nothing like this was done. Take a filter away to see more."))
        self.model.reformat()
        self.details.setAccessibleName(self.tr("What the action changed"))
        self.details.retranslate()
        self._show_seal()
        self._on_alerts(self._alerts)
        if self._verdict is not None:
            self._show_verdict(self._verdict)

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in (self.more_action, self.export_action, self.verify_action, self.heads_action):
            repaint(action)

    # --- the list

    def _on_first(self, found: tuple[object, tuple[JournalRow, ...]]) -> None:
        people, rows = found
        self.filters.set_people(people)  # type: ignore[arg-type]
        current = self.table.current_row()
        self.model.begin(PageRequest("id", descending=True), _page(rows))
        self.table.select_record(getattr(current, "id", None))
        if not rows:
            self._shown = None
            self._show_seal()
            self.details.set_entries((), self.context.conventions.time_zone)
            self.more_action.setEnabled(False)

    def _on_alerts(self, alerts: tuple[Alert, ...]) -> None:
        self._alerts = alerts
        zone = self.context.conventions.time_zone
        self._alarm.setText("\n".join(alert_text(alert, zone) for alert in alerts[:ALERTS_SHOWN]))
        self._alarm.setVisible(bool(alerts))

    def _on_page_wanted(self, request: PageRequest) -> None:
        filters = self.filters.filters(self.context.conventions.time_zone)
        (before,) = request.after or (None,)
        self.context.runner.query(
            self,
            lambda work: queries.list_journal(work, filters, before=before, limit=PAGE),  # type: ignore[arg-type]
            then=lambda rows: self.model.append(_page(rows)),
            key="page",
        )

    def _on_chosen(self, row: JournalRow) -> None:
        self._shown = row
        self._show_seal()
        self.context.runner.query(
            self,
            lambda work: queries.list_action(work, row.id, limit=PAGE),
            then=self._on_action,
            key="action",
        )

    def _show_seal(self) -> None:
        row = self._shown
        self._seal.setVisible(row is not None)
        if row is not None:
            # What stands on the report of a shift and in the seals of the days is compared with this.
            told = self.tr("Action No. {number} · seal {seal}")
            self._seal.setText(told.format(number=row.sequence, seal=row.seal))

    def _on_action(self, entries: tuple[HistoryEntry, ...]) -> None:
        if self._shown is not None:
            self.context.note_access("card", "action", self._shown.id, 1)
        self.details.set_entries(entries, self.context.conventions.time_zone)
        self.more_action.setEnabled(len(entries) == PAGE)

    def _on_more(self) -> None:
        row = self._shown
        if row is None or not self.details.entries:
            return
        after = self.details.entries[-1].id
        self.context.runner.query(
            self,
            lambda work: queries.list_action(work, row.id, after=after, limit=PAGE),
            then=self._on_rest,
            key="action",
        )

    def _on_rest(self, entries: tuple[HistoryEntry, ...]) -> None:
        self.details.append_entries(entries)
        self.more_action.setEnabled(len(entries) == PAGE)

    # --- export

    def _on_export(self) -> None:
        kinds = {"xlsx": self.tr("Excel (*.xlsx)"), "csv": self.tr("CSV (*.csv)")}
        ask_where_to_save(
            self.context, self, self.tr("Export"), self.tr("journal"), self.export_to, kinds=kinds
        )

    def export_to(self, name: str) -> None:
        """Write what the filter leaves to a ``.xlsx`` or ``.csv`` file."""
        zone = self.context.conventions.time_zone
        filters, path = self.filters.filters(zone), Path(name)
        self.export_action.setEnabled(False)
        note = self.context.note_access

        def export(work: Any) -> int:
            # Noted here, in the worker: closing the window must not keep an export out of the log.
            count = 0
            try:
                count = write_journal(work, filters, path, zone)
            finally:
                note("export", "journal", None, max(count, 0))
            return count

        self.context.runner.query(
            self,
            export,
            then=self._on_exported,
            key="export",
            failed=self._on_not_exported,
        )

    def _on_exported(self, count: int) -> None:
        self.export_action.setEnabled(True)
        if count == CANNOT_WRITE:
            told = self.tr("The file can't be written. Close it in other programs or choose another folder.")
        else:
            told = self.tr("%n row(s) written", "", count)
        self.context.failures.done(told, None)

    def _on_not_exported(self, error: ClinicError) -> bool:
        self.export_action.setEnabled(True)
        return False

    # --- the proof

    def _on_verify(self) -> None:
        self.verify_action.setEnabled(False)
        self._verdict = None
        set_role(self._told, "muted")
        self._told.setText(self.tr("Verifying; you can go on working…"))
        self._told.show()
        self.context.runner.query(
            self,
            queries.check_chain,
            then=self._show_verdict,
            key="verify",
            failed=self._on_not_verified,
        )

    def _show_verdict(self, verdict: Verdict) -> None:
        self._verdict = verdict
        self.verify_action.setEnabled(True)
        set_role(self._told, "success" if verdict.fault is None else "danger")
        self._told.setText(verdict_text(verdict, self.context.conventions.time_zone))
        self._told.show()

    def _on_not_verified(self, error: ClinicError) -> bool:
        self.verify_action.setEnabled(True)
        self._told.hide()
        return False

    def _on_heads(self) -> None:
        since = (utc_now() - HEADS_OF).date()
        self.context.runner.query(
            self, lambda work: queries.day_heads(work, since), then=self._on_day_heads, key="heads"
        )

    def _on_day_heads(self, heads: tuple[DayHead, ...]) -> None:
        HeadsDialog(heads, self).open()


def _page(rows: tuple[JournalRow, ...]) -> Rows[JournalRow]:
    return Rows(rows, (rows[-1].id,) if len(rows) == PAGE else None)

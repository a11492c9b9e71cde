"""The files of a patient on the card: shown as tiles, added by drop, paste, a dialog or the watched folder."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from clinic_desktop.areas.attachments import queries, service
from clinic_desktop.areas.attachments.entities import AttachmentKind
from clinic_desktop.areas.attachments.form import AttachmentForm
from clinic_desktop.areas.attachments.page.grid import FileGrid
from clinic_desktop.areas.attachments.page.intake import Intake
from clinic_desktop.areas.attachments.page.outside import Outside, files_of_mime
from clinic_desktop.areas.attachments.page.pictures import unpacked
from clinic_desktop.areas.attachments.page.queue import StoreQueue
from clinic_desktop.areas.attachments.page.strips import OfferStrip, ProgressStrip
from clinic_desktop.areas.attachments.page.viewer import ViewerDialog
from clinic_desktop.areas.attachments.page.watch import FolderWatch
from clinic_desktop.areas.attachments.rows import FILES_ADD, FILES_CHANGE, AttachmentCard, AttachmentRow
from clinic_desktop.areas.attachments.rules import is_shown
from clinic_desktop.areas.attachments.texts import kind_texts
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.core.kinds import ATTACHMENT
from clinic_desktop.core.paging import PAGE_SIZE, WINDOW_LIMIT
from clinic_desktop.ui.actions import Action, ActionButton, MenuButton, label, make_action, repaint
from clinic_desktop.ui.cards import framed
from clinic_desktop.ui.chips import Chips
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.labels import WrappedLabel
from clinic_desktop.ui.panels import Panel
from clinic_desktop.ui.theme import set_role

ARCHIVED = "archived"
SEEN_MS = 60


class FilesPanel(Panel):
    """The tiles of one patient, with everything that can be done with a file."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset({"attachments"})
    KIND: ClassVar[str] = ATTACHMENT

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.setObjectName("files_panel")
        self.setAcceptDrops(True)
        self._card: PetCard | None = None
        self._more = False
        self._keep: int | None = None
        self.queue, self.watch = StoreQueue.of(context), FolderWatch.of(context)
        self.intake = Intake(context, self)
        self._outside = Outside.of(context)
        self.chips = Chips((None, *AttachmentKind, ARCHIVED))
        self.grid = FileGrid()
        self.progress, self.offer = ProgressStrip(self.queue), OfferStrip(self.watch)
        self._empty, self._drop = WrappedLabel(), WrappedLabel()
        for told in (self._empty, self._drop):
            told.setWordWrap(True)
            told.setTextFormat(Qt.TextFormat.PlainText)
            told.setContentsMargins(14, 6, 14, 0)
        set_role(self._empty, "muted")
        set_role(self._drop, "success")
        self._drop.hide()
        self._seen = QTimer(self)
        self._seen.setSingleShot(True)
        self._build_actions()
        self._build()
        self.chips.chosen.connect(self._on_filter)
        self.grid.chosen.connect(self._on_chosen)
        self.grid.opened.connect(self._on_opened)
        self.grid.seen.connect(self._on_seen)
        self._seen.timeout.connect(self._read_pictures)
        self.offer.agreed.connect(self.intake.take_found)
        self.watch.changed.connect(self._show_state)
        self.retranslate()

    def _build_actions(self) -> None:
        def make(
            name: str, slot: Any, keys: str, glyph: str, right: str = "", window: bool = False
        ) -> Action:
            action = make_action(self, name, slot, shortcut=keys, glyph=glyph)
            if window:
                action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            if right:
                self.context.rights.guard(action, right)
            return action

        self.add_action = make("add_files", self.intake.ask_files, "Ctrl+Shift+F", "attach", FILES_ADD, True)
        self.paste_action = make("paste_files", self.intake.paste, "Ctrl+V", "paste", FILES_ADD)
        self.open_action = make("open_file", self._on_open, "Shift+F4", "eye")
        self.change_action = make("change_file", self._on_change, "Shift+F2", "edit", FILES_CHANGE)
        self.save_action = make("save_file", self._on_save, "Ctrl+S", "save")
        self.version_action = make("new_version", self._on_version, "Ctrl+Shift+V", "version", FILES_ADD)
        self.archive_action = make("archive_file", self._on_archive, "Del", "archive", FILES_CHANGE)
        self.folder_action = make("watch_folder", self.intake.ask_folder, "", "folder", FILES_ADD)
        self.unwatch_action = make("leave_folder", self.intake.leave_folder, "", "cancel", FILES_ADD)
        self._of_file = (
            self.open_action, self.change_action, self.save_action, self.version_action, self.archive_action,
        )  # fmt: skip

    def _build(self) -> None:
        self._menu = MenuButton(
            "more_files",
            (
                self.paste_action,
                self.save_action,
                self.version_action,
                self.archive_action,
                self.folder_action,
                self.unwatch_action,
            ),
        )
        frame, inner = framed()
        buttons = FlowLayout(spacing=8)
        for action in (self.add_action, self.open_action, self.change_action):
            buttons.addWidget(ActionButton(action))
        buttons.addWidget(self._menu)
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.addLayout(buttons, 1)
        strips = QVBoxLayout()
        strips.setContentsMargins(14, 0, 14, 0)
        strips.addWidget(self.progress)
        strips.addWidget(self.offer)
        self.chips.setContentsMargins(14, 0, 14, 0)
        inner.addLayout(head)
        inner.addLayout(strips)
        inner.addWidget(self.chips)
        inner.addWidget(self._drop)
        inner.addWidget(self._empty)
        inner.addWidget(self.grid, 1)
        self._room = QFrame()
        inner.addWidget(self._room, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    # --- panel

    def title(self) -> str:
        """Return the words on the tab."""
        return self.tr("Files")

    def card_actions(self) -> tuple[QAction, ...]:
        """Return the actions this panel adds to the card."""
        return (self.add_action,)

    def open_entry(self, record_id: int) -> None:
        """Open a file of the story, however far down among the tiles it stands."""
        self.context.runner.query(
            self,
            lambda work: queries.get_row(work, record_id),
            then=self._on_opened,
            key="entry",
        )

    def show_record(self, card: Any) -> None:
        """Show the files of a patient."""
        changed = self._card is None or card is None or self._card.id != card.id
        self._card = self.intake.card = card
        self.offer.set_patient(card.row.name if card is not None else "")
        if changed:
            self._show(())
        self.reload()

    def reload(self) -> None:
        """Read the newest files again."""
        if self._card is None:
            return
        current = self.grid.current_row()
        self._keep = current.id if current else None
        pet_id, chosen = self._card.id, self.chips.value
        self.context.runner.query(
            self, lambda work: _files(work, pet_id, chosen, None), then=self._show, key="files"
        )

    def retranslate(self) -> None:
        """Set every text anew."""
        for action, text in (
            (self.add_action, self.tr("Add files")),
            (self.paste_action, self.tr("Paste")),
            (self.open_action, self.tr("Open")),
            (self.change_action, self.tr("Describe")),
            (self.save_action, self.tr("Save as…")),
            (self.version_action, self.tr("New version…")),
            (self.archive_action, self.tr("Archive")),
            (self.folder_action, self.tr("Watch a folder…")),
            (self.unwatch_action, self.tr("Watch the folder no longer")),
        ):
            label(action, text)
        self._menu.set_label(self.tr("More"))
        self.chips.set_texts([self.tr("All"), *kind_texts().values(), self.tr("Archived")])
        self.grid.setAccessibleName(self.tr("Files"))
        self.progress.show_state()
        self.offer.show_state()
        self._show_state()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in (*self._of_file, self.add_action, self.paste_action, self.folder_action):
            repaint(action)
        self.grid.viewport().update()

    def focus_first(self) -> None:
        """Put the focus on the tiles; without any, on the tab itself, so that what is pasted comes here."""
        (self.grid if self.grid.isVisibleTo(self) else self).setFocus()

    # --- what is shown

    def _show(self, rows: tuple[AttachmentRow, ...]) -> None:
        self._more = len(rows) == PAGE_SIZE
        self.grid.files.zone = self.context.conventions.time_zone
        self.grid.show_rows(rows, self._keep)
        self._show_state()
        self._seen.start(0)

    def _show_state(self) -> None:
        empty = not self.grid.files.rows
        if self.chips.value is None:
            self._empty.setText(
                self.tr(
                    "No files yet. Drop photos, X-rays or documents here, paste them, or press Ctrl+Shift+F."
                )
            )
        else:
            self._empty.setText(self.tr("No files of this kind."))
        self._empty.setVisible(empty)
        self._room.setVisible(empty)
        self.grid.setVisible(not empty)
        self.unwatch_action.setVisible(bool(self.watch.folder))
        self._on_chosen()

    def _on_chosen(self) -> None:
        row = self.grid.current_row()
        for action in self._of_file:
            action.setEnabled(row is not None)
        archived = row is not None and row.archived
        label(self.archive_action, self.tr("Take from the archive") if archived else self.tr("Archive"))

    def _on_filter(self) -> None:
        self._show(())
        self.reload()

    def _on_seen(self) -> None:
        self._seen.start(SEEN_MS)
        bar, rows = self.grid.verticalScrollBar(), self.grid.files.rows
        if self._card is None or not self._more or len(rows) >= WINDOW_LIMIT:
            return
        if bar.value() >= bar.maximum() - bar.pageStep():
            self._more = False
            pet_id, chosen, last = self._card.id, self.chips.value, rows[-1]
            self.context.runner.query(
                self,
                lambda work: _files(work, pet_id, chosen, (last.taken_at, last.id)),
                then=self._on_more,
                key="files",
            )

    def _on_more(self, rows: tuple[AttachmentRow, ...]) -> None:
        self._more = len(rows) == PAGE_SIZE
        self.grid.files.append(rows)
        self._seen.start(SEEN_MS)

    def _read_pictures(self) -> None:
        ids = [row.id for row in self.grid.in_sight() if self.grid.files.lacks_picture(row)]
        if ids and self.grid.isVisible():
            self.context.runner.query(
                self, lambda work: _pictures(work, ids), then=self.grid.files.set_pictures, key="pictures"
            )

    # --- adding

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and pictures, for the patient whose card this is."""
        data = event.mimeData()
        if self._card is None or not self.add_action.isEnabled():
            return
        if files_of_mime(data) or data.hasImage():
            event.acceptProposedAction()
            self._drop.setText(self.tr("Let go to add to {patient}").format(patient=self._card.row.name))
            self._drop.show()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Ask for nothing more."""
        self._drop.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        self._drop.hide()
        if self.intake.take(event.mimeData()):
            event.acceptProposedAction()

    # --- one file

    def _on_open(self) -> None:
        if (row := self.grid.current_row()) is not None:
            self._on_opened(row)

    def _on_opened(self, row: AttachmentRow) -> None:
        card = self._card
        if card is None:
            return
        if not is_shown(row.mime):
            self._outside.open_with_system(row, self)
            return
        rows = [other for other in self.grid.files.rows if is_shown(other.mime)]
        first = next((n for n, other in enumerate(rows) if other.id == row.id), None)
        if first is None:
            rows, first = [row], 0
        self.grid.select(row.id)
        ViewerDialog(self.context, card, rows, first, self).show()

    def _on_save(self) -> None:
        if (row := self.grid.current_row()) is not None:
            self._outside.save_as(row, self)

    def _on_change(self) -> None:
        card, row = self._card, self.grid.current_row()
        if card is None or row is None:
            return

        def ready(found: AttachmentCard) -> None:
            AttachmentForm(self.context, card, found, self).open()

        self.context.runner.query(
            self, lambda work: queries.get_card(work, row.id), then=ready, key="describe"
        )

    def _on_version(self) -> None:
        if (row := self.grid.current_row()) is not None:
            self.intake.ask_version(row)

    def _on_archive(self) -> None:
        row = self.grid.current_row()
        if row is None:
            return
        if row.archived:
            self.context.runner.command(
                self,
                "attachments.restore",
                lambda work: service.restore(work, row.id),
                action=self.archive_action,
                done=self.tr("File taken from the archive"),
            )
            return
        self.context.runner.command(
            self,
            "attachments.archive",
            lambda work: service.archive(work, row.id),
            action=self.archive_action,
            done=self.tr("File archived"),
        )


def _files(work: Any, pet_id: int, chosen: Any, before: Any) -> tuple[AttachmentRow, ...]:
    archived = chosen == ARCHIVED
    kind = None if archived else chosen
    return queries.files_of(work, pet_id, kind=kind, archived=archived, before=before, size=PAGE_SIZE)


def _pictures(work: Any, ids: list[int]) -> dict[int, QImage]:
    # Unpacked here, in the worker: fifty of them would hold the windows up for a frame or two.
    return {number: unpacked(data) for number, data in queries.thumbnails(work, ids).items()}

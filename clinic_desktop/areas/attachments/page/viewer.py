"""The viewer: photos and PDF pages, enlarged, turned, one after another; and the versions of a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.areas.attachments import queries
from clinic_desktop.areas.attachments.page.buttons import IconButton
from clinic_desktop.areas.attachments.page.canvas import STEP, Canvas
from clinic_desktop.areas.attachments.page.grid import day_of
from clinic_desktop.areas.attachments.page.outside import Outside, fetch
from clinic_desktop.areas.attachments.page.pictures import Shown, load
from clinic_desktop.areas.attachments.rows import AttachmentCard, AttachmentRow
from clinic_desktop.areas.attachments.rules import PDF, is_shown
from clinic_desktop.areas.attachments.texts import kind_texts, size_text
from clinic_desktop.areas.pets.page.beside import PatientDialog
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.core.actions import Job
from clinic_desktop.core.errors import Cancelled, ClinicError
from clinic_desktop.ui.actions import label, make_action, repaint
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.failures import sentence
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.theme import set_role

SHARPNESS = 1.5
"""How much finer than the screen a page of a PDF is drawn at first."""
SHARPER_MS = 200


class ViewerPage(Page):
    """Shows the files of one patient, one at a time."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset({"attachments"})

    def __init__(
        self, context: AppContext, rows: Sequence[AttachmentRow], first: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._rows = list(rows)
        self._position = first
        self.row = self._rows[first]
        self.versions: tuple[AttachmentRow, ...] = ()
        self.shown: Shown | None = None
        self._page, self._sharpness = 0, SHARPNESS
        self._job: Job | None = None
        self._zoom = 1.0
        self.canvas, self.told = Canvas(), plain("muted")
        self.told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.told.setObjectName("viewer_told")
        self.title, self.detail, self._state = plain("heading"), plain("muted"), QLabel()
        set_role(self._state, "muted")
        self.version_box = QComboBox()
        self.version_box.setObjectName("versions")
        self.version_box.activated.connect(self._on_version)
        self._sharper = QTimer(self)
        self._sharper.setSingleShot(True)
        self._sharper.setInterval(SHARPER_MS)
        self._sharper.timeout.connect(self._on_sharper)
        self.canvas.scaled.connect(self._on_scaled)
        self._build_actions()
        self._build()
        self.retranslate()

    def _build_actions(self) -> None:
        canvas = self.canvas
        wanted: tuple[tuple[str, Callable[[], None], str, str], ...] = (
            ("previous_file", lambda: self._step(-1), "Left", "previous"),
            ("next_file", lambda: self._step(1), "Right", "next"),
            ("page_up", lambda: self._turn(-1), "PgUp", "page_up"),
            ("page_down", lambda: self._turn(1), "PgDown", "page_down"),
            ("zoom_in", lambda: canvas.zoom(STEP), "Ctrl++", "zoom_in"),
            ("zoom_out", lambda: canvas.zoom(1 / STEP), "Ctrl+-", "zoom_out"),
            ("fit", canvas.fit, "Ctrl+0", "fit"),
            ("actual", canvas.show_actual, "Ctrl+1", "actual"),
            ("rotate", canvas.rotate_view, "Ctrl+R", "rotate"),
            ("save_file", lambda: self._outside.save_as(self.row, self), "Ctrl+S", "save"),
            ("open_outside", lambda: self._outside.open_with_system(self.row, self), "Ctrl+Shift+O", "open"),
        )
        self._outside = Outside.of(self.context)
        self.viewer_actions: dict[str, QAction] = {}
        for name, slot, keys, glyph in wanted:
            action = make_action(self, name, slot, shortcut=keys, glyph=glyph)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self.viewer_actions[name] = action

    def _build(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(self.told)
        bar = FlowLayout(spacing=4)
        for action in self.viewer_actions.values():
            bar.addWidget(IconButton(action))
        head = QHBoxLayout()
        head.setSpacing(12)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.title)
        texts.addWidget(self.detail)
        head.addLayout(texts, 1)
        head.addWidget(self.version_box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addLayout(bar, 1)
        line.addWidget(self._state)
        layout.addLayout(line)
        layout.addWidget(self._stack, 1)

    def retranslate(self) -> None:
        """Set every text anew."""
        for name, text in (
            ("previous_file", self.tr("Previous file")),
            ("next_file", self.tr("Next file")),
            ("page_up", self.tr("Previous page")),
            ("page_down", self.tr("Next page")),
            ("zoom_in", self.tr("Larger")),
            ("zoom_out", self.tr("Smaller")),
            ("fit", self.tr("Whole picture")),
            ("actual", self.tr("Actual size")),
            ("rotate", self.tr("Turn")),
            ("save_file", self.tr("Save as…")),
            ("open_outside", self.tr("Open with another program")),
        ):
            label(self.viewer_actions[name], text)
        self.version_box.setAccessibleName(self.tr("Version"))
        self._show_texts()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in self.viewer_actions.values():
            repaint(action)
        self.canvas.repaint_ground()

    def reload(self) -> None:
        """Show the present file, and ask for its versions."""
        attachment_id = self.row.id
        self.context.runner.query(
            self,
            lambda work: queries.get_card(work, attachment_id),
            then=self._on_card,
            key="card",
            failed=lambda error: True,
        )
        if self.shown is None and self._job is None:
            self._load()

    def stop(self) -> None:
        """Read nothing more: the window closes."""
        self._sharper.stop()
        if self._job is not None:
            self._job.cancel()

    # --- one file

    def show_file(self, row: AttachmentRow) -> None:
        """Show another file from its first page."""
        self.row, self.versions, self.shown = row, (), None
        self._page, self._sharpness = 0, SHARPNESS
        self.canvas.clear()
        self._show_texts()
        self.stop()
        self._job = None
        self.reload()

    def _load(self, *, keep: bool = False) -> None:
        row, page, sharpness = self.row, self._page, self._sharpness
        if not is_shown(row.mime):
            self._tell(self.tr("This kind of file is shown by another program."))
            return
        actor, target = self.context.actor, self._outside.place(row)
        if not keep:
            self._tell(self.tr("Reading…"))
        self._job = job = self.context.runner.carry(
            self,
            lambda backend, told: load(fetch(backend, told, row, target, actor), row.mime, page, sharpness),
            then=lambda shown: self._on_loaded(job, shown, sharpness, keep),
            failed=lambda error: self._on_failed(job, error),
        )

    def _on_loaded(self, job: Job, shown: Shown, sharpness: float, keep: bool) -> None:
        if job is not self._job:
            return
        self._job = None
        self.shown, self._page = shown, shown.page
        self._stack.setCurrentWidget(self.canvas)
        self.canvas.show_image(shown.image, sharpness if self.row.mime == PDF else 1.0, keep=keep)
        self._show_texts()

    def _on_failed(self, job: Job, error: BaseException) -> None:
        if job is not self._job:
            return
        self._job = None
        self.shown = None
        if isinstance(error, Cancelled):
            return
        if isinstance(error, ClinicError):
            self._tell(sentence(error))
        else:
            self.context.failures.show(self, error)

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self._stack.setCurrentWidget(self.told)
        self._show_texts()

    def _on_card(self, card: AttachmentCard) -> None:
        self.versions = card.versions
        self.row = card.row
        self._show_texts()

    def _on_version(self, position: int) -> None:
        if position < len(self.versions) and self.versions[position].id != self.row.id:
            self.show_file(self.versions[position])

    def _step(self, by: int) -> None:
        self._position = min(max(self._position + by, 0), len(self._rows) - 1)
        self.show_file(self._rows[self._position])

    def _turn(self, by: int) -> None:
        if self.shown is not None and 0 <= self._page + by < self.shown.pages:
            self._page += by
            self._sharpness = SHARPNESS
            self._load(keep=True)

    def _on_scaled(self, scale: float) -> None:
        self._zoom = scale
        if self.row.mime == PDF and self.shown is not None and scale > self._sharpness * 1.05:
            self._sharper.start()
        self._show_state()

    def _on_sharper(self) -> None:
        self._sharpness = self._zoom * 1.2
        self._load(keep=True)

    # --- words

    def _show_texts(self) -> None:
        row, zone = self.row, self.context.conventions.time_zone
        parts = (
            kind_texts()[row.kind],
            day_of(row, zone),
            row.added_by,
            size_text(row.content.size),
            row.file_name,
        )
        self.title.setText(row.title)
        self.detail.setText(" · ".join(part for part in (*parts, row.note.replace("\n", " ")) if part))
        self.canvas.setAccessibleName(row.title)
        self.version_box.clear()
        for version in self.versions:
            told = self.tr("Version {number}, {date}, {who}")
            self.version_box.addItem(
                told.format(number=version.number, date=day_of(version, zone), who=version.added_by)
            )
        place = next((n for n, version in enumerate(self.versions) if version.id == row.id), -1)
        self.version_box.setCurrentIndex(place)
        self.version_box.setVisible(len(self.versions) > 1)
        drawn = self.shown is not None
        several = self.shown is not None and self.shown.pages > 1
        for name, on in (
            ("previous_file", self._position > 0),
            ("next_file", self._position < len(self._rows) - 1),
            ("page_up", several and self._page > 0),
            ("page_down", several and self.shown is not None and self._page < self.shown.pages - 1),
            *((name, drawn) for name in ("zoom_in", "zoom_out", "fit", "actual", "rotate")),
        ):
            self.viewer_actions[name].setEnabled(on)
        self._show_state()

    def _show_state(self) -> None:
        if self.shown is None:
            self._state.setText("")
            return
        percent = self.tr("{percent} %").format(percent=round(self._zoom * 100))
        if self.shown.pages > 1:
            pages = self.tr("page {number} of {count}").format(number=self._page + 1, count=self.shown.pages)
            percent = f"{pages} · {percent}"
        self._state.setText(percent)


class ViewerDialog(PatientDialog):
    """Shows `ViewerPage` in a window of its own, with the patient's name on it."""

    def __init__(
        self, context: AppContext, card: PetCard, rows: Sequence[AttachmentRow], first: int, parent: QWidget
    ) -> None:
        super().__init__(context, card, "viewer", parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.page = ViewerPage(context, rows, first, self)
        available = self.screen().availableGeometry()
        self.show_page(
            self.page, self.tr("Files"), min(1100, available.width() - 40), min(800, available.height() - 60)
        )
        self.page.canvas.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Read nothing more."""
        self.page.stop()
        super().closeEvent(event)

    def reject(self) -> None:
        """Close on Esc."""
        self.page.stop()
        super().reject()

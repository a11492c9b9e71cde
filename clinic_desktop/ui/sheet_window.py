"""A document before it is printed: preview, language, printer, PDF."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from clinic_desktop.core.actions import Progress
from clinic_desktop.core.errors import Cancelled, ClinicError
from clinic_desktop.ui.actions import ActionButton, add_lock_key, label, make_action
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.failures import sentence
from clinic_desktop.ui.i18n import LANGUAGES, speaking
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.printing import ask_for_printer
from clinic_desktop.ui.saving import ask_where_to_save
from clinic_desktop.ui.screens import fit
from clinic_desktop.ui.sheet_steps import Counts, Steps
from clinic_desktop.ui.sheet_view import SheetView
from clinic_desktop.ui.sheets import Sheet, lay_out, print_sheet, write_pdf
from clinic_desktop.ui.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Maker = Callable[[Any, Progress], Sheet]
CANNOT_WRITE = -1
LOOK_EVERY_MS = 100


class SheetWindow(QDialog):
    """Shows what a maker makes of the clinic's data, in Russian or English whatever the interface speaks.

    ``make(work, progress)`` runs in a worker under the chosen language; ``progress`` raises Cancelled when
    it was stopped. ``subject`` is what the access log calls the record that is printed. The window is
    deleted when it is closed.

    Signals:
        shown: the pages are there.
    """

    shown = Signal()

    def __init__(
        self,
        context: AppContext,
        title: str,
        make: Maker,
        parent: QWidget | None = None,
        *,
        language: str,
        subject: tuple[str, int],
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("SheetWindow")
        self.setWindowTitle(title)
        self.setModal(False)
        self.context = context
        self._make, self._subject = make, subject
        self._sheet: Sheet | None = None
        self._making: Steps | None = None
        self._writing: Steps | None = None
        self.view = SheetView()
        self.view.setAccessibleName(self.tr("Pages"))
        self.language = QComboBox()
        self.language.setAccessibleName(self.tr("Language of the document"))
        self.language.setToolTip(self.tr("Language of the document"))
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        self.language.currentIndexChanged.connect(self.reload)
        self.print_action = make_action(self, "print", self._on_print, shortcut="Ctrl+P", glyph="print")
        self.pdf_action = make_action(self, "pdf", self._on_pdf, shortcut="Ctrl+S", glyph="export")
        self.stop_action = make_action(self, "stop", self._on_stop, glyph="cancel")
        self.again_action = make_action(self, "again", self.reload, shortcut="F5", glyph="undo")
        label(self.print_action, self.tr("Print"))
        label(self.pdf_action, self.tr("Save as PDF"))
        label(self.stop_action, self.tr("Stop"))
        label(self.again_action, self.tr("Try again"))
        self._told = plain()
        set_role(self._told, "muted")
        row = QHBoxLayout()
        caption = QLabel(self.tr("Language"))
        caption.setBuddy(self.language)
        for widget in (caption, self.language):
            row.addWidget(widget)
        row.addWidget(self._told, 1)
        row.addWidget(ActionButton(self.stop_action))
        row.addWidget(ActionButton(self.again_action))
        row.addWidget(ActionButton(self.pdf_action))
        row.addWidget(ActionButton(self.print_action, primary=True))
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(row)
        layout.addWidget(self.view, 1)
        add_lock_key(self, context.lock)
        self._watch = QTimer(self)
        self._watch.setInterval(LOOK_EVERY_MS)
        self._watch.timeout.connect(self._on_look)
        self.finished.connect(self._stop_making)
        fit(self, 980, 860)
        self.reload()

    def add_row(self, actions: Sequence[QAction]) -> None:
        """Put actions over what is shown into a row of their own."""
        row = QHBoxLayout()
        for action in actions:
            row.addWidget(ActionButton(action))
        row.addStretch(1)
        self._column.insertLayout(1, row)

    def add_choice(self, name: str, field: QComboBox) -> None:
        """Put a choice between documents into a row of its own, on top."""
        caption, row = QLabel(name), QHBoxLayout()
        caption.setBuddy(field)
        field.setAccessibleName(name)
        field.setToolTip(name)
        row.addWidget(caption)
        row.addWidget(field)
        row.addStretch(1)
        self._column.insertLayout(0, row)
        self.setTabOrder(field, self.language)

    def show_other(self, make: Maker, language: str) -> None:
        """Show another document, in its own language."""
        self._make = make
        with QSignalBlocker(self.language):
            self.language.setCurrentIndex(max(0, self.language.findData(language)))
        self.reload()

    def reload(self) -> None:
        """Make the document anew, in the chosen language."""
        code, make = str(self.language.currentData()), self._make
        self._stop_making()
        self._making = steps = Steps()
        self._set_busy(True)
        self._told.setText(self.tr("Preparing the document…"))

        def made(work: Any) -> tuple[Sheet, QTextDocument]:
            try:
                with speaking(code):
                    sheet = make(work, steps)
                document = lay_out(sheet)
                document.pageCount()
                if steps.stop.is_set():
                    raise Cancelled
            except Cancelled:
                raise
            except BaseException:
                # The runner shows what is no ClinicError without telling the window.
                steps.broken = True
                raise
            application = QApplication.instance()
            assert application is not None
            document.moveToThread(application.thread())
            return sheet, document

        self.context.runner.query(
            self,
            made,
            then=lambda result: self._on_made(steps, *result),
            key="sheet",
            failed=lambda error: self._on_failed(steps, error),
        )

    def save_to(self, name: str) -> None:
        """Write the document to a PDF file."""
        sheet = self._sheet
        if sheet is not None:
            self._work(lambda progress: write_pdf(Path(name), sheet, progress), "export")

    def _on_made(self, steps: Steps, sheet: Sheet, document: QTextDocument) -> None:
        if steps is not self._making:
            return
        self._making, self._sheet = None, sheet
        self.view.show_document(document, sheet)
        self._told.setText(Counts().pages(self.view.pages))
        self._set_busy(self._writing is not None)
        if not isinstance(self.focusWidget(), QComboBox):
            # Whoever chooses between documents by the arrow keys goes on choosing.
            self.view.setFocus()
        self.shown.emit()

    def _on_failed(self, steps: Steps, error: ClinicError) -> bool:
        if steps is self._making:
            self._give_up(sentence(error))
        return True

    def _give_up(self, told: str) -> None:
        self._making = None
        # What is shown is of another language or older than what was asked for.
        self._sheet = None
        self._told.setText(told)
        self._set_busy(self._writing is not None)
        self.again_action.setVisible(True)

    def _stop_making(self) -> None:
        if self._making is not None:
            self._making.stop.set()

    def _on_pdf(self) -> None:
        if self._sheet is not None:
            name = re.sub(r'[\\/:*?"<>|\s]+', " ", self._sheet.title).strip()[:120]
            kinds = {"pdf": self.tr("PDF (*.pdf)")}
            ask_where_to_save(self.context, self, self.tr("Save as PDF"), name, self.save_to, kinds=kinds)

    def _on_print(self) -> None:
        sheet = self._sheet
        if sheet is not None:

            def chosen(printer: QPrinter) -> None:
                self._work(lambda progress: print_sheet(printer, sheet, progress), "print")

            ask_for_printer(self, sheet.title, chosen, paper=sheet.paper)

    def _work(self, function: Callable[[Any], int], access: str) -> None:
        self._writing = step = Steps()
        self._set_busy(True)

        def run(work: Any) -> int:
            try:
                return function(step)
            except OSError:
                return CANNOT_WRITE
            except Cancelled:
                return 0

        kind, record_id = self._subject
        self.context.note_access(access, kind, record_id, 1)
        self.context.runner.query(self, run, then=self._on_worked, key="work")

    def _on_look(self) -> None:
        if self._writing is not None:
            done, total = self._writing.at
            if total:
                self._told.setText(self.tr("Page {page} of {pages}").format(page=done + 1, pages=total))
        elif self._making is not None:
            done, total = self._making.at
            if self._making.broken:
                self._give_up(self.tr("The document could not be prepared."))
            elif total and done < total:
                self._told.setText(
                    self.tr("Preparing the document: {done} of {total}").format(done=done, total=total)
                )
            elif total:
                self._told.setText(self.tr("Laying out the pages…"))

    def _on_stop(self) -> None:
        if self._writing is not None:
            self._writing.stop.set()
        elif self._making is not None:
            self._stop_making()
            self._give_up(self.tr("Stopped: the document was not prepared."))

    def _on_worked(self, pages: int) -> None:
        self._writing = None
        self._set_busy(self._making is not None)
        if pages == CANNOT_WRITE:
            self._told.setText(
                self.tr(
                    "It can't be written. Close the file in other programs, or choose another folder or printer."
                )
            )
        elif pages == 0:
            self._told.setText(self.tr("Stopped; nothing was written."))
        else:
            self._told.setText(Counts().done(pages))

    def _set_busy(self, busy: bool) -> None:
        for action in (self.print_action, self.pdf_action):
            action.setEnabled(not busy and self._sheet is not None)
        self.language.setEnabled(not busy)
        self.stop_action.setVisible(busy)
        self.again_action.setVisible(False)
        if busy:
            self._watch.start()
        else:
            self._watch.stop()

"""How files come to a patient: chosen, dropped, pasted, found in the watched folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.attachments.page.outside import files_of_mime
from clinic_desktop.areas.attachments.page.queue import Order, StoreQueue
from clinic_desktop.areas.attachments.page.watch import FolderWatch, Found
from clinic_desktop.areas.attachments.rows import AttachmentRow
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.core.dates import utc_now
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_moment
from clinic_desktop.ui.saving import ask_for_files, ask_for_folder


class Intake(QObject):
    """Takes files for the patient whose card is shown; whoever they are given to keeps them."""

    def __init__(self, context: AppContext, window: QWidget) -> None:
        super().__init__(window)
        self.context, self._window = context, window
        self.card: PetCard | None = None
        self.queue, self.watch = StoreQueue.of(context), FolderWatch.of(context)
        self._replaced: int | None = None

    def take(self, data: Any) -> bool:
        """Add the files or the picture of a drop or of the clipboard; say whether there was any."""
        if paths := files_of_mime(data):
            self.add_paths(paths)
            return True
        image = QImage(data.imageData()) if data is not None and data.hasImage() else QImage()
        if image.isNull():
            return False
        now = format_moment(utc_now(), self.context.conventions.time_zone).replace(":", "-").replace("/", "-")
        self._put([(self.tr("Picture {moment}.png").format(moment=now), None, image)])
        return True

    def add_paths(self, paths: Sequence[Path], replaces: int | None = None) -> None:
        """Add files to the patient whose card this is; ``replaces`` is the file they are a version of."""
        self._put([(path.name, path, None) for path in paths], replaces)

    def take_found(self, files: tuple[Found, ...]) -> None:
        """Add files of the watched folder."""
        self.add_paths([one.path for one in files])

    def paste(self) -> None:
        """Add what is in the clipboard, or say that it is nothing."""
        if not self.take(QGuiApplication.clipboard().mimeData()):
            self.context.failures.said.emit(self.tr("There is no file and no picture in the clipboard."))

    def ask_files(self) -> None:
        """Ask for files and add them."""
        if self.card is not None:
            title = self.tr("Add files to {patient}").format(patient=self.card.row.name)
            self._ask(title, self._on_files, many=True)

    def ask_version(self, row: AttachmentRow) -> None:
        """Ask for the newer version of a file and add it."""
        self._replaced = row.id
        self._ask(self.tr("New version of “{title}”").format(title=row.title), self._on_version)

    def ask_folder(self) -> None:
        """Ask for the folder to be watched."""
        title, accept = self.tr("Watch a folder"), self.tr("Choose")
        ask_for_folder(self.context, self._window, title, accept, self.watch.folder, self._on_folder)

    def leave_folder(self) -> None:
        """Watch no folder."""
        self.watch.watch("")

    def _put(
        self, given: Sequence[tuple[str, Path | None, QImage | None]], replaces: int | None = None
    ) -> None:
        card, actor = self.card, self.context.actor
        if card is not None:
            self.queue.put(
                [
                    Order(card.id, card.row.name, name, actor, path, image, replaces)
                    for name, path, image in given
                ]
            )

    def _on_files(self, names: list[str]) -> None:
        self.add_paths([Path(name) for name in names])

    def _on_version(self, names: list[str]) -> None:
        self.add_paths([Path(names[0])], self._replaced)

    def _on_folder(self, folder: str) -> None:
        self.watch.watch(folder)
        told = self.tr("New files in this folder will be offered on the card that is open: {folder}")
        self.context.failures.done(told.format(folder=folder), None)

    def _ask(self, title: str, chosen: Callable[[list[str]], None], *, many: bool = False) -> None:
        ask_for_files(self.context, self._window, title, self.tr("Choose"), "attachments", chosen, many=many)

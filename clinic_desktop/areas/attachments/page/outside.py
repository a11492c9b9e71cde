"""Files on their way out: into a file the user names, into the system's own viewer, into the program's."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.attachments import rules, service
from clinic_desktop.areas.attachments.rows import AttachmentRow
from clinic_desktop.core.actions import Backend, Job
from clinic_desktop.core.errors import Cancelled, ClinicError
from clinic_desktop.core.kinds import PET
from clinic_desktop.core.permissions import Actor
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.failures import sentence
from clinic_desktop.ui.saving import ask_where_to_save


class Outside(QObject):
    """Writes files out; what was written for viewing goes when the program ends."""

    open_url: Callable[[QUrl], bool] = staticmethod(QDesktopServices.openUrl)
    """Hands a file to the system."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context.runner)
        self.context = context
        self._folder = QTemporaryDir()

    @staticmethod
    def of(context: AppContext) -> Outside:
        """Return the program's one."""
        found = context.runner.findChild(Outside)
        return found if isinstance(found, Outside) else Outside(context)

    def place(self, row: AttachmentRow) -> Path:
        """Return where a file is written to be viewed: by content, so that a changed one is another."""
        return Path(self._folder.path()) / row.content.sha256[:32] / rules.clean_file_name(row.file_name)

    def save_as(self, row: AttachmentRow, parent: QWidget) -> None:
        """Ask for a name and write a file there."""
        ask_where_to_save(
            self.context,
            parent,
            self.tr("Save the file"),
            row.file_name,
            lambda name: self.save_to(row, Path(name)),
        )

    def save_to(self, row: AttachmentRow, target: Path) -> None:
        """Write a file and say so."""
        self._note(row)
        actor = self.context.actor
        self.context.runner.carry(
            self,
            lambda backend, job: service.read_out(backend, row.content, target, actor=actor, progress=job),
            then=lambda path: self.context.failures.done(
                self.tr("Saved: {name}").format(name=path.name), None
            ),
            failed=self._tell,
        )

    def open_with_system(self, row: AttachmentRow, parent: QWidget) -> None:
        """Show a file in the system's program for it; what would run as a program is only saved."""
        if rules.is_program(row.file_name):
            self.context.failures.said.emit(
                self.tr("This file could run as a program, so it is not opened. Save it if you trust it.")
            )
            self.save_as(row, parent)
            return
        self._note(row)
        actor, target = self.context.actor, self.place(row)
        self.context.runner.carry(
            self,
            lambda backend, job: fetch(backend, job, row, target, actor),
            then=self._on_fetched,
            failed=self._tell,
        )

    def _on_fetched(self, path: Path) -> None:
        if not self.open_url(QUrl.fromLocalFile(str(path))):
            self.context.failures.said.emit(
                self.tr("No program on this computer opens such a file. Save it instead.")
            )

    def _note(self, row: AttachmentRow) -> None:
        self.context.note_access("export", PET, row.pet_id, 1)

    def _tell(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            return
        if isinstance(error, ClinicError):
            self.context.failures.said.emit(sentence(error))
        else:
            self.context.failures.show(None, error)


def fetch(backend: Backend, job: Job, row: AttachmentRow, target: Path, actor: Actor) -> Path:
    """Write a file to be viewed, unless it was; it can't be changed, so nobody's corrections get lost in it."""
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        service.read_out(backend, row.content, target, actor=actor, progress=job)
        os.chmod(target, 0o400)
    return target


def files_of_mime(data: Any) -> list[Path]:
    """Return the files of this computer that were dropped or copied."""
    if data is None or not data.hasUrls():
        return []
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]

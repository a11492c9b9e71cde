"""Asking for files and folders of this computer; never blocks, and speaks the interface's language.

Each kind of question begins in the folder that was chosen for it last at this workstation, the first time in
the person's documents.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import translate


def ask_where_to_save(
    context: AppContext,
    parent: QWidget,
    title: str,
    name: str,
    chosen: Callable[[str], None],
    *,
    kinds: Mapping[str, str] | None = None,
) -> None:
    """Let the user name a file; ``kinds`` maps suffixes to their filters (``"PDF (*.pdf)"``), the usual first."""
    dialog = _dialog(context, parent, title, translate("Saving", "Save"), "saved")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    if kinds:
        dialog.setNameFilters(list(kinds.values()))
        usual = next(iter(kinds))
        dialog.setDefaultSuffix(usual)
        suffixes = {text: suffix for suffix, text in kinds.items()}
        dialog.filterSelected.connect(lambda text: dialog.setDefaultSuffix(suffixes[text]))
        # Qt adds the suffix only to names without a dot, and "Invoice of 22.11.2026" has two.
        if not name.endswith(tuple(f".{suffix}" for suffix in kinds)):
            name = f"{name}.{usual}"
    dialog.selectFile(name)
    dialog.fileSelected.connect(chosen)
    dialog.open()


def ask_for_files(
    context: AppContext,
    parent: QWidget,
    title: str,
    accept: str,
    place: str,
    chosen: Callable[[list[str]], None],
    *,
    kinds: Sequence[str] = (),
    many: bool = False,
) -> None:
    """Let the user choose a file, or ``many``; ``accept`` stands on the button, ``kinds`` are the filters.

    ``place`` is the name under which the folder is remembered.
    """
    dialog = _dialog(context, parent, title, accept, place)
    mode = QFileDialog.FileMode.ExistingFiles if many else QFileDialog.FileMode.ExistingFile
    dialog.setFileMode(mode)
    if kinds:
        dialog.setNameFilters(list(kinds))
    dialog.filesSelected.connect(chosen)
    dialog.open()


def ask_for_folder(
    context: AppContext,
    parent: QWidget,
    title: str,
    accept: str,
    present: str,
    chosen: Callable[[str], None],
) -> None:
    """Let the user choose a folder instead of the ``present`` one, if any; ``accept`` stands on the button."""
    dialog = _dialog(context, parent, title, accept, "folder")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    if present:
        dialog.setDirectory(present)
    dialog.fileSelected.connect(chosen)
    dialog.open()


def _dialog(context: AppContext, parent: QWidget, title: str, accept: str, place: str) -> QFileDialog:
    remembered = f"files.chosen_{place}"
    folder = context.store.get(remembered) or QStandardPaths.writableLocation(
        QStandardPaths.StandardLocation.DocumentsLocation
    )
    dialog = QFileDialog(parent, title, folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # Where the system has no dialog of its own, Qt's is shown, whose labels are not all translated.
    for part, text in (
        (QFileDialog.DialogLabel.LookIn, translate("Saving", "Folder:")),
        (QFileDialog.DialogLabel.FileName, translate("Saving", "File name:")),
        (QFileDialog.DialogLabel.FileType, translate("Saving", "Kind of file:")),
        (QFileDialog.DialogLabel.Accept, accept),
        (QFileDialog.DialogLabel.Reject, translate("Saving", "Cancel")),
    ):
        dialog.setLabelText(part, text)

    def remember(names: list[str]) -> None:
        path = Path(names[0])
        folder = path if dialog.fileMode() is QFileDialog.FileMode.Directory else path.parent
        context.store.put(remembered, str(folder))

    dialog.filesSelected.connect(remember)
    return dialog

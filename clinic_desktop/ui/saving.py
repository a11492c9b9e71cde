"""Asking for a file to write; never blocks, and speaks the interface's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from clinic_desktop.ui.i18n import translate


def ask_where_to_save(
    parent: QWidget, title: str, name: str, kinds: Mapping[str, str], chosen: Callable[[str], None]
) -> None:
    """Let the user name a file; ``kinds`` maps suffixes to their filters (``"PDF (*.pdf)"``), the usual first."""
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(kinds.values()))
    dialog.setDefaultSuffix(next(iter(kinds)))
    suffixes = {text: suffix for suffix, text in kinds.items()}
    dialog.filterSelected.connect(lambda text: dialog.setDefaultSuffix(suffixes[text]))
    # Where the system has no dialog of its own, Qt's is shown, whose labels are not all translated.
    for part, text in (
        (QFileDialog.DialogLabel.LookIn, translate("Saving", "Folder:")),
        (QFileDialog.DialogLabel.FileName, translate("Saving", "File name:")),
        (QFileDialog.DialogLabel.FileType, translate("Saving", "Kind of file:")),
        (QFileDialog.DialogLabel.Accept, translate("Saving", "Save")),
        (QFileDialog.DialogLabel.Reject, translate("Saving", "Cancel")),
    ):
        dialog.setLabelText(part, text)
    dialog.selectFile(name)
    dialog.fileSelected.connect(chosen)
    dialog.open()

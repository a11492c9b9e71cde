"""The heads of days: what is written down elsewhere to prove the journal up to a day."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from clinic_desktop.areas.audit.rows import DayHead
from clinic_desktop.ui.actions import make_primary
from clinic_desktop.ui.i18n import format_date, numbered
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.printing import print_text


class HeadsDialog(QDialog):
    """Lists the last action of each day with its seal."""

    def __init__(self, heads: tuple[DayHead, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("heads_dialog")
        self.setWindowTitle(self.tr("Seals of the days"))
        told = plain("muted")
        told.setText(
            self.tr(
                "Each line seals everything up to that day. Print it or keep it outside of this computer: "
                "if a line ever differs, the journal before it was altered."
            )
        )
        self.text = QPlainTextEdit()
        self.text.setObjectName("heads")
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.windowTitle())
        self.text.setTabChangesFocus(True)
        self.text.setPlainText(
            "\n".join(f"{format_date(head.day)}   {numbered(head.sequence)}   {head.seal}" for head in heads)
            or self.tr("Nothing was changed in the last month.")
        )
        copy = QPushButton(self.tr("Copy"))
        copy.setObjectName("copy_heads")
        copy.setAccessibleName(copy.text())
        copy.clicked.connect(self._on_copy)
        print_heads = QPushButton(self.tr("Print…"))
        print_heads.setObjectName("print_heads")
        print_heads.setAccessibleName(print_heads.text())
        print_heads.clicked.connect(self._on_print)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("close_heads")
        close.setAccessibleName(close.text())
        close.clicked.connect(self._on_close)
        for button in (copy, print_heads):
            button.setAutoDefault(False)
        close.setDefault(True)
        make_primary(close)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(print_heads)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(told)
        layout.addWidget(self.text, 1)
        layout.addLayout(row)
        self.resize(520, 420)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    def _on_print(self) -> None:
        print_text(self.windowTitle(), self.text.toPlainText(), self)

    def _on_close(self) -> None:
        self.close()

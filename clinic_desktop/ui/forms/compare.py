"""The answer to a conflict: what the other person saved beside what is in the form, chosen field by field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.ui.actions import make_primary
from clinic_desktop.ui.labels import plain_tip
from clinic_desktop.ui.theme import set_role


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that both sides changed, in words."""

    field: str
    label: str
    theirs: str
    mine: str


class CompareDialog(QDialog):
    """Lets the person choose, for every field that both changed, whose value is saved."""

    def __init__(self, who: str, differences: Sequence[Difference], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("compare")
        self.setWindowTitle(self.tr("Changed meanwhile"))
        self._groups: dict[str, QButtonGroup] = {}
        told = QLabel(
            self.tr("{who} saved this record while you were typing. Choose what to keep.").format(
                who=who or self.tr("A colleague")
            )
        )
        told.setWordWrap(True)
        told.setTextFormat(Qt.TextFormat.PlainText)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for column, text in ((1, self.tr("Saved meanwhile")), (2, self.tr("Yours"))):
            head = QLabel(text)
            set_role(head, "muted")
            grid.addWidget(head, 0, column)
        for row, difference in enumerate(differences, start=1):
            self._add(grid, row, difference)
        grid.setRowStretch(len(differences) + 1, 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        save = QPushButton(self.tr("Save the chosen"))
        save.setObjectName("save_chosen")
        save.setDefault(True)
        make_primary(save)
        back = QPushButton(self.tr("Back to the form"))
        back.setObjectName("back")
        back.setAutoDefault(False)
        buttons = QDialogButtonBox()
        buttons.addButton(save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(back, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        for button in (save, back):
            button.setAccessibleName(button.text())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(told)
        layout.addWidget(scroll, 1)
        layout.addWidget(buttons)
        self.resize(620, min(520, 200 + 56 * len(differences)))

    def taken(self) -> frozenset[str]:
        """Return the fields whose saved value is to stay."""
        return frozenset(name for name, group in self._groups.items() if group.checkedId() == 0)

    def _add(self, grid: QGridLayout, row: int, difference: Difference) -> None:
        caption = QLabel(difference.label)
        set_role(caption, "heading")
        grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
        group = QButtonGroup(self)
        for number, (name, text) in enumerate((("theirs", difference.theirs), ("mine", difference.mine))):
            shown = text.replace("\n", " ")[:200] or "—"
            button = QRadioButton(shown.replace("&", "&&"))
            button.setObjectName(f"{difference.field}_{name}")
            button.setAccessibleName(f"{difference.label}: {shown}")
            button.setToolTip(plain_tip(text))
            group.addButton(button, number)
            grid.addWidget(button, row, number + 1)
        group.button(1).setChecked(True)
        self._groups[difference.field] = group

"""The matrix of rights: a row for each right, a column for each role, a tick where they meet."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout

from clinic_desktop.areas.users import queries, service
from clinic_desktop.areas.users.entities import ADMINISTRATOR
from clinic_desktop.areas.users.rows import ROLES_EDIT, RoleRow
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.money import Money
from clinic_desktop.core.permissions import EVERYTHING
from clinic_desktop.ui.actions import ActionButton, label, make_action, repaint
from clinic_desktop.ui.cards import framed
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import CheckField, DecimalField, MoneyField
from clinic_desktop.ui.i18n import format_decimal, format_money, localized
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.rights import RIGHTS, right_text

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
DISCOUNT, WRITE_OFF = "discount", "write_off"
ROWS = (*RIGHTS, DISCOUNT, WRITE_OFF)


class RightsModel(QAbstractTableModel):
    """Rights × roles.

    Signals:
        ticked: ``(role, right, granted)`` a tick was set or taken away.
    """

    ticked = Signal(object, str, bool)

    def __init__(self, currency: str, parent: Any = None) -> None:
        super().__init__(parent)
        self.roles: tuple[RoleRow, ...] = ()
        self.denied = ""
        self.currency = currency

    def set_roles(self, roles: tuple[RoleRow, ...], denied: str) -> None:
        """Show roles; ``denied`` says why nothing may be changed."""
        same = [role.id for role in roles] == [role.id for role in self.roles]
        if not same:
            self.beginResetModel()
        self.roles, self.denied = roles, denied
        if same:
            self.dataChanged.emit(self.index(0, 0), self.index(len(ROWS) - 1, max(len(roles) - 1, 0)))
        else:
            self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many rights there are, and the limits."""
        return 0 if parent.isValid() else len(ROWS)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many roles there are."""
        return 0 if parent.isValid() else len(self.roles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a role's name, or a right in words."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return localized(self.roles[section].name_en, self.roles[section].name_ru)
        return self._row_text(ROWS[section])

    def _row_text(self, name: str) -> str:
        if name == DISCOUNT:
            return self.tr("Largest discount, %")
        if name == WRITE_OFF:
            return self.tr("Largest write-off")
        text = right_text(name)
        return text[:1].upper() + text[1:]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the tick, the limit, and both in words for a screen reader."""
        if not index.isValid():
            return None
        who, name = self.roles[index.column()], ROWS[index.row()]
        if name in (DISCOUNT, WRITE_OFF):
            if role == Qt.ItemDataRole.DisplayRole:
                return self._limit(who, name)
            return None
        held = EVERYTHING in who.permissions or name in who.permissions
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if held else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            answer = self.tr("yes") if held else self.tr("no")
            return f"{localized(who.name_en, who.name_ru)}, {self._row_text(name)}: {answer}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._row_text(name)
        return None

    def _limit(self, who: RoleRow, name: str) -> str:
        if name == DISCOUNT:
            return "—" if who.discount_limit is None else format_decimal(who.discount_limit)
        if who.write_off_limit is None:
            return "—"
        return format_money(Money(who.write_off_limit, self.currency))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a tick to be changed; it shows when the database has it."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        granted = Qt.CheckState(value) == Qt.CheckState.Checked
        self.ticked.emit(self.roles[index.column()], ROWS[index.row()], granted)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let ticks be changed, but not those of administrators."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid() or ROWS[index.row()] in (DISCOUNT, WRITE_OFF):
            return flags
        if self.roles[index.column()].code == ADMINISTRATOR or self.denied:
            return Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable


class LimitsForm(FormDialog):
    """Changes the money limits of a role."""

    def __init__(self, context: AppContext, role: RoleRow, parent: Any = None) -> None:
        super().__init__(context, "", parent, subject=("role", role.id))
        self.setWindowTitle(self.tr("Limits of a role"))
        self._role = role
        self.set_patient("owner", localized(role.name_en, role.name_ru), "")
        currency = context.conventions.currency
        self.add_field("any_discount", "", CheckField())
        self.add_field("any_write_off", "", CheckField())
        self._fields["any_discount"].setText(self.tr("Any discount"))
        self._fields["any_write_off"].setText(self.tr("Any write-off"))
        for name in ("any_discount", "any_write_off"):
            self._fields[name].setAccessibleName(self._fields[name].text())
        self.add_field("discount_limit", self.tr("Largest discount, %"), DecimalField())
        self.add_field(
            "write_off_limit",
            self.tr("Largest write-off, {currency}").format(currency=currency),
            MoneyField(currency),
        )
        self._fields["any_discount"].set_value(role.discount_limit is None)
        self._fields["any_write_off"].set_value(role.write_off_limit is None)
        self._fields["discount_limit"].set_value(role.discount_limit or Decimal(0))
        self._fields["write_off_limit"].set_value(Money(role.write_off_limit or 0, currency))
        self.start()
        scrolled_size(self, 520, 320)
        self._fields["any_discount"].setFocus()

    def problems(self) -> tuple[Problem, ...]:
        """Leave the ranges to the service."""
        return ()

    def save(self) -> None:
        """Save both limits."""
        role_id = self._role.id
        amount = self.read("write_off_limit")
        discount = None if self.read("any_discount") else self.read("discount_limit")
        write_off = None if self.read("any_write_off") or amount is None else amount.minor
        self.submit(
            "roles.set_limits",
            lambda work: service.set_limits(work, role_id, discount, write_off),
            done=self.tr("Limits saved"),
            undoable=False,
        )


class RightsPage(Page):
    """Shows the matrix; each tick is saved at once and acts on the next action of everyone."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset({"roles", "role_rights", "clinic"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.model = RightsModel(context.conventions.currency, self)
        self.model.ticked.connect(self._on_ticked)
        self.table = QTableView()
        self.table.setObjectName("rights_table")
        self.table.setModel(self.model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.table.setCornerButtonEnabled(False)
        self.table.setTabKeyNavigation(False)
        self.table.doubleClicked.connect(self._on_opened)
        self.limits_action = make_action(self, "limits", self._on_limits, shortcut="Ctrl+E", glyph="price")
        context.rights.guard(self.limits_action, ROLES_EDIT)
        context.rights.changed.connect(self._on_rights)
        self._hint = plain("muted")
        frame, inside = framed()
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 4)
        head.addWidget(self._hint, 1)
        head.addWidget(ActionButton(self.limits_action))
        inside.addLayout(head)
        inside.addWidget(self.table, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        self.retranslate()

    def focus_first(self) -> None:
        """Begin in the table."""
        self.table.setFocus()

    def reload(self) -> None:
        """Read the roles again."""
        if self.isVisible():
            self.context.runner.query(self, queries.list_roles, then=self._on_roles, key="roles")

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.limits_action, self.tr("Limits of the role"))
        self.table.setAccessibleName(self.tr("Rights of roles"))
        self._hint.setText(
            self.tr("A tick is saved at once and acts on the next action of everybody with that role.")
        )
        self.model.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(ROWS) - 1)
        if self.model.roles:
            last = len(self.model.roles) - 1
            self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        repaint(self.limits_action)

    def reopen(self, form: str, subject: tuple[str, int]) -> None:
        """Open the limits of a role again."""

        def ready(roles: tuple[RoleRow, ...]) -> None:
            self._on_roles(roles)
            for role in roles:
                if role.id == subject[1]:
                    LimitsForm(self.context, role, self).open()

        self.context.runner.query(self, queries.list_roles, then=ready, key="reopen")

    @Slot()
    def _on_rights(self) -> None:
        self.model.set_roles((), "")

    def _on_roles(self, roles: tuple[RoleRow, ...]) -> None:
        self.model.currency = self.context.conventions.currency
        self.model.set_roles(roles, self.context.rights.reason_against(ROLES_EDIT))

    def _on_ticked(self, role: RoleRow, right: str, granted: bool) -> None:
        name = localized(role.name_en, role.name_ru)
        text = self.tr("{role}: granted — {right}") if granted else self.tr("{role}: taken away — {right}")
        self.context.runner.command(
            self,
            "roles.set_right",
            lambda work: service.set_right(work, role.id, right, granted),
            done=text.format(role=name, right=right_text(right)),
            undoable=False,
            then=lambda _: self.reload(),
        )

    def _on_opened(self, index: QModelIndex) -> None:
        if ROWS[index.row()] in (DISCOUNT, WRITE_OFF):
            self.limits_action.trigger()

    def _on_limits(self) -> None:
        column = self.table.currentIndex().column()
        role = self.model.roles[column] if 0 <= column < len(self.model.roles) else None
        if role is None or role.code == ADMINISTRATOR:
            self.context.failures.said.emit(
                self.tr("Choose a role in the table; administrators have no limits.")
            )
            return
        LimitsForm(self.context, role, self).open()

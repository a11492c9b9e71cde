"""How the schedule is shown: as high, coloured and listed as this workstation likes it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.appointments.page.canvas import Board
from clinic_desktop.areas.appointments.page.canvas.area import USUAL_ZOOM
from clinic_desktop.areas.appointments.page.canvas.colours import ColourBy
from clinic_desktop.ui.actions import label, make_action, repaint
from clinic_desktop.ui.context import AppContext

ZOOM, COLOUR, LIST = "schedule_zoom", "schedule_colour", "schedule_list"


class Viewing(QObject):
    """The actions of the View menu; what they chose is remembered.

    Signals:
        changed: the schedule is to be shown as a list, or painted again.
        print_wanted: on paper.
        export_wanted: into a file for other calendars.
    """

    changed = Signal()
    print_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, context: AppContext, board: Board, page: QWidget) -> None:
        super().__init__(page)
        self._store, self._board = context.store, board
        self.in_action = make_action(
            page, "schedule_zoom_in", self._on_zoom_in, shortcut="Ctrl++", glyph="zoom_in"
        )
        self.out_action = make_action(
            page, "schedule_zoom_out", self._on_zoom_out, shortcut="Ctrl+-", glyph="zoom_out"
        )
        self.list_action = make_action(page, "schedule_as_list", self._on_list, shortcut="Ctrl+L")
        self.list_action.setCheckable(True)
        self.list_action.setChecked(self._store.get(LIST) == "1")
        self.print_action = make_action(
            page, "schedule_print", self.print_wanted.emit, shortcut="Ctrl+P", glyph="print"
        )
        self.export_action = make_action(
            page, "schedule_export", self.export_wanted.emit, shortcut="Ctrl+Shift+E", glyph="export"
        )
        chosen = ColourBy(self._store.get(COLOUR) or ColourBy.STATE)
        self.colour_actions: dict[ColourBy, QAction] = {}
        group = QActionGroup(self)
        for by in ColourBy:
            action = make_action(page, f"schedule_colour_{by}", self._on_colour)
            action.setCheckable(True)
            action.setData(by)
            action.setChecked(by is chosen)
            group.addAction(action)
            self.colour_actions[by] = action
        board.set_colour_by(chosen)
        board.set_zoom(int(self._store.get(ZOOM) or USUAL_ZOOM))
        board.zoomed.connect(self._on_zoomed)

    @property
    def as_list(self) -> bool:
        """Whether the day is shown as a list."""
        return self.list_action.isChecked()

    def menu(self) -> list[QAction]:
        """Return what stands in the menu."""
        lines = [QAction(self), QAction(self)]
        for line in lines:
            line.setSeparator(True)
        colours = self.colour_actions.values()
        return [
            self.in_action,
            self.out_action,
            self.list_action,
            lines[0],
            *colours,
            lines[1],
            self.print_action,
            self.export_action,
        ]

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.in_action, self.tr("Larger hours"))
        label(self.out_action, self.tr("Smaller hours"))
        label(self.list_action, self.tr("As a list"))
        label(self.print_action, self.tr("Print the day"))
        label(self.export_action, self.tr("To another calendar"))
        texts = {
            ColourBy.STATE: self.tr("Colour tells the state"),
            ColourBy.TYPE: self.tr("Colour tells the type"),
            ColourBy.DOCTOR: self.tr("Colour tells the doctor"),
        }
        for by, action in self.colour_actions.items():
            label(action, texts[by])

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in (self.in_action, self.out_action, self.print_action, self.export_action):
            repaint(action)

    @Slot()
    def _on_zoom_in(self) -> None:
        self._board.zoom(1)

    @Slot()
    def _on_zoom_out(self) -> None:
        self._board.zoom(-1)

    @Slot(int)
    def _on_zoomed(self, step: int) -> None:
        self._store.put(ZOOM, str(step))

    @Slot()
    def _on_list(self) -> None:
        self._store.put(LIST, "1" if self.as_list else "")
        self.changed.emit()

    @Slot()
    def _on_colour(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            by = ColourBy(sender.data())
            self._store.put(COLOUR, by)
            self._board.set_colour_by(by)

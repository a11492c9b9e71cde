from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from clinic_desktop.core.paging import Page, PageRequest
from clinic_desktop.ui.tables.columns import ColumnSpec
from clinic_desktop.ui.tables.model import WindowedTableModel
from clinic_desktop.ui.tables.view import TableView
from clinic_desktop.ui.theme import Theme


@dataclass(frozen=True)
class Named:
    id: int
    name: str
    archived: bool = False


ROWS = (Named(1, "■■■■"), Named(2, "■■■■", archived=True), Named(3, "■" * 400), Named(4, ""))


@pytest.fixture(params=["light", "dark"])
def table(request: pytest.FixtureRequest, qtbot: QtBot) -> Generator[TableView]:
    Theme().apply(request.param)
    model = WindowedTableModel((ColumnSpec[Named]("name", lambda: "Name", lambda row: row.name),))
    view = TableView(model)
    qtbot.addWidget(view)
    view.resize(300, 300)
    model.begin(PageRequest("name"), Page(ROWS, None))
    view.show()
    yield view
    Theme().apply("light")


def colours_of(view: TableView, row: int) -> set[str]:
    rect = view.visualRect(view.model().index(row, 0, QModelIndex()))
    picture: QImage = view.viewport().grab(rect).toImage()
    return {
        QColor(picture.pixel(x, y)).name() for x in range(picture.width()) for y in range(picture.height())
    }


def test_a_cell_is_drawn_in_the_colours_of_the_theme(table: TableView) -> None:
    told = Theme.current.colours
    table.selectRow(0)
    assert {told["tint"], told["text"], told["border"]} <= colours_of(table, 0)
    archived = colours_of(table, 1)
    assert told["muted"] in archived
    assert told["text"] not in archived
    assert colours_of(table, 3) == {told["surface"], told["border"]}


def test_a_text_without_room_ends_in_dots_inside_its_cell(table: TableView) -> None:
    rect = table.visualRect(table.model().index(2, 0, QModelIndex()))
    edge = rect.adjusted(rect.width() - 8, 0, 0, -1)
    picture = table.viewport().grab(edge).toImage()
    assert QColor(picture.pixel(4, picture.height() // 2)).name() == Theme.current.colours["surface"]

"""Where files are asked for: each kind of question begins in the folder that was chosen for it last."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.ui.saving import ask_for_files, ask_for_folder, ask_where_to_save
from tests.ui.fakes import FakeStore


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def answer(path: Path | None = None) -> Path:
    """Type a path, if any, into the dialog that is open and say yes; return where the dialog began."""
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog) and w.isVisible())
    began = Path(dialog.directory().absolutePath())
    edit = dialog.findChild(QLineEdit, "fileNameEdit")
    assert edit is not None
    if path is not None:
        edit.setText(str(path))
    dialog.accept()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(dialog)
    return began


def test_a_question_begins_where_the_last_of_its_kind_ended(window: QWidget, tmp_path: Path) -> None:
    context: Any = SimpleNamespace(store=FakeStore())
    read, written, seen = tmp_path / "analyser" / "1.csv", tmp_path / "out" / "chart.pdf", list[Any]()
    for path in (read, written):
        path.parent.mkdir()
    read.touch()
    for _ in range(2):
        ask_for_files(context, window, "Читать", "Читать", "results", seen.append, kinds=["Таблицы (*.csv)"])
        seen.append(answer(read))
        ask_where_to_save(context, window, "Записать", "chart", seen.append, kinds={"pdf": "PDF (*.pdf)"})
        seen.append(answer(written.with_suffix("")))
    once = [[str(read)], str(written)]
    assert [told for told in seen if not isinstance(told, Path)] == once * 2
    first, second = ([told for told in half if isinstance(told, Path)] for half in (seen[:4], seen[4:]))
    assert second == [read.parent, written.parent]
    assert not set(first) & set(second)


def test_a_folder_is_chosen_beginning_with_the_present_one(window: QWidget, tmp_path: Path) -> None:
    context: Any = SimpleNamespace(store=FakeStore())
    chosen = list[str]()
    ask_for_folder(context, window, "Папка", "Выбрать", str(tmp_path), chosen.append)
    assert answer(tmp_path) == tmp_path
    assert chosen == [str(tmp_path)]


def test_a_document_named_after_its_day_is_saved_with_the_suffix_of_its_kind(
    window: QWidget, tmp_path: Path
) -> None:
    context: Any = SimpleNamespace(store=FakeStore({"files.chosen_saved": str(tmp_path)}))
    seen = list[str]()
    name, kinds = "Счёт № 2026-000004 от 22.11.2026", {"pdf": "PDF (*.pdf)"}
    ask_where_to_save(context, window, "Записать", name, seen.append, kinds=kinds)
    answer()
    assert seen == [str(tmp_path / f"{name}.pdf")]

"""House rules that no linter knows."""

from __future__ import annotations

import ast
import statistics
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from clinic_desktop.areas.owners import service as owners
from clinic_desktop.core import kinds
from clinic_desktop.core.errors import Denied
from clinic_desktop.core.permissions import Actor
from clinic_desktop.db.base import Base
from clinic_desktop.db.work import Database, Work
from clinic_desktop.ui import theme
from clinic_desktop.ui.failures import SENTENCES
from clinic_desktop.ui.forms.buttons import HISTORY_TABLES
from tests import make

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "clinic_desktop").rglob("*.py"))
ROOMS = {
    "__init__", "area", "page", "form", "columns", "service", "queries", "entities", "rules", "rows", "texts",
}  # fmt: skip


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_modules_stay_small() -> None:
    sizes = [lines(path) for path in SOURCES if path.name not in ("names.py", "__init__.py")]
    assert statistics.median(sizes) <= 150
    assert sum(size <= 300 for size in sizes) / len(sizes) >= 0.9
    assert [path.name for path in SOURCES if lines(path) > 500 and path.name != "names.py"] == []


def subjects_of_forms() -> set[str]:
    """Return every sort of record that a form, a step or a sheet says it is about."""
    found = set()
    for path in SOURCES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        named = vars(kinds) | {
            target.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.keyword) and node.arg == "subject":
                tuples = [part for part in ast.walk(node.value) if isinstance(part, ast.Tuple)]
                firsts = [part.elts[0] for part in tuples]
                found |= {first.value for first in firsts if isinstance(first, ast.Constant)}
                found |= {
                    named[first.id] for first in firsts if isinstance(first, ast.Name) and first.id in named
                }
    return found - {""}


def test_every_form_of_a_record_offers_its_history() -> None:
    no_records = {"own_password", "own_pin", "user_password", "workstation", "chart"}
    assert subjects_of_forms() - set(HISTORY_TABLES) == no_records
    assert set(HISTORY_TABLES.values()) <= set(Base.metadata.tables)


def test_no_text_is_put_together_inside_tr() -> None:
    bad = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in ("tr", "translate", "QT_TRANSLATE_NOOP") and any(
                isinstance(argument, ast.JoinedStr | ast.BinOp) for argument in node.args
            ):
                bad.append(f"{path.name}:{node.lineno}")
    assert bad == []


def test_hours_are_written_in_one_place_and_so_in_one_way() -> None:
    own = (":%H:%M}", "// 60}:", ".hour}:", ".hour:02}:")
    told = {path.name for path in SOURCES if any(form in path.read_text(encoding="utf-8") for form in own)}
    assert told == {"dates.py"}


@pytest.mark.parametrize("language", ["ru", "en"])
def test_no_translation_is_missing(language: str) -> None:
    tree = ElementTree.parse(ROOT / "resources" / "translations" / f"clinic_{language}.ts")
    missing = [
        message.findtext("source")
        for message in tree.iter("message")
        if not "".join(message.find("translation").itertext()).strip()  # type: ignore[union-attr]
    ]
    assert missing == []


def test_every_general_sentence_has_a_translation() -> None:
    tree = ElementTree.parse(ROOT / "resources" / "translations" / "clinic_ru.ts")
    known = {message.findtext("source") for message in tree.iter("message")}
    assert set(SENTENCES.values()) <= known


def test_without_the_right_a_service_refuses(database: Database) -> None:
    nobody = Actor(2, "Стажёр", frozenset())

    def register(work: Work) -> int:
        return owners.register(work, make.owner_draft())

    with pytest.raises(Denied):
        database.command("test", register, actor=nobody)


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_text_can_be_read_on_its_ground(colours: dict[str, str]) -> None:
    pairs = [
        ("text", "surface"), ("text", "window"), ("muted", "surface"), ("muted", "window"), ("accent", "surface"),
        ("on_accent", "accent"), ("danger", "surface"), ("danger", "danger_tint"), ("warning", "surface"),
        ("warning", "warning_tint"), ("text", "tint"), ("accent", "tint"),
    ]  # fmt: skip
    weak = [(a, b) for a, b in pairs if theme.contrast(colours[a], colours[b]) < 4.5]
    assert weak == []

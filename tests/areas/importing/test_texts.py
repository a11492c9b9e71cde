"""Every code an import can end with has a sentence in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import clinic_desktop.areas.importing as area
from clinic_desktop.areas.importing.texts import sentence
from clinic_desktop.areas.owners import rules as owner_rules
from clinic_desktop.areas.pets import rules as pet_rules

SILENT = {"import.nothing_written", "import.run", "import.file"}


def sources(module: object) -> str:
    folder = Path(str(module.__file__)).parent
    return "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))


def test_every_code_of_a_file_has_a_sentence_in_both_languages():
    codes = set(re.findall(r'"(import\.[a-z_]+)"', sources(area))) - SILENT
    assert len(codes) > 20
    assert [code for code in codes if not sentence(code, "ru", {}) or not sentence(code, "en", {})] == []


def test_every_rule_of_the_forms_has_a_sentence():
    text = Path(str(owner_rules.__file__)).read_text(encoding="utf-8") + sources(pet_rules)
    codes = set(re.findall(r'Problem\([^,()]+, "([a-z_]+)"', text)) | set(
        re.findall(r'PhoneRefused\("([a-z_]+)"', text)
    )
    # Rules of weighings, of people and of the clinic's own lists, which no import writes.
    silent = {
        "age_range", "weights_swapped", "not_positive", "too_heavy", "unusual_for_species", "slipped_point",
        "quick_change", "percent_range", "share_of_co_owner", "refused_by_database",
    }  # fmt: skip
    assert [code for code in sorted(codes - silent) if not sentence(code, "en", {})] == []

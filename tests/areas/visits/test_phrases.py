"""Phrases grow into their texts and never for ever."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.areas.visits import queries, rules, service
from clinic_desktop.areas.visits.rows import PhraseDraft
from clinic_desktop.areas.visits.rules.phrases import PhraseError, expand, key_before
from clinic_desktop.core.errors import Invalid

PHRASES = {
    "норм": "Без патологий.",
    "осмотр": "{name}, {age}. .норм Вес {weight}.",
    "петля": "раз .круг",
    "круг": "два .петля",
}
VALUES = {"name": "Барсик", "age": "5 лет", "weight": "4,2 кг"}


def test_a_phrase_grows_with_the_phrases_and_values_in_it() -> None:
    assert expand(".Осмотр", PHRASES, VALUES) == "Барсик, 5 лет. Без патологий. Вес 4,2 кг."


def test_placeholders_are_understood_in_russian() -> None:
    assert expand("a", {"a": "{Кличка}, {возраст}, {weight}"}, VALUES) == "Барсик, 5 лет, 4,2 кг"


def test_what_is_not_known_stays_as_it_is_written() -> None:
    assert expand("a", {"a": "см. .неизвестно и {другое}"}, {}) == "см. .неизвестно и {другое}"


def test_values_are_not_expanded_again() -> None:
    assert expand("a", {"a": "{name}", "норм": "!"}, {"name": ".норм {age}"}) == ".норм {age}"


@pytest.mark.parametrize("key", ["петля", "круг"])
def test_a_phrase_that_holds_itself_is_refused(key: str) -> None:
    with pytest.raises(PhraseError) as refused:
        expand(key, PHRASES, {})
    assert refused.value.code == "phrase_cycle"


def test_phrases_that_double_each_other_end() -> None:
    phrases = {f"p{n}": f".p{n + 1} .p{n + 1}" for n in range(30)} | {"p30": "x"}
    with pytest.raises(PhraseError):
        expand("p0", phrases, {})
    wide = {"a": ".b " * 5_000, "b": "x" * 100}
    with pytest.raises(PhraseError) as refused:
        expand("a", wide, {})
    assert refused.value.code == "phrase_long"


KEYS = st.sampled_from("abcdef")


@given(st.dictionaries(KEYS, st.lists(KEYS, max_size=3).map(lambda keys: " ".join(f".{k}" for k in keys))))
def test_any_phrases_either_grow_to_an_end_or_are_refused(phrases: Mapping[str, str]) -> None:
    def reaches(key: str, path: tuple[str, ...]) -> bool:
        if key in path:
            return True
        inner = [part.strip(".") for part in phrases.get(key, "").split()]
        return any(reaches(name, (*path, key)) for name in inner if name in phrases)

    for key in phrases:
        if reaches(key, ()):
            with pytest.raises(PhraseError):
                expand(key, phrases, {})
        else:
            assert not any(f".{name}" in expand(key, phrases, {}).split() for name in phrases)


@pytest.mark.parametrize(
    ("text", "key"),
    [("Лёгкие: .норм", "норм"), (".a", "a"), ("4.2", ""), ("конец.", ""), (".норм ", ""), ("a.b", "")],
)
def test_the_key_before_the_cursor(text: str, key: str) -> None:
    assert key_before(text) == key


def test_a_phrase_is_kept_for_the_clinic_or_for_oneself(run: Any, ask: Any) -> None:
    phrase = run(lambda work: service.register_phrase(work, PhraseDraft(".Норм", "", "Без патологий")))
    (row,) = [row for row in ask(queries.list_phrases) if row.id == phrase]
    assert (row.key, row.title, row.user_id) == ("Норм", "Норм", None)
    base = PhraseDraft(row.key, row.title, row.text)
    run(lambda work: service.change_phrase(work, phrase, replace(base, own=True), base))
    with pytest.raises(Invalid) as refused:
        run(lambda work: service.register_phrase(work, PhraseDraft("НОРМ", "", "ещё")))
    assert [problem.code for problem in refused.value.problems] == ["phrase_taken"]


def test_a_phrase_that_would_close_a_circle_is_not_saved(run: Any) -> None:
    run(lambda work: service.register_phrase(work, PhraseDraft("один", "", "см. .два")))
    with pytest.raises(Invalid) as refused:
        run(lambda work: service.register_phrase(work, PhraseDraft("два", "", "см. .один")))
    assert [problem.code for problem in refused.value.problems] == ["phrase_cycle"]


def test_an_unknown_placeholder_is_a_warning() -> None:
    (found,) = rules.phrase_problems(PhraseDraft("a", "", "{imya}"), {})
    assert (found.code, found.severity) == ("placeholder_unknown", "warning")

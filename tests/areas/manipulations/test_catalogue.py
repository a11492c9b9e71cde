"""The catalogue stands in the order of the names that are shown, page by page, in either language."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from clinic_desktop.areas.manipulations import queries, service
from clinic_desktop.areas.manipulations.rows import ManipulationDraft
from clinic_desktop.core.paging import PageRequest

NAMES = (("Ear cleaning", "Чистка ушей"), ("", "Анализ"), ("X-ray", "Рентген"), ("Bandage", ""))


def test_the_catalogue_is_sorted_by_the_name_that_is_shown(run: Any, ask: Any) -> None:
    for number, (english, russian) in enumerate(NAMES):
        draft = ManipulationDraft(code=f"N{number}", category_id=1, name_en=english, name_ru=russian)
        run(lambda work, draft=draft: service.register(work, draft))
    for sort, expected in (
        ("name", ["Bandage", "Анализ", "Рентген", "Чистка ушей"]),
        ("name_en", ["Bandage", "Ear cleaning", "X-ray", "Анализ"]),
    ):
        shown, request = [], PageRequest(sort, size=3)
        while True:
            page = ask(lambda work, asked=request: queries.list_manipulations(work, asked))
            shown += [row.name.ru if sort == "name" else row.name.en for row in page.rows]
            if page.next_key is None:
                break
            request = replace(request, after=page.next_key)
        assert shown == expected

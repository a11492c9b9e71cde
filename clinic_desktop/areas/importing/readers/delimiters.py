"""Which character separates the columns of a text table."""

from __future__ import annotations

import csv
from collections import Counter

CANDIDATES = (",", ";", "\t", "|")
SAMPLE_ROWS = 200


def detect_delimiter(sample: str) -> str:
    """Choose the delimiter that cuts most rows of ``sample`` into as many columns as the first has.

    Below a title that none of them cuts, the one that cuts most of the rows alike.
    """
    lines = sample.splitlines(keepends=True)[: SAMPLE_ROWS * 4]
    best, best_rank = ",", (0.0, 0)
    below_title, most = ",", 0.5
    for candidate in CANDIDATES:
        widths = _widths(lines, candidate)
        if not widths:
            continue
        if widths[0] < 2:
            width, count = Counter(widths).most_common(1)[0]
            if width > 1 and count / len(widths) > most:
                below_title, most = candidate, count / len(widths)
            continue
        width, count = Counter(widths).most_common(1)[0]
        agreement = sum(1 for w in widths if w == widths[0]) / len(widths)
        rank = (round(agreement if width > 1 else count / len(widths) / 10, 2), widths[0])
        if rank > best_rank:
            best, best_rank = candidate, rank
    return best if best_rank[0] else below_title


def _widths(lines: list[str], delimiter: str) -> list[int]:
    widths: list[int] = []
    try:
        for row in csv.reader(lines, delimiter=delimiter):
            if row and len(widths) < SAMPLE_ROWS:
                widths.append(len(row))
    except csv.Error:
        pass
    # The last row may be cut off where the sample ends.
    return widths[:-1] if len(widths) > 2 else widths

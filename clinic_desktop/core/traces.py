"""What may be told about an error outside of the clinic: kinds, files and lines; never the values.

An exception's own message may hold a name, a phone or a password (``KeyError: 'Иванов'``).
"""

from __future__ import annotations

import re
import traceback


def trace_without_values(error: BaseException) -> list[str]:
    """Return the chain of an error: each one's kind and where it came from, without messages and source."""
    lines: list[str] = []
    chain: BaseException | None = error
    seen: set[int] = set()
    while chain is not None and id(chain) not in seen:
        seen.add(id(chain))
        lines.append(type(chain).__name__)
        lines += [
            f"  {_short_path(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(chain.__traceback__)
        ]
        chain = chain.__cause__ or (None if chain.__suppress_context__ else chain.__context__)
    return lines


def _short_path(path: str) -> str:
    # The folders above may hold the name of whoever is signed in to the computer.
    parts = re.split(r"[\\/]", path)
    last = max((n for n, part in enumerate(parts) if part == "clinic_desktop"), default=len(parts) - 2)
    return "/".join(parts[max(last, 0) :])

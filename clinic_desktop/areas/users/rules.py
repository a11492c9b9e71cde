"""What a person, a password and a PIN must be, and how long guessing is held up (reliability G41, G42).

Passwords follow NIST SP 800-63B-4 for a password alone: at least 15 characters, long ones accepted, no
composition rules, a blocklist, no expiry.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from clinic_desktop.areas.users.rows import Guard, UserDraft
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.text import clean_line, fold, latin_twin, swap_layout

NAME_LIMIT = 200
LOGIN_LIMIT = 60
LINE_LIMIT = 300
PASSWORD_LEAST = 15
PASSWORD_MOST = 1_000
PIN_LENGTHS = range(4, 9)
MOST_FAILURES = 100
MOST_PIN_FAILURES = 5
LONGEST_WAIT = timedelta(seconds=60)
LEAST_GUESSES_LOG10 = 10
"""An attacker with the stolen database tries some ten thousand argon2 hashes a second."""
_ESTIMATED = 72
_TRIED_FIRST = ("clinic", "vet", "veterinary", "ветеринар", "ветклиника", "клиника", "доктор", "пароль")


def cleaned(draft: UserDraft) -> UserDraft:
    """Return the draft as it will be stored."""
    return replace(
        draft,
        login=clean_line(draft.login),
        name=clean_line(draft.name),
        title=clean_line(draft.title),
        signature=clean_line(draft.signature),
        licence_number=clean_line(draft.licence_number),
    )


def login_key(login: str) -> str:
    """Return what makes two logins the same."""
    return fold(clean_line(login)).strip()


def problems(draft: UserDraft) -> tuple[Problem, ...]:
    """Check a person's draft."""
    draft = cleaned(draft)
    found = [Problem(name, "required") for name in ("login", "name") if not getattr(draft, name)]
    if draft.login and not login_key(draft.login):
        found.append(Problem("login", "required"))
    if draft.role_id is None:
        found.append(Problem("role_id", "required"))
    for name, limit in (
        ("login", LOGIN_LIMIT),
        ("name", NAME_LIMIT),
        ("title", LINE_LIMIT),
        ("signature", LINE_LIMIT),
        ("licence_number", LINE_LIMIT),
    ):
        if len(getattr(draft, name)) > limit:
            found.append(Problem(name, "too_long", {"limit": limit}))
    if not re.fullmatch("#[0-9a-fA-F]{6}", draft.colour):
        found.append(Problem("colour", "colour_unknown"))
    return tuple(found)


def normal(password: str) -> str:
    """Return the one form in which a password is hashed: NFC, so that every keyboard gives the same."""
    return unicodedata.normalize("NFC", password)


def password_problems(password: str, words: Sequence[str] = ()) -> tuple[Problem, ...]:
    """Check a new password; ``words`` are those of the clinic and the person, which guessers try first."""
    text = normal(password)
    if len(text) < PASSWORD_LEAST:
        return (Problem("password", "password_short", {"limit": PASSWORD_LEAST}),)
    if len(text) > PASSWORD_MOST:
        return (Problem("password", "too_long", {"limit": PASSWORD_MOST}),)
    if _guesses_log10(text, words) < LEAST_GUESSES_LOG10:
        return (Problem("password", "password_common"),)
    return ()


def pin_problems(pin: str) -> tuple[Problem, ...]:
    """Check a new PIN: 4 to 8 digits, not all alike and not in a row."""
    if not (pin.isascii() and pin.isdecimal() and len(pin) in PIN_LENGTHS):
        return (Problem("pin", "pin_digits"),)
    if len(set(pin)) == 1 or _runs(pin):
        return (Problem("pin", "pin_simple"),)
    return ()


def wait_after(failures: int) -> timedelta:
    """Return how long the next try is held up after so many failures: 0, 0, 1, 2, 4 … 60 seconds."""
    if failures < 3:
        return timedelta()
    return min(timedelta(seconds=2 ** min(failures - 3, 10)), LONGEST_WAIT)


def seconds_to_wait(guard: Guard, now: datetime) -> int:
    """Return how many seconds are left.

    None after a clock was set back: nobody waits for a day, and the count of failures still ends guessing.
    """
    if guard.next_try_at is None or not now < guard.next_try_at <= now + LONGEST_WAIT:
        return 0
    return max(1, round((guard.next_try_at - now).total_seconds()))


def _guesses_log10(text: str, words: Sequence[str]) -> float:
    from zxcvbn import zxcvbn

    tried = [part for word in (*words, *_TRIED_FIRST) for part in {word, *word.split()} if len(part) > 2]
    known = [*tried, *(latin_twin(fold(part)) for part in tried), *(swap_layout(part) for part in tried)]
    # What was typed in the Russian layout is also judged as the keys that were pressed.
    forms = {text, fold(text), swap_layout(text), latin_twin(fold(text))}
    # Folding drops emoji: what is shorter than the password says nothing about it.
    judged = [form for form in forms if len(form) >= len(text)]
    return min(float(zxcvbn(form[:_ESTIMATED], user_inputs=known)["guesses_log10"]) for form in judged)


def _runs(pin: str) -> bool:
    steps = {ord(b) - ord(a) for a, b in itertools.pairwise(pin)}
    return steps in ({1}, {-1})

"""What a file must be, what it is taken for, and the name it is written out under."""

from __future__ import annotations

import mimetypes
import re
import unicodedata
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import PurePath

from clinic_desktop.areas.attachments.entities import AttachmentKind
from clinic_desktop.areas.attachments.rows import AttachmentDraft
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.text import clean_line, clean_text

TITLE_LIMIT = 300
NOTE_LIMIT = 10_000
LARGEST = 2 * 1024**3
"""Two gigabytes: what a file may have at most."""
CHUNK = 512 * 1024
BATCH = 16
"""Pieces of one transaction: eight megabytes, so that nobody waits long for the one writer."""
NAME_LIMIT = 150
CLOCK_TOLERANCE = timedelta(minutes=5)

IMAGES = ("image/jpeg", "image/png", "image/bmp", "image/gif", "image/webp", "image/tiff", "image/x-icon")
PDF = "application/pdf"
UNKNOWN = "application/octet-stream"
PROGRAMS = frozenset(
    [
        "app",
        "bat",
        "cmd",
        "com",
        "cpl",
        "desktop",
        "exe",
        "hta",
        "jar",
        "js",
        "jse",
        "lnk",
        "msc",
        "msi",
        "msp",
        "pif",
        "ps1",
        "py",
        "reg",
        "scr",
        "sh",
        "svg",
        "url",
        "vb",
        "vbe",
        "vbs",
        "wsf",
        "wsh",
        "html",
        "htm",
        "xhtml",
        "chm",
        "docm",
        "xlsm",
        "pptm",
        "dotm",
        "xltm",
    ]
)
"""Endings that a system runs, or whose contents it runs, when they are opened."""

_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_SIGNATURES = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
)


def cleaned(draft: AttachmentDraft) -> AttachmentDraft:
    """Return the draft as it will be stored."""
    return replace(draft, title=clean_line(draft.title), note=clean_text(draft.note))


def problems(draft: AttachmentDraft, now: datetime, *, born: date | None = None) -> tuple[Problem, ...]:
    """Check what is said about a file; ``born`` is the animal's day of birth."""
    draft = cleaned(draft)
    found: list[Problem] = []
    if not draft.title:
        found.append(Problem("title", "required"))
    if len(draft.title) > TITLE_LIMIT:
        found.append(Problem("title", "too_long", {"limit": TITLE_LIMIT}))
    if len(draft.note) > NOTE_LIMIT:
        found.append(Problem("note", "too_long", {"limit": NOTE_LIMIT}))
    if draft.taken_at is not None:
        if draft.taken_at > now + CLOCK_TOLERANCE:
            found.append(Problem("taken_at", "in_future"))
        elif born is not None and draft.taken_at.date() < born - timedelta(days=1):
            found.append(Problem("taken_at", "before_birth"))
    return tuple(found)


def guess_mime(name: str, head: bytes) -> str:
    """Say what a file is by its first bytes, or else by its name: names lie more often than bytes."""
    if head[:1024].lstrip().startswith(b"%PDF-"):
        return PDF
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    for signature, mime in _SIGNATURES:
        if head.startswith(signature):
            return mime
    return mimetypes.guess_type(name, strict=False)[0] or UNKNOWN
    # A name that claims a picture whose bytes are none is still shown as what it claims, and said to be broken.


def guess_kind(mime: str) -> AttachmentKind:
    """Return what a new file is taken for until somebody says otherwise."""
    if mime in IMAGES:
        return AttachmentKind.PHOTO
    return AttachmentKind.DOCUMENT if mime == PDF else AttachmentKind.OTHER


def first_draft(
    name: str, mime: str, changed_at: datetime | None, now: datetime, born: date | None
) -> AttachmentDraft:
    """Return what is said about a new file before anybody says anything.

    A picture was taken when its file was last changed, unless that can't be: in the future, before the birth.
    """
    title = clean_line(PurePath(name).stem)[:TITLE_LIMIT] or clean_line(name)[:TITLE_LIMIT] or "—"
    draft = AttachmentDraft(title, guess_kind(mime))
    if changed_at is None or mime not in IMAGES:
        return draft
    dated = replace(draft, taken_at=changed_at)
    return draft if problems(dated, now, born=born) else dated


def clean_file_name(name: str) -> str:
    """Return a name that every system can write: no folders, no control characters, not too long.

    Direction marks go too: they can make ``gnp.exe`` look like a picture.
    """
    name = unicodedata.normalize("NFC", name)
    name = "".join(c for c in name if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co"))
    name = _FORBIDDEN.sub("_", name).strip().strip(".").strip()
    if _RESERVED.match(name):
        name = f"_{name}"
    if len(name) > NAME_LIMIT:
        ending = PurePath(name).suffix[:20]
        name = name[: NAME_LIMIT - len(ending)].rstrip() + ending
    return name or "file"


def is_program(name: str) -> bool:
    """Say whether opening a file would run it: such a file is only saved, never opened."""
    return PurePath(name).suffix.lower().lstrip(".") in PROGRAMS


def is_shown(mime: str) -> bool:
    """Say whether the program's own viewer shows such a file."""
    return mime == PDF or mime in IMAGES

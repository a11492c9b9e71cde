"""Files of the demonstration clinic: an X-ray, an ultrasound, an ECG, drawn by rule; the same seed draws the same."""

from __future__ import annotations

import hashlib
import math
import random
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import insert, select

from clinic_desktop.areas.attachments import service as attachments
from clinic_desktop.areas.attachments.entities import AttachmentKind, FileBlob, FileChunk
from clinic_desktop.areas.attachments.rows import AttachmentDraft, NewFile, StoredContent
from clinic_desktop.areas.pets.entities import Pet
from clinic_desktop.db.work import Work

PATIENTS = 12
VARIANTS = 2
"""Different pictures of a sort: drawing them takes time."""
WIDTH, HEIGHT = 320, 240


@dataclass(frozen=True, slots=True)
class _Sample:
    kind: AttachmentKind
    titles: tuple[str, str]
    name: str
    mime: str
    draw: Callable[[random.Random], bytes]


def add_files(work: Work, seed: int, language: str) -> int:
    """Give the first patients a few files and return how many."""
    pets = work.session.scalars(select(Pet.id).order_by(Pet.id).limit(PATIENTS)).all()
    added, contents = 0, dict[tuple[int, int], StoredContent]()
    for place, pet_id in enumerate(pets):
        drawn = random.Random(f"{seed}/{pet_id}/files")
        for number, sample in enumerate(_SAMPLES[: 1 + (place + 2) % len(_SAMPLES)]):
            variant = (number, place % VARIANTS)
            if variant not in contents:
                contents[variant] = _store(work, sample.draw(drawn), sample.mime)
            born = work.session.scalar(select(Pet.birth_date).where(Pet.id == pet_id))
            taken = work.now - timedelta(days=drawn.randrange(1, 40) + 50 * number)
            draft = AttachmentDraft(
                sample.titles[language == "ru"],
                sample.kind,
                None if born is not None and taken.date() <= born else taken,
            )
            attachments.add(work, NewFile(pet_id, contents[variant], sample.name, draft))
            added += 1
    return added


def _store(work: Work, data: bytes, mime: str) -> StoredContent:
    # A made-up clinic is one transaction; files of people are stored in many (`attachments.service`).
    digest = hashlib.sha256(data).hexdigest()
    values = {
        "sha256": digest, "size": len(data), "mime": mime, "chunk_count": 1, "complete": False,
        "touched_at": work.now, "thumbnail": data if mime == "image/png" else None,
    }  # fmt: skip
    blob_id: int = work.session.execute(insert(FileBlob).returning(FileBlob.id), values).scalar_one()
    work.session.execute(insert(FileChunk), {"blob_id": blob_id, "number": 0, "data": data})
    return StoredContent(blob_id, digest, len(data), mime)


def _png(shade: Callable[[int, int], float]) -> bytes:
    """Return a grey picture; ``shade`` gives 0 to 1 for each point."""
    lines = b"".join(
        b"\0" + bytes(min(255, max(0, round(255 * shade(x, y)))) for x in range(WIDTH)) for y in range(HEIGHT)
    )
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(lines, 6)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


def _xray(drawn: random.Random) -> bytes:
    tilt, thick = drawn.uniform(-0.25, 0.25), drawn.uniform(13, 19)

    def shade(x: int, y: int) -> float:
        across = x - WIDTH / 2 - tilt * (y - HEIGHT / 2)
        bone = thick * (1 + 0.5 * math.cos(math.pi * 2 * y / HEIGHT) ** 4)
        soft = 0.28 * math.exp(-((across / 95) ** 2))
        if abs(across) >= bone:
            return 0.04 + soft
        edge = abs(across) / bone
        return 0.04 + soft + 0.35 + 0.3 * edge**3

    return _png(shade)


def _ultrasound(drawn: random.Random) -> bytes:
    grain = [drawn.random() for _ in range(4_096)]
    depth, wide = drawn.uniform(105, 150), drawn.uniform(20, 34)

    def shade(x: int, y: int) -> float:
        far, side = math.hypot(x - WIDTH / 2, y + 30), abs(math.atan2(x - WIDTH / 2, y + 30))
        if side > 0.62 or not 45 < far < 262:
            return 0.0
        dark = math.hypot((x - WIDTH / 2) / 1.5, y + 30 - depth) < wide
        speck = grain[(x // 2 * 131 + y // 2 * 517) % 4_096]
        return (0.06 if dark else 0.42 * (1 - far / 420)) * (0.5 + speck)

    return _png(shade)


def _ecg(drawn: random.Random) -> bytes:
    beat, points = drawn.uniform(46, 64), []
    for lead in range(3):
        base = 460 - 150 * lead
        for step in range(520):
            part = (step % beat) / beat
            wave = 8 * math.exp(-(((part - 0.18) / 0.035) ** 2)) + 13 * math.exp(
                -(((part - 0.62) / 0.06) ** 2)
            )
            wave += 62 * math.exp(-(((part - 0.34) / 0.012) ** 2)) - 16 * math.exp(
                -(((part - 0.37) / 0.014) ** 2)
            )
            points.append(f"{40 + step} {base + wave * (1 - 0.2 * lead):.1f} {'l' if step else 'm'}")
    grid = [f"{x} 60 m {x} 560 l" for x in range(40, 561, 20)] + [
        f"40 {y} m 560 {y} l" for y in range(60, 561, 20)
    ]
    text = f"0.95 0.72 0.72 RG 0.5 w {' '.join(grid)} S 0.1 0.1 0.15 RG 1.2 w {' '.join(points)} S"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 620] /Contents 4 0 R >>",
        f"<< /Length {len(text)} >>\nstream\n{text}\nendstream",
    )
    made, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        f"{made}xref\n0 5\n0000000000 65535 f \n{table}"
        f"trailer << /Size 5 /Root 1 0 R >>\nstartxref\n{len(made)}\n%%EOF\n"
    ).encode("ascii")


_SAMPLES = (
    _Sample(
        AttachmentKind.XRAY,
        ("Forearm, side view", "Предплечье, боковая проекция"),
        "xray.png",
        "image/png",
        _xray,
    ),
    _Sample(
        AttachmentKind.ULTRASOUND,
        ("Urinary bladder", "Мочевой пузырь"),
        "ultrasound.png",
        "image/png",
        _ultrasound,
    ),
    _Sample(
        AttachmentKind.ANALYSIS,
        ("Electrocardiogram", "Электрокардиограмма"),
        "ecg.pdf",
        "application/pdf",
        _ecg,
    ),
)

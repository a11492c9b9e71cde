"""Pictures of files: whole ones small and large, broken ones never more than a sentence."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from clinic_desktop.areas.attachments.page import pictures
from clinic_desktop.areas.attachments.rules import PDF
from clinic_desktop.core.errors import Conflict
from tests.areas.attachments import samples
from tests.areas.attachments.files import write


def claimed_png(width: int, height: int) -> bytes:
    """Return a few bytes that claim to be a picture of that size."""
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0" * 1000)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("name", "mime", "data", "size"),
    [
        ("a.jpg", "image/jpeg", samples.picture(800, 400), (256, 128)),
        ("a.png", "image/png", samples.picture(40, 30, b"PNG"), (40, 30)),
        ("a.bmp", "image/bmp", samples.picture(600, 600, b"BMP"), (256, 256)),
        ("wrong.png", "image/jpeg", samples.picture(512, 256), (256, 128)),
        ("a.pdf", PDF, samples.pdf(2), (181, 256)),
    ],
)
def test_a_small_picture_fits_its_square(
    name: str, mime: str, data: bytes, size: tuple[int, int], tmp_path: Path
) -> None:
    made = pictures.thumbnail(write(tmp_path, name, data), mime)
    assert made is not None
    assert len(made) < 40_000
    image = pictures.unpacked(made)
    assert abs(image.width() - size[0]) <= 1
    assert abs(image.height() - size[1]) <= 1


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("mime", "data", "code"),
    [
        ("image/jpeg", samples.picture()[:150], "file.not_a_picture"),
        ("image/jpeg", b"\xff\xd8\xff" + b"?" * 500, "file.not_a_picture"),
        ("image/png", b"nothing of the kind", "file.not_a_picture"),
        ("image/png", claimed_png(60_000, 60_000), "file.picture_too_large"),
        ("image/gif", b"GIF89a" + b"\xff" * 40, "file.not_a_picture"),
        (PDF, samples.pdf()[:100], "file.not_a_pdf"),
        (PDF, b"%PDF-1.7\n" + b"\0" * 3000, "file.not_a_pdf"),
    ],
)
def test_what_is_broken_is_said_and_has_no_small_picture(
    mime: str, data: bytes, code: str, tmp_path: Path
) -> None:
    path = write(tmp_path, "broken", data)
    assert pictures.thumbnail(path, mime) is None
    with pytest.raises(Conflict) as refused:
        pictures.load(path, mime)
    assert refused.value.code == code


@pytest.mark.usefixtures("qapp")
def test_no_file_is_no_picture(tmp_path: Path) -> None:
    assert pictures.thumbnail(tmp_path / "gone.jpg", "image/jpeg") is None
    assert pictures.thumbnail(tmp_path / "gone.pdf", PDF) is None
    assert pictures.thumbnail(write(tmp_path, "a.txt", b"text"), "text/plain") is None
    assert pictures.unpacked(b"nothing").isNull()


@pytest.mark.usefixtures("qapp")
def test_pages_are_drawn_at_the_scale_asked_for_and_never_too_large(tmp_path: Path) -> None:
    path = write(tmp_path, "a.pdf", samples.pdf(2))
    usual = pictures.load(path, PDF, 1, 1.0)
    assert (usual.page, usual.pages) == (1, 2)
    assert usual.image.width() == pytest.approx(420 * 96 / 72, abs=2)
    assert pictures.load(path, PDF, 99).page == 1
    huge = pictures.load(path, PDF, 0, 500.0).image
    assert max(huge.width(), huge.height()) <= pictures.LARGEST_PAGE + 1


@pytest.mark.usefixtures("qapp")
def test_a_photo_taken_sideways_is_shown_upright(tmp_path: Path) -> None:
    plain = samples.picture(400, 200)
    told = b"MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00"
    exif = b"Exif\x00\x00" + told
    turned = plain[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + plain[2:]
    image: QImage = pictures.load(write(tmp_path, "a.jpg", turned), "image/jpeg").image
    assert (image.width(), image.height()) == (200, 400)

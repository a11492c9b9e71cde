"""Pictures made of files, in a worker: small ones for the list, large ones for the viewer.

Whatever a file holds, nothing here takes more memory than is set aside for it, and nothing ends the program.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from clinic_desktop.areas.attachments.rules import IMAGES, PDF
from clinic_desktop.core.errors import Conflict

THUMBNAIL = 256
"""The longer side of a small picture."""
LARGEST_SIDE = 6_000
"""A larger picture is made smaller while it is read."""
LARGEST_PAGE = 4_000
MEGABYTES = 512
"""Memory for one picture; a small file can claim to be a huge picture."""
POINTS_TO_PIXELS = 96 / 72

# PDFium may be used by one thread at a time.
_pdfium = threading.Lock()


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture to be shown: a page of how many (1 of 1 for a photo)."""

    image: QImage
    page: int
    pages: int


def thumbnail(path: Path, mime: str) -> bytes | None:
    """Return a small picture of a file as PNG or JPEG, or None when it is none or is broken."""
    try:
        if mime == PDF:
            image = _page(path, 0, THUMBNAIL).image
        elif mime in IMAGES:
            image = _picture(path, THUMBNAIL)
        else:
            return None
    except Conflict:
        return None
    return _packed(_small(image))


def load(path: Path, mime: str, page: int = 0, scale: float = 1.0) -> Shown:
    """Return a file's picture, or a page of it at a scale.

    Raises Conflict: ``file.not_a_picture``, ``file.picture_too_large``, ``file.not_a_pdf``, ``file.pdf_locked``.
    """
    if mime == PDF:
        return _page(path, page, LARGEST_PAGE, scale * POINTS_TO_PIXELS)
    return Shown(_picture(path, LARGEST_SIDE), 0, 1)


def unpacked(data: bytes) -> QImage:
    """Return a small picture as it was stored; an empty one when it can't be read."""
    return QImage.fromData(QByteArray(data))


def _small(image: QImage) -> QImage:
    if max(image.width(), image.height()) <= THUMBNAIL:
        return image
    return image.scaled(
        THUMBNAIL,
        THUMBNAIL,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _packed(image: QImage) -> bytes | None:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    form = b"PNG" if image.hasAlphaChannel() else b"JPEG"
    writer = QImageWriter(buffer, QByteArray(form))
    writer.setQuality(80 if form == b"JPEG" else -1)
    return bytes(data.data()) if not image.isNull() and writer.write(image) else None


def _picture(path: Path, largest: int) -> QImage:
    QImageReader.setAllocationLimit(MEGABYTES)
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    # The bytes decide, not the name: cameras and mail programs give wrong endings.
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > largest:
        reader.setScaledSize(size.scaled(QSize(largest, largest), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        huge = size.isValid() and size.width() * size.height() * 4 > MEGABYTES * 1024**2
        raise Conflict("file.picture_too_large" if huge else "file.not_a_picture")
    return image


def _page(path: Path, page: int, largest: int, scale: float | None = None) -> Shown:
    import pypdfium2

    document: Any = None
    with _pdfium:
        try:
            document = pypdfium2.PdfDocument(str(path))
            pages = len(document)
            number = max(0, min(page, pages - 1))
            opened = document[number]
            width, height = opened.get_size()
            longest = max(width, height, 1)
            scale = min(scale or largest / longest, largest / longest)
            bitmap = opened.render(scale=scale, prefer_bgrx=True)
            # The bytes belong to PDFium: they are copied before it lets them go.
            image = QImage(
                bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
            ).copy()
            bitmap.close()
            opened.close()
        except (pypdfium2.PdfiumError, IndexError, ValueError, OSError) as error:
            locked = "password" in str(error).lower()
            raise Conflict("file.pdf_locked" if locked else "file.not_a_pdf") from error
        finally:
            if document is not None:
                document.close()
    if image.isNull():
        raise Conflict("file.not_a_pdf")
    return Shown(image, number, pages)

"""Pictures and documents made for tests: whole ones and broken ones."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter, QLinearGradient, QPainter

from tests.areas.attachments.files import write


def picture(width: int = 640, height: int = 480, form: bytes = b"JPEG", colour: str = "#0f766e") -> bytes:
    """Return a picture with a slope of colour in it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    slope = QLinearGradient(0, 0, width, height)
    slope.setColorAt(0, QColor(colour))
    slope.setColorAt(1, QColor("#101820"))
    painter.fillRect(image.rect(), slope)
    painter.setBrush(QColor("#f4f6f8"))
    painter.drawEllipse(image.rect().center(), width // 5, height // 3)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(form)).write(image)
    return bytes(data.data())


def pdf(pages: int = 3) -> bytes:
    """Return a small PDF; each page says its number."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(pages))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for number in range(pages):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R >>"
        )
        text = f"BT /F1 28 Tf 60 480 Td (Page {number + 1} of {pages}) Tj ET"
        objects.append(f"<< /Length {len(text)} >>\nstream\n{text}\nendstream")
    made, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    made += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    made += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{made.index('xref')}\n%%EOF\n"
    return made.encode("latin-1")


def make_all(folder: Path) -> list[Path]:
    """Write one file of each sort, broken ones among them."""
    return [
        write(folder, "Рентген лапы.png", picture(900, 600, b"PNG", "#334155")),
        write(folder, "IMG_2041.jpg", picture()),
        write(
            folder, "IMG_2042 with a rather long name of a camera.jpg", picture(400, 700, colour="#b45309")
        ),
        write(folder, "broken.jpg", picture()[:200]),
        write(folder, "not a picture.png", b"nothing of the kind"),
        write(folder, "Заключение.pdf", pdf()),
        write(folder, "broken.pdf", pdf()[:120]),
        write(folder, "results.csv", b"ALT;54\nAST;31\n"),
    ]

"""Documents on paper: pages of A4 laid out from HTML, painted to a printer, a PDF or the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from clinic_desktop.core.actions import Progress
from clinic_desktop.core.files import replacing

RESOLUTION = 150
_MM = RESOLUTION / 25.4
PAGE = QSizeF(210 * _MM, 297 * _MM)
MARGIN = 15 * _MM
FOOTER = 8 * _MM
BODY = QSizeF(PAGE.width() - 2 * MARGIN, PAGE.height() - 2 * MARGIN - FOOTER)
STYLE = """
body { font-size: 10pt; color: #111827; }
h1 { font-size: 15pt; margin-top: 0; margin-bottom: 4px; }
h2 { font-size: 12pt; margin-top: 14px; margin-bottom: 4px; }
h3 { font-size: 10pt; margin-top: 8px; margin-bottom: 2px; }
p { margin-top: 2px; margin-bottom: 2px; }
.muted { color: #6b7280; }
.out { font-weight: 600; }
.struck { text-decoration: line-through; color: #6b7280; }
td, th { padding: 2px 8px 2px 0; }
"""


@dataclass(frozen=True)
class Sheet:
    """A document: its HTML, what stands at the foot of every page, and a name for its file.

    ``footer`` has ``{page}`` and ``{pages}`` in it.
    """

    title: str
    html: str
    footer: str


def lay_out(sheet: Sheet) -> QTextDocument:
    """Lay a sheet out in pages; may run in any thread, and the document belongs to that thread."""
    document = QTextDocument()
    font = QFont(document.defaultFont())
    font.setPointSizeF(10)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(STYLE)
    document.setDocumentMargin(0)
    metric = QImage(1, 1, QImage.Format.Format_RGB32)
    for set_density in (metric.setDotsPerMeterX, metric.setDotsPerMeterY):
        set_density(round(RESOLUTION / 0.0254))
    document.documentLayout().setPaintDevice(metric)
    # The layout doesn't own the device it measures by.
    document.metric = metric  # type: ignore[attr-defined]
    document.setPageSize(BODY)
    document.setHtml(sheet.html)
    return document


def paint_page(painter: QPainter, document: QTextDocument, number: int, footer: str) -> None:
    """Paint one page, counted from 0, whose size is `PAGE`."""
    painter.save()
    top = MARGIN - number * BODY.height()
    painter.translate(MARGIN, top)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = QRectF(0, number * BODY.height(), BODY.width(), BODY.height())
    context.palette.setColor(QPalette.ColorRole.Text, QColor("#111827"))
    painter.setClipRect(context.clip)
    document.documentLayout().draw(painter, context)
    painter.restore()
    painter.save()
    font = QFont(document.defaultFont())
    font.setPointSizeF(8)
    painter.setFont(font)
    painter.setPen(QColor("#6b7280"))
    foot = QRectF(MARGIN, PAGE.height() - MARGIN - FOOTER / 2, BODY.width(), FOOTER)
    text = footer.format(page=number + 1, pages=document.pageCount())
    painter.drawText(foot, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom), text)
    painter.restore()


def write_pdf(path: Path, sheet: Sheet, progress: Progress | None = None) -> int:
    """Write a sheet as a PDF and return its pages; belongs into a worker.

    The file appears whole or not at all. Raises OSError, Cancelled (from ``progress``).
    """
    with replacing(path) as temporary:
        writer = QPdfWriter(str(temporary))
        writer.setTitle(sheet.title)
        writer.setCreator("Clinic Desktop")
        return _paint(writer, lay_out(sheet), sheet.footer, progress)


def print_sheet(printer: QPagedPaintDevice, sheet: Sheet, progress: Progress | None = None) -> int:
    """Print a sheet and return its pages; belongs into a worker. Raises OSError, Cancelled."""
    return _paint(printer, lay_out(sheet), sheet.footer, progress)


def _paint(device: QPagedPaintDevice, document: QTextDocument, footer: str, progress: Progress | None) -> int:
    device.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
        )
    )
    set_resolution: Callable[[int], None] | None = getattr(device, "setResolution", None)
    if set_resolution is not None:
        set_resolution(RESOLUTION)
    painter = QPainter()
    if not painter.begin(device):
        raise OSError("the printer or the file takes no pages")
    try:
        scale = device.width() / PAGE.width()
        painter.scale(scale, scale)
        pages = document.pageCount()
        for number in range(pages):
            if number:
                device.newPage()
            if progress is not None:
                progress(number, pages)
            paint_page(painter, document, number, footer)
    finally:
        painter.end()
    return pages

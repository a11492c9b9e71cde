"""Documents on paper: pages laid out from HTML, painted to a printer, a PDF or the screen."""

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
STYLE = """
body { color: #111827; }
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
class Paper:
    """What a document is laid out for: sizes in millimetres, the letters in points.

    ``foot`` is the height kept for the foot of the page; nothing is written there when it is 0.
    """

    width: float
    height: float
    margin: float
    foot: float
    points: float

    @property
    def page(self) -> QSizeF:
        """The page in dots."""
        return QSizeF(self.width * _MM, self.height * _MM)

    @property
    def body(self) -> QSizeF:
        """What is left for the document, in dots."""
        return QSizeF((self.width - 2 * self.margin) * _MM, (self.height - 2 * self.margin - self.foot) * _MM)

    @property
    def layout(self) -> QPageLayout:
        """The page as a printer is told it; the margins are part of what is painted."""
        size = QPageSize(QSizeF(self.width, self.height), QPageSize.Unit.Millimeter)
        return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


A4 = Paper(210, 297, margin=15, foot=8, points=10)


@dataclass(frozen=True)
class Sheet:
    """A document: its HTML, what stands at the foot of every page, and a name for its file.

    ``footer`` has ``{page}`` and ``{pages}`` in it.
    """

    title: str
    html: str
    footer: str
    paper: Paper = A4


def lay_out(sheet: Sheet) -> QTextDocument:
    """Lay a sheet out in pages; may run in any thread, and the document belongs to that thread."""
    document = QTextDocument()
    font = QFont(document.defaultFont())
    font.setPointSizeF(sheet.paper.points)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(STYLE)
    document.setDocumentMargin(0)
    metric = QImage(1, 1, QImage.Format.Format_RGB32)
    for set_density in (metric.setDotsPerMeterX, metric.setDotsPerMeterY):
        set_density(round(RESOLUTION / 0.0254))
    document.documentLayout().setPaintDevice(metric)
    # The layout doesn't own the device it measures by.
    document.metric = metric  # type: ignore[attr-defined]
    document.setPageSize(sheet.paper.body)
    document.setHtml(sheet.html)
    return document


def paint_page(painter: QPainter, document: QTextDocument, number: int, sheet: Sheet) -> None:
    """Paint one page of a laid out sheet, counted from 0, in the size of its paper."""
    page, body, margin = sheet.paper.page, sheet.paper.body, sheet.paper.margin * _MM
    painter.save()
    top = margin - number * body.height()
    painter.translate(margin, top)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = QRectF(0, number * body.height(), body.width(), body.height())
    context.palette.setColor(QPalette.ColorRole.Text, QColor("#111827"))
    painter.setClipRect(context.clip)
    document.documentLayout().draw(painter, context)
    painter.restore()
    if not sheet.paper.foot:
        return
    painter.save()
    font = QFont(document.defaultFont())
    font.setPointSizeF(8)
    painter.setFont(font)
    painter.setPen(QColor("#6b7280"))
    height = sheet.paper.foot * _MM
    foot = QRectF(margin, page.height() - margin - height / 2, body.width(), height)
    text = sheet.footer.format(page=number + 1, pages=document.pageCount())
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
        return _paint(writer, sheet, progress)


def print_sheet(printer: QPagedPaintDevice, sheet: Sheet, progress: Progress | None = None) -> int:
    """Print a sheet and return its pages; belongs into a worker. Raises OSError, Cancelled."""
    return _paint(printer, sheet, progress)


def _paint(device: QPagedPaintDevice, sheet: Sheet, progress: Progress | None) -> int:
    document = lay_out(sheet)
    device.setPageLayout(sheet.paper.layout)
    set_resolution: Callable[[int], None] | None = getattr(device, "setResolution", None)
    if set_resolution is not None:
        set_resolution(RESOLUTION)
    painter = QPainter()
    if not painter.begin(device):
        raise OSError("the printer or the file takes no pages")
    try:
        scale = device.width() / sheet.paper.page.width()
        painter.scale(scale, scale)
        pages = document.pageCount()
        for number in range(pages):
            if number:
                device.newPage()
            if progress is not None:
                progress(number, pages)
            paint_page(painter, document, number, sheet)
    finally:
        painter.end()
    return pages

"""The pages of a document on the screen: only those in sight are painted, however many there are."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from clinic_desktop.ui.sheets import A4, Paper, Sheet, paint_page

GAP = 16
WIDEST = 900
"""How many pixels A4 takes at the most; smaller paper takes less in proportion."""


class SheetView(QAbstractScrollArea):
    """Shows a document page below page, as wide as the window allows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: QTextDocument | None = None
        self._sheet: Sheet | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount() if self._document is not None else 0

    @property
    def text(self) -> str:
        """What the document says, for a screen reader."""
        return self._document.toPlainText() if self._document is not None else ""

    def show_document(self, document: QTextDocument, sheet: Sheet) -> None:
        """Show another sheet as it was laid out, from its beginning."""
        self._document, self._sheet = document, sheet
        self.setAccessibleDescription(document.toPlainText()[:4_000])
        self._fit()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages as wide as fits."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in sight."""
        if self._document is None or self._sheet is None:
            return
        painter = QPainter(self.viewport())
        # Paper is white in the dark theme too; the table it lies on is not.
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Mid))
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        top, step = self.verticalScrollBar().value(), self._page_height() + GAP
        first = max(0, (top - GAP) // step)
        last = min(self.pages - 1, (top + self.viewport().height()) // step)
        for number in range(first, last + 1):
            corner = QPoint(
                max(GAP, (self.viewport().width() - self._page_width()) // 2), GAP + number * step - top
            )
            painter.fillRect(
                QRect(corner.x(), corner.y(), self._page_width(), self._page_height()), QColor("white")
            )
            painter.save()
            painter.translate(corner)
            scale = self._page_width() / self._sheet.paper.page.width()
            painter.scale(scale, scale)
            paint_page(painter, self._document, number, self._sheet)
            painter.restore()

    @property
    def _paper(self) -> Paper:
        return self._sheet.paper if self._sheet is not None else A4

    def _page_width(self) -> int:
        widest = round(WIDEST * self._paper.width / A4.width)
        return max(100, min(widest, self.viewport().width() - 2 * GAP))

    def _page_height(self) -> int:
        return round(self._page_width() * self._paper.height / self._paper.width)

    def _fit(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(height)
        bar.setSingleStep(60)
        bar.setRange(0, max(0, GAP + self.pages * (self._page_height() + GAP) - height))

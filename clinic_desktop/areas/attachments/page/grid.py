"""Files as tiles: a small picture or a glyph, the title, the day, who added it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QKeyEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from clinic_desktop.areas.attachments.rows import AttachmentRow
from clinic_desktop.areas.attachments.rules import IMAGES
from clinic_desktop.areas.attachments.texts import kind_texts, size_text
from clinic_desktop.ui.i18n import format_moment
from clinic_desktop.ui.icons import pixmap
from clinic_desktop.ui.tables.keys import is_settled
from clinic_desktop.ui.theme import Theme, text_scale

RowRole = int(Qt.ItemDataRole.UserRole)
PictureRole = RowRole + 1
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
KEPT_PICTURES = 400
"""Small pictures kept in memory; others are read again when they come into sight."""
TILE_WIDTH, PICTURE_HEIGHT, AIR = 168, 118, 8


class FileModel(QAbstractListModel):
    """Holds at most a window of files, and the small pictures that were read of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[AttachmentRow, ...] = ()
        self.zone = "UTC"
        self._pictures: dict[str, QPixmap] = {}

    def set_rows(self, rows: Sequence[AttachmentRow]) -> None:
        """Show other files."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def append(self, rows: Sequence[AttachmentRow]) -> None:
        """Show more files after the last."""
        if rows:
            self.beginInsertRows(ROOT, len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows += tuple(rows)
            self.endInsertRows()

    def lacks_picture(self, row: AttachmentRow) -> bool:
        """Say whether a file's small picture is still to be read."""
        return row.has_thumbnail and row.content.sha256 not in self._pictures

    def set_pictures(self, images: dict[int, QImage]) -> None:
        """Show small pictures by the files' ids."""
        for number, row in enumerate(self.rows):
            image = images.get(row.id)
            if image is not None:
                self._pictures.pop(row.content.sha256, None)
                self._pictures[row.content.sha256] = QPixmap.fromImage(image)
                self.dataChanged.emit(self.index(number, 0), self.index(number, 0), [PictureRole])
        while len(self._pictures) > KEPT_PICTURES:
            del self._pictures[next(iter(self._pictures))]

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many files there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the file (`RowRole`), its small picture (`PictureRole`) or its spoken text."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == RowRole:
            return row
        if role == PictureRole:
            return self._pictures.get(row.content.sha256)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(row, self.zone)
        return None


def day_of(row: AttachmentRow, zone: str) -> str:
    """Return the day a file was taken, without the hour."""
    return format_moment(row.taken_at, zone).split(" ")[0]


def spoken(row: AttachmentRow, zone: str) -> str:
    """Return all of a tile as a screen reader says it."""
    parts = (row.title, kind_texts()[row.kind], day_of(row, zone), row.added_by, size_text(row.content.size))
    return ", ".join(part for part in parts if part)


def glyph_of(row: AttachmentRow) -> str:
    """Return the glyph of a file without a small picture: a photo that has none is broken."""
    if row.mime in IMAGES and not row.has_thumbnail:
        return "broken"
    return "file" if row.kind.value == "other" else row.kind.value


class TileDelegate(QStyledItemDelegate):
    """Paints a tile; data is drawn as plain text, never as rich text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The picture and three lines of text."""
        scale = text_scale()
        text = QFontMetrics(option.font).height() * 3 + 8
        return QSize(round(TILE_WIDTH * scale) + 2 * AIR, PICTURE_HEIGHT + text + 3 * AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one tile."""
        row: AttachmentRow = index.data(RowRole)
        model = index.model()
        zone = model.zone if isinstance(model, FileModel) else "UTC"
        colours = Theme.current.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = option.rect.adjusted(AIR // 2, AIR // 2, -AIR // 2, -AIR // 2)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QColor(colours["accent" if selected else "border"]))
        painter.setBrush(QColor(colours["tint" if selected else "hover" if hovered else "surface"]))
        painter.drawRoundedRect(place, 8, 8)
        self._picture(painter, row, index.data(PictureRole), place, colours)
        metrics = QFontMetrics(option.font)
        line = QRect(
            place.left() + 10, place.top() + PICTURE_HEIGHT + AIR, place.width() - 20, metrics.height()
        )
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(QColor(colours["text"]))
        title = QFontMetrics(bold).elidedText(row.title, Qt.TextElideMode.ElideMiddle, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(option.font)
        painter.setPen(QColor(colours["muted"]))
        version = f" · v{row.number}" if row.number > 1 else ""
        for text in (f"{day_of(row, zone)} · {kind_texts()[row.kind]}{version}", row.added_by):
            line.moveTop(line.top() + metrics.height() + 2)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _picture(
        self,
        painter: QPainter,
        row: AttachmentRow,
        picture: QPixmap | None,
        place: QRect,
        colours: dict[str, str],
    ) -> None:
        room = QRect(place.left() + 6, place.top() + 6, place.width() - 12, PICTURE_HEIGHT - 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours["window"]))
        painter.drawRoundedRect(room, 6, 6)
        if picture is None or picture.isNull():
            glyph = pixmap(glyph_of(row), 44, "muted")
            size = glyph.deviceIndependentSize().toSize()
            painter.drawPixmap(
                room.center().x() - size.width() // 2, room.center().y() - size.height() // 2, glyph
            )
            return
        size = picture.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        if picture.width() < size.width():
            size = picture.size()
        target = QRect(0, 0, size.width(), size.height())
        target.moveCenter(room.center())
        painter.drawPixmap(target, picture)


class FileGrid(QListView):
    """The tiles.

    Signals:
        chosen: another file is current, or none.
        opened: ``(AttachmentRow)`` on Enter or double click.
        seen: tiles came into sight, so their pictures may be wanted.
    """

    chosen = Signal()
    opened = Signal(object)
    seen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("files")
        self.files = FileModel(self)
        self.setModel(self.files)
        self.setItemDelegate(TileDelegate(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSpacing(2)
        self.setViewportMargins(8, 0, 0, 0)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Files are dropped on the whole panel, which knows the patient.
        self.setDragEnabled(False)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.doubleClicked.connect(self._on_opened)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def current_row(self) -> AttachmentRow | None:
        """Return the file under the cursor."""
        index = self.currentIndex()
        row: AttachmentRow | None = index.data(RowRole) if index.isValid() else None
        return row

    def show_rows(self, rows: Sequence[AttachmentRow], keep: int | None) -> None:
        """Show other files; the one with the id ``keep`` becomes current, else the first."""
        at_top = self.verticalScrollBar().value() == 0
        self.files.set_rows(rows)
        if rows:
            position = next((n for n, row in enumerate(rows) if row.id == keep), 0)
            self.setCurrentIndex(self.files.index(position, 0))
            if at_top:
                # What is newly added comes first and shall be seen; the chosen file stays chosen.
                self.scrollToTop()
        self.chosen.emit()

    def select(self, attachment_id: int) -> None:
        """Make a file current, if it is here."""
        for number, row in enumerate(self.files.rows):
            if row.id == attachment_id:
                self.setCurrentIndex(self.files.index(number, 0))

    def in_sight(self) -> list[AttachmentRow]:
        """Return the files that are seen now, and a few below them."""
        if not self.files.rows:
            return []
        first = self.indexAt(QPoint(AIR * 2, AIR * 2))
        start = first.row() if first.isValid() else 0
        size = self.sizeHintForIndex(self.files.index(0, 0))
        across = max(1, self.viewport().width() // max(1, size.width()))
        down = self.viewport().height() // max(1, size.height()) + 3
        return list(self.files.rows[start : start + across * down])

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that another file is current."""
        super().currentChanged(current, previous)
        self.chosen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that more may be seen."""
        super().resizeEvent(event)
        self.seen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters and digits are left to the window."""
        current = self.currentIndex()
        if not is_settled(event, partial(self._on_opened, current) if current.isValid() else None):
            super().keyPressEvent(event)

    def _on_opened(self, index: Index) -> None:
        self.opened.emit(index.data(RowRole))

    def _on_scrolled(self, value: int) -> None:
        self.seen.emit()

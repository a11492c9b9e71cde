"""A picture that can be enlarged, turned and moved about."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsPixmapItem, QGraphicsScene, QGraphicsView, QWidget

from clinic_desktop.ui.theme import Theme

STEP = 1.25
SMALLEST, LARGEST = 0.02, 16.0


class Canvas(QGraphicsView):
    """Shows one picture.

    Signals:
        scaled: ``(scale)`` the picture is shown larger or smaller; 1.0 is its own size.
    """

    scaled = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._scene = QGraphicsScene(self)
        self._item = QGraphicsPixmapItem()
        self._item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._scene.addItem(self._item)
        self.setScene(self._scene)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.scale_now, self.turned, self._fits = 1.0, 0, True
        self.repaint_ground()

    def repaint_ground(self) -> None:
        """Set the ground in the theme's present colour."""
        self.setBackgroundBrush(QColor(Theme.current.colours["window"]))

    def show_image(self, image: QImage, sharpness: float = 1.0, *, keep: bool = False) -> None:
        """Show another picture, ``sharpness`` times finer than its own size; ``keep`` the view as it is."""
        self._item.setPixmap(QPixmap.fromImage(image))
        self._item.setScale(1 / sharpness)
        self._scene.setSceneRect(self._item.sceneBoundingRect())
        if not keep:
            self.turned = 0
            self._fits = True
        self._apply()

    def clear(self) -> None:
        """Show nothing."""
        self._item.setPixmap(QPixmap())

    def fit(self) -> None:
        """Show the whole picture, and go on doing so when the window changes."""
        self._fits = True
        self._apply()

    def show_actual(self) -> None:
        """Show the picture in its own size."""
        self.set_scale(1.0)

    def zoom(self, factor: float) -> None:
        """Show it larger or smaller."""
        self.set_scale(self.scale_now * factor)

    def set_scale(self, scale: float) -> None:
        """Show it at a scale."""
        self._fits = False
        self.scale_now = min(max(scale, SMALLEST), LARGEST)
        self._apply()

    def rotate_view(self) -> None:
        """Turn it by a quarter to the right; the file stays as it is."""
        self.turned = (self.turned + 90) % 360
        self._apply()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole picture in sight."""
        super().resizeEvent(event)
        if self._fits:
            self._apply()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl, enlarge under the pointer; else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(STEP if event.angleDelta().y() > 0 else 1 / STEP)
            event.accept()
            return
        super().wheelEvent(event)

    def _apply(self) -> None:
        if self._item.pixmap().isNull():
            return
        if self._fits:
            box, room = self._scene.sceneRect(), self.viewport().rect()
            width, height = box.width(), box.height()
            if self.turned % 180:
                width, height = height, width
            fitting = min((room.width() - 8) / max(width, 1), (room.height() - 8) / max(height, 1))
            # A small picture is not blown up: its own size says how much is in it.
            self.scale_now = min(max(fitting, SMALLEST), 1.0)
        self.resetTransform()
        self.rotate(self.turned)
        self.scale(self.scale_now, self.scale_now)
        self.scaled.emit(self.scale_now)

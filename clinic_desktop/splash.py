"""Brings the database up to date before the window opens, with progress only when there is something to do."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget
from sqlalchemy import URL

from clinic_desktop.db.migrate import Step, Upgraded, ensure_current
from clinic_desktop.ui.i18n import translate


class UpgradeSplash(QObject):
    """Runs `ensure_current` in a worker while a small window tells what it is doing."""

    _stepped = Signal(object)
    _ended = Signal()

    def __init__(self, url: URL, backups: Path) -> None:
        super().__init__()
        self._url, self._backups = url, backups
        self._window: QWidget | None = None
        self._label: QLabel | None = None
        self._loop = QEventLoop(self)
        self._stepped.connect(self._on_step, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._loop.quit, Qt.ConnectionType.QueuedConnection)

    def run(self) -> None:
        """Upgrade if need be. Raises what `ensure_current` raises."""
        with ThreadPoolExecutor(1) as pool:
            future = pool.submit(ensure_current, self._url, backups=self._backups, report=self._stepped.emit)
            future.add_done_callback(self._on_done)
            if not future.done():
                self._loop.exec()
            if self._window is not None:
                self._window.close()
            future.result()

    def _on_done(self, future: Future[Upgraded | None]) -> None:
        self._ended.emit()

    @Slot(object)
    def _on_step(self, step: Step) -> None:
        if self._window is None:
            self._window = QWidget(None, Qt.WindowType.SplashScreen)
            self._label = QLabel()
            bar = QProgressBar()
            bar.setRange(0, 0)
            bar.setTextVisible(False)
            layout = QVBoxLayout(self._window)
            layout.setContentsMargins(28, 24, 28, 24)
            layout.addWidget(self._label)
            layout.addWidget(bar)
            self._window.setMinimumWidth(420)
            self._window.show()
        texts = {
            Step.WAITING: translate("Splash", "Another workstation is upgrading the database; please wait…"),
            Step.BACKING_UP: translate("Splash", "Making a backup of the database…"),
            Step.UPGRADING: translate("Splash", "Bringing the database up to date…"),
            Step.CHECKING: translate("Splash", "Checking the database…"),
        }
        if self._label is not None:
            self._label.setText(texts[step])

"""The main window: a rail of pages, the search box over them, notices at the bottom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QIcon,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.ui.actions import LOCK_KEY, Action, ActionButton, label, make_action, repaint
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import LANGUAGES
from clinic_desktop.ui.icons import icon
from clinic_desktop.ui.leaving import LeaveDialog
from clinic_desktop.ui.notices import Banner, Notice
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.screens import fit
from clinic_desktop.ui.searching import SearchLine
from clinic_desktop.ui.shell.areas import Area
from clinic_desktop.ui.shell.palette import Palette
from clinic_desktop.ui.shell.rail import Rail
from clinic_desktop.ui.tables.keys import is_free_typing
from clinic_desktop.ui.theme import set_role

THEMES = ("system", "light", "dark")
SEARCH_PAGE = "patients"
"""Where the search box shows what it finds."""


class MainWindow(QMainWindow):
    """The program's window.

    Signals:
        lock_wanted: somebody else takes over, or nobody.
        search_changed: ``(text)`` while typing in the search box.
        search_entered: ``(key)`` Enter, Down or Up in the search box.
        search_booked: Shift+Enter in the search box: a booking for what is found.
        closing: before the window goes.
        page_made: ``(name)`` a page was shown or wanted for the first time.
    """

    lock_wanted = Signal()
    search_changed = Signal(str)
    search_entered = Signal(int)
    search_booked = Signal()
    closing = Signal()
    page_made = Signal(str)

    def __init__(self, context: AppContext, areas: Sequence[Area]) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.context = context
        self.areas = tuple(areas)
        self._pages: dict[str, Page] = {}
        self._connection = "ok"
        self._main_action: QAction | None = None
        self._may_close = False
        self._build_actions()
        self._build()
        self.notice = Notice(self._middle)
        context.failures.said.connect(self.notice.show_text)
        context.failures.finished.connect(self.notice.show_text)
        context.failures.away.connect(self.banner.show_text)
        context.theme.changed.connect(self._repaint_icons)
        self.setMinimumSize(900, 600)
        geometry = context.store.get("main_window")
        if not (geometry and self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))):
            fit(self, 1440, 860)
        self.retranslate()
        self._repaint_icons()
        self.show_page(self.areas[0].name)

    # --- pages

    def show_page(self, name: str) -> Page:
        """Show a page, making it when it is first asked for."""
        page = self.page(name)
        self._stack.setCurrentWidget(page)
        self._rail_buttons[name].setChecked(True)
        self._rail.repaint_icons()
        return page

    def page(self, name: str) -> Page:
        """Return a page, making it when it is first asked for."""
        page = self._pages.get(name)
        if page is None:
            area = next(area for area in self.areas if area.name == name)
            page = area.page(self.context)
            page.setObjectName(f"{name}_page")
            page.setAccessibleName(area.title())
            self._pages[name] = page
            self._stack.addWidget(page)
            self.page_made.emit(name)
        return page

    @property
    def current_page(self) -> Page:
        """The page shown now."""
        page = self._stack.currentWidget()
        assert isinstance(page, Page)
        return page

    # --- building

    def _build_actions(self) -> None:
        def make(name: str, slot: object, shortcut: str, glyph: str = "") -> Action:
            action = make_action(self, name, slot, shortcut=shortcut, glyph=glyph)  # type: ignore[arg-type]
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            return action

        self._search_action = make("find", self._on_find, "Ctrl+K", "search")
        self._search_action.setShortcuts([QKeySequence("Ctrl+K"), QKeySequence("F3")])
        self._undo_action = make("undo", self.context.runner.undo_last, "Ctrl+Z", "undo")
        self._palette_action = make("palette", self._on_palette, "Ctrl+Shift+P", "palette")
        self._lock_action = make("lock", self._on_lock, LOCK_KEY, "lock")
        self._keys_action = make("keys", self._on_keys, "F1", "palette")
        self._page_actions = {}
        for area in self.areas:
            action = make(f"show_{area.name}", self._on_page_action, area.shortcut, area.glyph)
            action.setData(area.name)
            self._page_actions[area.name] = action
            if area.right:
                self.context.rights.guard(action, area.right)
        self.context.rights.changed.connect(self._on_rights)

    def _build(self) -> None:
        self._rail = Rail(self.areas, self._page_actions)
        self._rail_buttons = self._rail.buttons
        self.search_box = SearchLine()
        self.search_box.setObjectName("search_box")
        set_role(self.search_box, "search")
        self.search_box.setClearButtonEnabled(True)
        self._magnifier = self.search_box.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self.search_box.setMaximumWidth(560)
        self.search_box.textChanged.connect(self._on_typed)
        self.search_box.installEventFilter(self)
        self._keys = QLabel("Ctrl+K")
        set_role(self._keys, "muted")
        self._main_button = QPushButton()
        self._main_button.setObjectName("main_action")
        set_role(self._main_button, "primary")
        self._dot = QLabel("●")
        self._place = QLabel()
        set_role(self._place, "muted")
        self._who = QToolButton()
        self._who.setObjectName("who")
        self._who.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._who.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._who.setMenu(self._make_menu())
        bar = QFrame()
        set_role(bar, "bar")
        self._bar = line = QHBoxLayout(bar)
        line.setContentsMargins(16, 9, 16, 9)
        line.setSpacing(10)
        line.addWidget(self.search_box, 3)
        line.addWidget(self._keys)
        line.addStretch(1)
        line.addWidget(self._main_button)
        line.addSpacing(8)
        for part in (self._dot, self._place, self._who):
            line.addWidget(part)
        self.banner = Banner()
        self._stack = QStackedWidget()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(bar)
        right.addWidget(self.banner)
        right.addWidget(self._stack, 1)
        self._middle = middle = QWidget()
        whole = QHBoxLayout(middle)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._rail)
        whole.addLayout(right, 1)
        self.setCentralWidget(middle)

    def set_main_action(self, action: QAction) -> None:
        """Show an action of the search page as the main one of the top bar; its keys work on every page."""
        if action is self._main_action:
            return
        if self._main_action is not None:
            self.removeAction(self._main_action)
        self.addAction(action)
        action.triggered.connect(self._on_main_action)
        old = self._main_button
        self._main_button = ActionButton(action, primary=True)
        self._main_button.setObjectName("main_action")
        self._bar.replaceWidget(old, self._main_button)
        old.deleteLater()
        self._main_action = action

    def add_to_menu(self, action: QAction) -> None:
        """Offer an action of the signed-in person in their menu."""
        self._menu.insertAction(self._language_menu.menuAction(), action)

    def _make_menu(self) -> QMenu:
        self._menu = menu = QMenu(self)
        menu.addAction(self._lock_action)
        menu.addSeparator()
        self._language_menu = menu.addMenu("")
        self._theme_menu = menu.addMenu("")
        languages = QActionGroup(self)
        for code, name in LANGUAGES.items():
            action = self._language_menu.addAction(name)
            action.setCheckable(True)
            action.setData(code)
            languages.addAction(action)
        languages.triggered.connect(self._on_language)
        themes = QActionGroup(self)
        for mode in THEMES:
            action = self._theme_menu.addAction(mode)
            action.setCheckable(True)
            action.setData(mode)
            themes.addAction(action)
        themes.triggered.connect(self._on_theme)
        menu.aboutToShow.connect(self._on_menu)
        return menu

    # --- texts and icons

    def retranslate(self) -> None:
        """Set every text of the window anew."""
        self.setWindowTitle("Clinic Desktop")
        label(self._search_action, self.tr("Find"))
        label(self._undo_action, self.tr("Undo the last action"))
        label(self._palette_action, self.tr("Commands"))
        label(self._keys_action, self.tr("Keyboard shortcuts"))
        for area in self.areas:
            label(self._page_actions[area.name], area.title())
            if area.name in self._pages:
                self._pages[area.name].setAccessibleName(area.title())
        self._rail.retranslate()
        self.search_box.setPlaceholderText(self.tr("Pet, owner, phone, chip…"))
        self.search_box.setAccessibleName(self.tr("Search"))
        self.search_box.setToolTip(self._search_action.toolTip())
        label(self._lock_action, self.tr("Lock or change the person"))
        self._show_person()
        self._language_menu.setTitle(self.tr("Language"))
        self._theme_menu.setTitle(self.tr("Theme"))
        names = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        for action in self._theme_menu.actions():
            action.setText(names[action.data()])
        self.set_connection(self._connection)

    def _show_person(self) -> None:
        # Not who acts: while the window is locked that is nobody.
        name = self.context.rights.actor.name
        self._who.setText(name)
        self._who.setAccessibleName(self.tr("Who works here: {name}").format(name=name))
        self._who.setToolTip(self.tr("{name}: lock, password, language and theme").format(name=name))

    @Slot()
    def _on_rights(self) -> None:
        self._show_person()
        self._rail.follow_rights()
        current = next(a for a in self.areas if self._pages.get(a.name) is self._stack.currentWidget())
        if current.right and not self.context.actor.may(current.right):
            self.show_page(self.areas[0].name)

    def set_connection(self, state: str) -> None:
        """Show how the database is: ``ok``, ``lost`` or ``reconnecting``."""
        if self._connection != state == "ok":
            self.banner.resume()
        self._connection = state
        set_role(self._dot, {"ok": "success", "reconnecting": "warning"}.get(state, "danger"))
        told = {"ok": self.tr("Connected"), "reconnecting": self.tr("Connecting…")}.get(
            state, self.tr("No connection")
        )
        self._place.setText(self.context.store.get("workstation") if state == "ok" else told)
        self._dot.setToolTip(told)
        self._dot.setAccessibleName(told)

    def _repaint_icons(self) -> None:
        self._rail.repaint_icons()
        self._rail.fit()
        self._who.setIcon(icon("owner", "muted"))
        self._magnifier.setIcon(icon("search", "muted"))
        for action in self.actions():
            repaint(action)

    # --- events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter and the arrows of the search box work on the results."""
        if (
            watched is self.search_box
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.show_page(SEARCH_PAGE)
                if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                    self.search_booked.emit()
                else:
                    self.search_entered.emit(int(event.key()))
                return True
            if event.key() == Qt.Key.Key_Escape and self.search_box.text():
                self.search_box.clear()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead what no field took, from a scanner or a hurried hand, to the search box."""
        if is_free_typing(event):
            self.search_box.setFocus()
            self.search_box.setText(event.text())
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the window was; what would be lost is asked about first."""
        if not self._may_close and self.context.unfinished.told():
            event.ignore()
            if self.findChild(LeaveDialog) is None:
                question = LeaveDialog(self.context.unfinished, self)
                question.agreed.connect(self._on_leave)
                question.open()
            return
        self.context.store.put("main_window", bytes(self.saveGeometry().toBase64().data()).decode())
        self.closing.emit()
        super().closeEvent(event)

    def _on_leave(self) -> None:
        self._may_close = True
        self.close()

    def _on_typed(self, text: str) -> None:
        self.show_page(SEARCH_PAGE)
        self.search_changed.emit(text)

    def focus_search(self) -> None:
        """Put the cursor into the search box, where the day's work begins."""
        self.search_box.setFocus()

    def _on_find(self) -> None:
        self.search_box.setFocus()
        self.search_box.selectAll()

    def _on_main_action(self) -> None:
        self.show_page(SEARCH_PAGE)

    def _on_lock(self) -> None:
        self.lock_wanted.emit()

    def _on_page_action(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.show_page(sender.data()).focus_first()

    def _actions_here(self) -> list[QAction]:
        page = self.current_page
        parts = [page, *(part for part in page.findChildren(Page) if part.isVisible())]
        shown = [*self.actions(), *(action for part in parts for action in part.actions())]
        return [action for action in shown if action not in (self._palette_action, self._keys_action)]

    def _on_palette(self) -> None:
        Palette(self._actions_here(), self, self.tr("Commands")).open()

    def _on_keys(self) -> None:
        with_keys = [action for action in self._actions_here() if not action.shortcut().isEmpty()]
        Palette(with_keys, self, self.tr("Keyboard shortcuts")).open()

    def _on_menu(self) -> None:
        for action in self._language_menu.actions():
            action.setChecked(action.data() == self.context.languages.current)
        for action in self._theme_menu.actions():
            action.setChecked(action.data() == self.context.theme.mode)

    def _on_language(self, action: QAction) -> None:
        self.context.languages.install(action.data())
        self.context.store.put("language", action.data())

    def _on_theme(self, action: QAction) -> None:
        self.context.theme.apply(action.data())
        self.context.store.put("theme", action.data())

"""Time that is not for booking, as the schedule's page handles it: taken, changed, given back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.appointments import queries, service
from clinic_desktop.areas.appointments.form.block import BlockForm
from clinic_desktop.areas.appointments.page.canvas import Board
from clinic_desktop.areas.appointments.rows import (
    NOBODY_ID,
    SCHEDULE_EDIT,
    BlockDraft,
    BlockRow,
    ResourceRow,
)
from clinic_desktop.ui.actions import label, make_action, repaint
from clinic_desktop.ui.context import AppContext


class Blocks(QObject):
    """The two actions on blocks, at the board's cursor."""

    def __init__(self, context: AppContext, board: Board, page: QWidget) -> None:
        super().__init__(page)
        self.context = context
        self._board, self._page = board, page
        self.block_action = make_action(
            page, "schedule_block", self._on_block, shortcut="Ctrl+B", glyph="lock"
        )
        self.unblock_action = make_action(
            page, "schedule_unblock", self._on_unblock, shortcut="Ctrl+Shift+B", glyph="undo"
        )
        for action in (self.block_action, self.unblock_action):
            context.rights.guard(action, SCHEDULE_EDIT)
        board.block_opened.connect(self.change)
        self.follow()

    def follow(self) -> None:
        """Offer what can be done where the cursor stands now."""
        place = self._board.cursor_place
        on_block = self._board.cursor_place.block is not None
        self.block_action.setEnabled(place.place is not None and place.card is None and not on_block)
        self.unblock_action.setEnabled(on_block)

    def offered(self) -> list[QAction]:
        """Return what can be done now."""
        return [action for action in (self.block_action, self.unblock_action) if action.isEnabled()]

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.block_action, self.tr("Take this time out of booking"))
        label(self.unblock_action, self.tr("Give the time back to booking"))

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in (self.block_action, self.unblock_action):
            repaint(action)

    @Slot(object)
    def change(self, block: BlockRow) -> None:
        """Open a block to change it."""
        draft = BlockDraft(block.resource_id, block.starts_at, block.ends_at, block.reason)
        if self.context.actor.may(SCHEDULE_EDIT):
            self._open(draft, block)

    def reopen(self, block_id: int) -> None:
        """Open the form again that was lost with what was typed into it; without an id that of a new block."""
        if not block_id:
            self._open(BlockDraft(), None)
            return
        self.context.runner.query(
            self, lambda work: queries.get_block(work, block_id), then=self.change, key="block"
        )

    def _on_block(self) -> None:
        slot = self._board.cursor_place.slot
        if slot is not None:
            resource, starts_at, ends_at = slot
            whose = resource.id if resource.id != NOBODY_ID else None
            self._open(BlockDraft(whose, starts_at, ends_at), None)

    def _open(self, draft: BlockDraft, block: BlockRow | None) -> None:
        def ready(resources: tuple[ResourceRow, ...]) -> None:
            BlockForm(self.context, resources, draft, block, self._page).open()

        self.context.runner.query(self, queries.list_resources, then=ready, key="block")

    def _on_unblock(self) -> None:
        block = self._board.cursor_place.block
        if block is not None:
            self.context.runner.command(
                self._page,
                "appointments.unblock",
                lambda work: service.unblock(work, block.id),
                action=self.unblock_action,
                done=self.tr("Time given back to booking"),
            )

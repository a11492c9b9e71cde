"""The card of an owner: contacts, consents, and by panels the animals, the money, the bookings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from clinic_desktop.areas.owners import queries, service
from clinic_desktop.areas.owners.form import OwnerForm
from clinic_desktop.areas.owners.kinds import RecordStatus
from clinic_desktop.areas.owners.rows import OWNERS_ARCHIVE, OWNERS_EDIT, OwnerCard, OwnerDraft
from clinic_desktop.areas.owners.texts import phone_texts
from clinic_desktop.core.errors import ClinicError, NotFound
from clinic_desktop.core.kinds import OWNER
from clinic_desktop.core.permissions import AUDIT_VIEW
from clinic_desktop.ui.actions import ActionButton, label, make_action, repaint
from clinic_desktop.ui.card_tabs import CardTabs
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.i18n import LANGUAGES, format_date, format_phone
from clinic_desktop.ui.icons import pixmap
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.panels import Panel
from clinic_desktop.ui.theme import set_role


class OwnerCardView(Page):
    """Shows one owner."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset({"owners", "owner_phones"})

    def __init__(self, context: AppContext, panels: Sequence[Callable[[AppContext], Panel]] = ()) -> None:
        super().__init__(context)
        self._owner_id: int | None = None
        self._gone = False
        self._card: OwnerCard | None = None
        self.panels = [make(context) for make in panels]
        self.edit_action = make_action(self, "edit_owner", self._on_edit, shortcut="Ctrl+E", glyph="edit")
        self.archive_action = make_action(self, "archive_owner", self._on_archive, glyph="archive")
        self.history_action = make_action(
            self, "owner_history", self._on_history, shortcut="Ctrl+H", glyph="history"
        )
        for action in (self.edit_action, self.archive_action, self.history_action):
            # The card is worked on while the cursor stands in the results or in the search box.
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        context.rights.guard(self.edit_action, OWNERS_EDIT)
        context.rights.guard(self.archive_action, OWNERS_ARCHIVE)
        context.rights.guard(self.history_action, AUDIT_VIEW)
        self._glyph = QLabel()
        self._name, self._phones, self._address = plain("title"), plain(), plain()
        self._name.setObjectName("owner_title")
        self._terms, self._note = plain("muted"), plain()
        self._unwanted, self._archived = QFrame(), QFrame()
        self._unwanted_text, self._archived_text = plain(), plain("heading")
        self._build()
        self.retranslate()

    def _build(self) -> None:
        head = QFrame()
        set_role(head, "card")
        texts = QVBoxLayout()
        texts.setSpacing(4)
        for part in (self._name, self._phones, self._address, self._terms, self._note):
            texts.addWidget(part)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self._glyph)
        top.addLayout(texts, 1)
        row = FlowLayout(spacing=8)
        for action in self._card_actions():
            row.addWidget(ActionButton(action))
        inside = QVBoxLayout(head)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.setSpacing(10)
        inside.addLayout(top)
        for frame, role, text in (
            (self._unwanted, "strip", self._unwanted_text),
            (self._archived, "strip-grey", self._archived_text),
        ):
            set_role(frame, role)
            line = QHBoxLayout(frame)
            line.setContentsMargins(12, 8, 12, 8)
            line.addWidget(text)
            inside.addWidget(frame)
        inside.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(head)
        for panel in self.panels[:1]:
            layout.addWidget(panel, 2)
        # The first panel stays in sight; the others share the place under it.
        self.tabs = CardTabs(self.panels[1:])
        layout.addWidget(self.tabs, 3)
        self.tabs.setHidden(len(self.panels) < 2)
        for panel in self.panels[1:]:
            self.addActions([*panel.card_actions(), *panel.rare_actions()])

    def _card_actions(self) -> list[QAction]:
        from_panels = [action for panel in self.panels for action in panel.card_actions()]
        return [*from_panels, self.edit_action, self.archive_action, self.history_action]

    def show_tab(self, kind: str) -> None:
        """Bring the panel to the front that shows entries of a kind."""
        for panel in self.panels[1:]:
            if kind == panel.KIND:
                self.tabs.setCurrentWidget(panel)

    def show_owner(self, owner_id: int) -> None:
        """Show an owner."""
        self._owner_id = owner_id
        self.context.note_access("card", OWNER, owner_id, 1)
        self.reload()

    def reload(self) -> None:
        """Read the card again."""
        if self._owner_id is not None:
            owner_id = self._owner_id
            self.context.runner.query(
                self,
                lambda work: queries.get_card(work, owner_id),
                then=self._on_card,
                key="card",
                failed=self._on_gone,
            )

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.edit_action, self.tr("Edit"))
        label(self.history_action, self.tr("Changes"))
        self.tabs.retitle()
        if self._card is not None:
            self._on_card(self._card)
        else:
            label(self.archive_action, self.tr("Archive"))

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in (self.edit_action, self.archive_action, self.history_action):
            repaint(action)
        self._glyph.setPixmap(pixmap("owner", 48))

    def _on_card(self, card: OwnerCard) -> None:
        self._card = card
        if self._gone:
            # Only then: shown for an answer that comes late, it would stand over what was chosen since.
            self._gone = False
            self.show()
        draft = card.draft
        self.setAccessibleName(self.tr("Card of {name}").format(name=card.display_name))
        self._glyph.setPixmap(pixmap("owner", 48))
        self._name.setText(card.display_name)
        self._phones.setText("\n".join(self._phone_lines(draft)) or self.tr("no phone"))
        place = (draft.postal_code, draft.region, draft.city, draft.street)
        address = ", ".join(part for part in place if part)
        self._address.setText(" · ".join(part for part in (draft.email, address) if part))
        self._address.setVisible(bool(self._address.text()))
        self._terms.setText(" · ".join(self._terms_of(card)))
        self._note.setText(draft.note)
        self._note.setVisible(bool(draft.note))
        self._unwanted.setVisible(bool(draft.blacklist_reason))
        self._unwanted_text.setText(
            self.tr("Unwanted client: {reason}").format(reason=draft.blacklist_reason)
        )
        archived = card.status is RecordStatus.ARCHIVED
        self._archived.setVisible(archived)
        self._archived_text.setText(self.tr("Archived"))
        label(self.archive_action, self.tr("Restore") if archived else self.tr("Archive"))
        for panel in self.panels:
            panel.show_record(card)

    def _phone_lines(self, draft: OwnerDraft) -> list[str]:
        kinds = phone_texts()
        return [
            " · ".join(part for part in (format_phone(p.number, p.extension), kinds[p.kind], p.note) if part)
            for p in draft.phones
        ]

    def _terms_of(self, card: OwnerCard) -> list[str]:
        draft = card.draft
        consent = (
            self.tr("consent to personal data {date}").format(date=format_date(draft.consent_on))
            if draft.consent_on
            else self.tr("no consent to personal data yet")
        )
        parts = [
            self.tr("Card No. {number}").format(number=card.id),
            self.tr("documents: {language}").format(language=LANGUAGES[draft.language]),
            consent,
            self.tr("may be reminded") if draft.reminders_allowed else self.tr("not to be reminded"),
        ]
        if draft.marketing_allowed:
            parts.append(self.tr("may be sent advertising"))
        if draft.found_us:
            parts.append(draft.found_us)
        return parts

    def _on_gone(self, error: ClinicError) -> bool:
        if not isinstance(error, NotFound):
            return False
        self._owner_id = self._card = None
        self._gone = True
        self.hide()
        return True

    def _on_edit(self) -> None:
        if self._card is not None:
            OwnerForm(self.context, self._card, self).open()

    def _on_archive(self) -> None:
        if self._card is None:
            return
        owner_id = self._card.id
        if self._card.status is RecordStatus.ARCHIVED:
            self.context.runner.command(
                self,
                "owners.restore",
                lambda work: service.restore(work, owner_id),
                action=self.archive_action,
                done=self.tr("Owner restored"),
            )
        else:
            self.context.runner.command(
                self,
                "owners.archive",
                lambda work: service.archive(work, owner_id),
                action=self.archive_action,
                done=self.tr("Owner archived"),
            )

    def _on_history(self) -> None:
        if self._card is not None:
            self.context.show_history("owners", self._card.id, self._card.display_name)

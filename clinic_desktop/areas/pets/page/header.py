"""The head of the card: who the animal is, who owns it, what to beware of."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from clinic_desktop.areas.pets.kinds import IdentifierKind, Neutered, PetStatus, Sex
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.areas.pets.rules import decode_chip
from clinic_desktop.areas.pets.texts import age_of, alert_texts, name_of, sex_texts, status_texts
from clinic_desktop.core.dates import DatePrecision
from clinic_desktop.ui.i18n import format_birth, format_date, format_decimal, format_phone, format_weight
from clinic_desktop.ui.icons import pixmap
from clinic_desktop.ui.labels import WrappedLabel, plain
from clinic_desktop.ui.theme import set_role

TREND_AFTER = timedelta(days=1)


class CardHeader(QFrame):
    """Shows a patient's head; the action row is put below by the page.

    Signals:
        sibling_chosen: ``(pet id)`` another animal of the same owner.
        owner_chosen: the owner's name was clicked.
        alert_resolved: ``(alert id)`` it is no longer needed.
    """

    sibling_chosen = Signal(int)
    owner_chosen = Signal()
    alert_resolved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._glyph = QLabel()
        self._glyph.setFixedSize(64, 64)
        self._glyph.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name, self._what, self._numbers = plain("title"), WrappedLabel(), WrappedLabel()
        self._what.setTextFormat(Qt.TextFormat.PlainText)
        self._what.setWordWrap(True)
        self._numbers.setTextFormat(Qt.TextFormat.PlainText)
        self._numbers.setWordWrap(True)
        set_role(self._numbers, "muted")
        self._what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._name.setObjectName("patient_name")
        self._what.setObjectName("patient_what")
        self._owner = QPushButton()
        self._owner.setObjectName("owner_name")
        set_role(self._owner, "flat")
        self._owner.clicked.connect(self.owner_chosen)
        self._contact = plain()
        self._siblings = QHBoxLayout()
        self._siblings.setSpacing(0)
        self._sibling_buttons: list[QPushButton] = []
        middle = QVBoxLayout()
        middle.setSpacing(4)
        for label in (self._name, self._what, self._numbers):
            middle.addWidget(label)
        middle.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(2)
        right.addWidget(self._owner, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(self._contact)
        right.addLayout(self._siblings)
        right.addStretch(1)
        self._contact.setContentsMargins(8, 0, 0, 0)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(middle, 5)
        top.addLayout(right, 4)
        self.denied = ""
        """Why alerts may not be resolved; empty when they may."""
        self._alerts = QFrame()
        self._alerts.setObjectName("alerts")
        set_role(self._alerts, "strip")
        self._alert_lines = QVBoxLayout(self._alerts)
        self._alert_lines.setContentsMargins(12, 6, 6, 6)
        self._alert_lines.setSpacing(2)
        self._alert_rows: list[QWidget] = []
        self._gone = QFrame()
        set_role(self._gone, "strip-grey")
        self._gone_sign, self._gone_text = QLabel(), plain("heading")
        grey = QHBoxLayout(self._gone)
        grey.setContentsMargins(12, 8, 12, 8)
        grey.addWidget(self._gone_sign)
        grey.addWidget(self._gone_text, 1)
        self.layout_box = QVBoxLayout(self)
        self.layout_box.setContentsMargins(16, 14, 16, 14)
        self.layout_box.setSpacing(10)
        self.layout_box.addLayout(top)
        self.layout_box.addWidget(self._gone)
        self.layout_box.addWidget(self._alerts)

    def show_card(self, card: PetCard, today: date) -> None:
        """Show a patient."""
        self._glyph.setPixmap(pixmap(card.row.glyph, 48))
        self._name.setText(card.row.name)
        self._what.setText(self._describe(card, today))
        self._numbers.setText(self._identify(card))
        self._owner.setText(card.row.owner_name.replace("&", "&&"))
        self._owner.setAccessibleName(self.tr("Owner: {name}").format(name=card.row.owner_name))
        self._owner.setToolTip(self.tr("Open the owner (Ctrl+O)"))
        contact = (format_phone(card.row.phone), card.owner_email)
        self._contact.setText(" · ".join(part for part in contact if part) or self.tr("no phone"))
        self._show_siblings(card)
        self._show_alerts(card)
        self._gone.setVisible(card.row.status is not PetStatus.ACTIVE)
        died = card.row.status is PetStatus.DECEASED
        self._gone_sign.setVisible(died)
        self._gone_sign.setPixmap(pixmap("dead", 18, "text"))
        self._gone_text.setText(self._status(card))

    def _describe(self, card: PetCard, today: date) -> str:
        row, draft = card.row, card.draft
        age = age_of(row, today)
        if row.birth is not None and row.birth.precision in (DatePrecision.EXACT, DatePrecision.MONTH):
            age = f"{age} ({format_birth(row.birth)})"
        neutered = self._neutered(card) if draft.neutered is Neutered.YES else ""
        breed = name_of(row.breed)
        if draft.is_cross:
            breed = self.tr("{breed} (cross)").format(breed=breed) if breed else self.tr("cross-breed")
        sex = sex_texts()[row.sex].lower() if row.sex.value != "unknown" else ""
        parts = (name_of(row.species), sex, neutered, breed, name_of(card.colour), age, self._weight(card))
        return " · ".join(part for part in parts if part)

    def _neutered(self, card: PetCard) -> str:
        match card.row.sex:
            case Sex.MALE:
                return self.tr("castrated")
            case Sex.FEMALE:
                return self.tr("spayed")
        return self.tr("neutered")

    def _weight(self, card: PetCard) -> str:
        if not card.weights:
            return ""
        last = card.weights[-1]
        text = format_weight(last.grams)
        if len(card.weights) > 1 and last.measured_at - card.weights[-2].measured_at >= TREND_AFTER:
            difference = last.grams - card.weights[-2].grams
            if difference:
                sign = "▲" if difference > 0 else "▼"
                text = f"{text} {sign} {format_decimal(Decimal(abs(difference)) / 1000)}"
        return text

    def _identify(self, card: PetCard) -> str:
        parts = []
        for row in card.draft.identifiers:
            if row.kind is IdentifierKind.MICROCHIP:
                info = decode_chip(row.number)
                origin = (info.country or info.manufacturer) if info else ""
                text = self.tr("Chip {number}").format(number=row.number)
                parts.append(f"{text} ({origin})" if origin else text)
            else:
                parts.append(row.number)
        parts.append(self.tr("Card No. {number}").format(number=card.id))
        return " · ".join(parts)

    def _status(self, card: PetCard) -> str:
        text = status_texts(card.row.sex)[card.row.status]
        if card.row.status_on is not None:
            text = f"{text}, {format_date(card.row.status_on)}"
        return f"{text}: {card.status_reason}" if card.status_reason else text

    def _show_siblings(self, card: PetCard) -> None:
        for button in self._sibling_buttons:
            button.hide()
            button.deleteLater()
        self._sibling_buttons = []
        while (item := self._siblings.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if not card.siblings:
            return
        also = plain("muted")
        also.setContentsMargins(8, 0, 0, 0)
        also.setText(self.tr("also:"))
        also.setWordWrap(False)
        self._siblings.addWidget(also)
        for sibling in card.siblings[:4]:
            button = QPushButton(sibling.name.replace("&", "&&")[:24])
            set_role(button, "flat")
            button.setAccessibleName(sibling.name)
            button.setProperty("pet_id", sibling.id)
            button.clicked.connect(self._on_sibling)
            self._siblings.addWidget(button)
            self._sibling_buttons.append(button)
        self._siblings.addStretch(1)

    def _show_alerts(self, card: PetCard) -> None:
        for row in self._alert_rows:
            row.hide()
            row.deleteLater()
        self._alert_rows = []
        kinds = alert_texts()
        for alert in card.alerts:
            row, sign, text = QWidget(), QLabel(), plain()
            sign.setPixmap(pixmap("warning", 18, "danger"))
            text.setText(f"{kinds[alert.kind]}: {alert.text}")
            resolve = QPushButton(self.tr("Resolved"))
            set_role(resolve, "flat")
            told = self.tr("The alert is no longer needed")
            resolve.setToolTip(f"{told} — {self.denied}" if self.denied else told)
            resolve.setEnabled(not self.denied)
            resolve.setAccessibleName(self.tr("No longer needed: {alert}").format(alert=text.text()))
            resolve.setProperty("alert_id", alert.id)
            resolve.clicked.connect(self._on_resolve)
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(sign)
            line.addWidget(text, 1)
            line.addWidget(resolve)
            self._alert_lines.addWidget(row)
            self._alert_rows.append(row)
        self._alerts.setVisible(bool(card.alerts))

    def _on_resolve(self) -> None:
        self.alert_resolved.emit(self.sender().property("alert_id"))

    def _on_sibling(self) -> None:
        self.sibling_chosen.emit(self.sender().property("pet_id"))

"""Where a number comes from: a small window of lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from clinic_desktop.areas.billing import queries
from clinic_desktop.areas.billing.rows import ExplainedPart, Explanation
from clinic_desktop.areas.billing.texts import (
    entry_texts,
    invoice_kind_texts,
    line_state_texts,
    payment_kind_texts,
    tender_texts,
)
from clinic_desktop.core.kinds import INVOICE
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import (
    format_date,
    format_decimal,
    format_money,
    localized,
    numbered,
    translate,
)
from clinic_desktop.ui.labels import WrappedLabel
from clinic_desktop.ui.tables.lines import Line, LineList
from clinic_desktop.ui.theme import set_role

OPENS = {"invoice_lines": "line", "payments": "payment"}
"""What a part opens when it is entered: the kind of its own explanation."""


class LinesWindow(QDialog):
    """A window of one list under a sum; it is deleted when it is closed."""

    def __init__(self, context: AppContext, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.context = context
        self.heading, self.told = WrappedLabel(), WrappedLabel()
        set_role(self.heading, "title")
        set_role(self.told, "muted")
        self.list = LineList("parts")
        self.list.setAccessibleName(title)
        self.list.opened.connect(self.on_opened)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        for part in (self.heading, self.told):
            layout.addWidget(part)
        layout.addWidget(self.list, 1)
        self.resize(580, 400)

    def on_opened(self, line: Line) -> None:
        """Go where a line leads."""
        raise NotImplementedError


class ExplainWindow(LinesWindow):
    """The rows and rules behind a sum; Enter goes on to the explanation of a part."""

    def __init__(self, context: AppContext, kind: str, record_id: int, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("Explain", "Where this sum comes from"), parent)
        self.setObjectName("ExplainWindow")
        self.explanation: Explanation | None = None
        self._show(kind, record_id)

    def _show(self, kind: str, record_id: int) -> None:
        self.context.runner.query(
            self, lambda work: queries.explain(work, kind, record_id), then=self._on_read, key="explain"
        )

    def _on_read(self, found: Explanation) -> None:
        self.explanation = found
        self.heading.setText(format_money(found.amount))
        self.told.setText("" if found.parts else translate("Explain", "Nothing adds to this sum."))
        self.told.setVisible(not found.parts)
        self.list.set_lines(
            [
                Line(("part", number), "price", part_text(part), badge=format_money(part.amount))
                for number, part in enumerate(found.parts)
            ]
        )
        self.list.setFocus()

    def on_opened(self, line: Line) -> None:
        """Explain a part, or go to its invoice."""
        if self.explanation is None:
            return
        table, record_id = self.explanation.parts[line.key[1]].record or ("", 0)
        if table in OPENS:
            self._show(OPENS[table], record_id)
        elif table == "invoices":
            self.context.navigate(INVOICE, record_id)
            self.close()


def part_text(part: ExplainedPart) -> str:
    """Return one row or rule behind a sum in words."""
    params = part.params
    made = _SENTENCES.get(part.rule)
    if made is not None:
        return made(params)
    known = {
        **{kind.value: text for kind, text in entry_texts().items()},
        **{kind.value: text for kind, text in invoice_kind_texts().items()},
        **{kind.value: text for kind, text in payment_kind_texts().items()},
    }
    number = params.get("number")
    shown = (
        known.get(part.rule, part.rule),
        numbered(number) if number else "",
        str(params.get("reason") or ""),
    )
    return " ".join(text for text in shown if text)


def _price_text(params: Mapping[str, Any]) -> str:
    text = translate("Explain", "{quantity} × {price}").format(
        quantity=format_decimal(params["quantity"]), price=format_money(params["price"])
    )
    if params.get("price_from") is None:
        return text
    since = translate("Explain", "price of the catalogue since {day}")
    return f"{text} · {since.format(day=format_date(params['price_from']))}"


def _percent_text(name: str, params: Mapping[str, Any]) -> str:
    percent: Decimal | None = params.get("percent")
    share = f"{format_decimal(percent)} %" if percent is not None else ""
    return " · ".join(part for part in (name, share, str(params.get("reason") or "")) if part)


def _cut_text(text: str, params: Mapping[str, Any]) -> str:
    cuts = {
        "floor": translate("Explain", "as far as the least price"),
        "item": translate("Explain", "the most for this procedure"),
        "limit": translate("Explain", "as far as the line's limit"),
    }
    return " · ".join(part for part in (text, cuts.get(str(params.get("cut")), "")) if part)


def _numbered(name: str, params: Mapping[str, Any]) -> str:
    return f"{name} {numbered(params['number'])}"


def _due_text(params: Mapping[str, Any]) -> str:
    text = _numbered(translate("Explain", "Unpaid invoice"), params)
    if params.get("due_on") is None:
        return text
    due = translate("Explain", "to be paid by {day}").format(day=format_date(params["due_on"]))
    return f"{text} · {due}"


_SENTENCES: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "price_times_quantity": _price_text,
    "share": lambda params: _percent_text(translate("Explain", "Share of a co-owner"), params),
    "struck_out": lambda params: " · ".join(
        part for part in (line_state_texts()[params["state"]], str(params.get("reason") or "")) if part
    ),
    "surcharge": lambda params: _percent_text(translate("Explain", "Surcharge"), params),
    "discount": lambda params: _percent_text(translate("Explain", "Discount"), params),
    "surcharge_by_rule": lambda params: _percent_text(translate("Explain", "Surcharge by rule"), params),
    "discount_by_rule": lambda params: _cut_text(
        _percent_text(translate("Explain", "Discount by rule"), params), params
    ),
    "document_discount": lambda params: _cut_text(
        _percent_text(translate("Explain", "Part of the discount on the invoice"), params), params
    ),
    "tax_inside": lambda params: translate("Explain", "Tax {percent} % is in the price: {sum}").format(
        percent=format_decimal(params["percent"]), sum=format_money(params["tax"])
    ),
    "tax_on_top": lambda params: translate("Explain", "Tax {percent} % on top").format(
        percent=format_decimal(params["percent"])
    ),
    "charged_ahead": lambda params: translate("Explain", "Charged ahead, done: {done} of {whole}").format(
        done=format_decimal(params["done"]), whole=format_decimal(params["whole"])
    ),
    "line": lambda params: localized(str(params["name_en"]), str(params["name_ru"])),
    "written_off": lambda params: _percent_text(translate("Explain", "Written off"), params),
    "received": lambda params: translate("Explain", "Received: {tender}").format(
        tender=tender_texts()[params["tender"]].lower()
    ),
    "change": lambda params: translate("Explain", "Change given"),
    "open_invoice": _due_text,
    "deposit": lambda params: _numbered(translate("Explain", "Deposit"), params),
    "prepayment": lambda params: _numbered(translate("Explain", "Prepayment"), params),
}

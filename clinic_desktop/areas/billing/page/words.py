"""Sums in words, as an invoice says them: in the language that is spoken; the small coin stays in figures, as in Russian papers."""

from __future__ import annotations

from clinic_desktop.core.money import Money
from clinic_desktop.ui.i18n import format_money, is_russian


def in_words(money: Money) -> str:
    """Return an amount in words with its currency, or in figures for a currency without words."""
    from num2words import num2words

    language = "ru" if is_russian() else "en"
    try:
        words: str = num2words(
            money.amount, lang=language, to="currency", currency=money.currency, cents=False, separator=""
        )
    except NotImplementedError:
        return format_money(money)
    return words[:1].upper() + words[1:]

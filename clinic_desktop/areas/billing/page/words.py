"""Sums in words, as an invoice says them: in the language that is spoken; the small coin stays in figures, as in Russian papers."""

from __future__ import annotations

from decimal import Decimal

from clinic_desktop.core.money import Money, minor_digits
from clinic_desktop.ui.i18n import is_russian


def in_words(money: Money) -> str:
    """Return an amount in words with its currency; one whose name is not known has its code, its coins as a fraction."""
    language = "ru" if is_russian() else "en"
    digits = minor_digits(money.currency)
    whole, coins = divmod(abs(money.minor), 10**digits)
    # Coins that are not hundredths are called otherwise than the library thinks.
    words = _named(whole, coins, money.currency, language) if digits == 2 else None
    if words is None:
        fraction = f" {coins:0{digits}d}/{10**digits}" if digits else ""
        words = f"{_number(whole, language)}{fraction} {money.currency}"
    if money.minor < 0:
        words = f"{'минус' if language == 'ru' else 'minus'} {words}"
    return words[:1].upper() + words[1:]


def _number(number: int, language: str) -> str:
    from num2words import num2words

    return str(num2words(number, lang=language))


def _named(whole: int, coins: int, currency: str, language: str) -> str | None:
    from num2words import num2words

    # The last three figures agree with the currency («двадцать одна гривна»), those before with their thousands.
    thousands, rest = divmod(whole, 1_000) if language == "ru" else (0, whole)
    try:
        words = str(
            num2words(
                Decimal(rest * 100 + coins) / 100,
                lang=language,
                to="currency",
                currency=currency,
                cents=False,
                separator="",
                # "Roubles" of a clinic are Russian ones; dollars and others say whose they are.
                adjective=language == "en" and currency != "RUB",
            )
        )
    except NotImplementedError:
        return None
    if not thousands:
        return words
    return f"{_number(thousands * 1_000, language)} {words.removeprefix('ноль ')}"

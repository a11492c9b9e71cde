"""Strings that break programs: one of each kind, and the folders of more that a developer may have."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

STRINGS = (
    # nothing, and what only looks like nothing
    "", " ", "\t", "\u00a0", "\u200b", "\u2060\u200d", "\ufeff", "\u202e", "  двойной   пробел  ", "a\u00a0b\u2009c",
    # words that other programs take for values
    "null", "NULL", "None", "undefined", "true", "NaN", "nan", "Infinity", "-inf", "0", "-0", "-1", "00", "1/0",
    # numbers
    "1e2", "1E+400", "1e-400", "1e999999", "1e9999999999999999999", "0x1F", "1_000", "1.000,50", "1,2,3",
    "99999999999999999999", "9223372036854775808", "-9223372036854775809", "0.001", "100.005", ".5", "5.",
    "٣٤٥", "１２３", "²", "½", "Ⅷ",
    # days and ages
    "31.02.2024", "29.02.2023", "0000-00-00", "01.01.0001", "31.12.9999", "999г", "999г 999м", "2020", "-5y",
    # letters of every kind
    "Ёлкина-Ёжикова", "O'Brien", "D’Artagnan", "Ñandú", "ßtraße", "İstanbul ıI", "ŒuvreÆon", "ﬁancé", "\u212a\u2126\u212b",
    "e\u0301te\u0301", "e\x00\u0301", "\u0301abc", "Z\u0351\u036b\u0343a\u0328\u031al\u034bg\u0307o", "й\u0306и\u0306", "田中さん", "𠜎𠜱", "𐐷𐑌", "كلب",
    "\u05d3\u05d5\u05d3 ben", "हिन्दी कुत्ता", "ᲐᲑ", "𞤀𞤁x𞤂𞤃", "ꟶaꟶb", "ꭰꭱ", "ໂໃ", "ᠠ\u180eᠡ",
    # pictures
    "🐈", "👩‍⚕️🐕", "🇷🇺🇬🇧", "❤️", "1️⃣", "☃ ™ № ©",
    # directions and joiners
    "\u202eтнеилк", "\u2067abc\u2069", "می\u200cخواهم", "со\u00adбака",
    # what no text field should hold
    "a\x00b", "\x00", "a\x01\x02\x1b[31mb", "a\x7f\x85b", "a\ud800b", "\udfff", "\ud83d", "a\ufffeb\uffff", "a\u2028b\u2029c",
    "a\r\nb\rc\nd", "\x1c\x1d\x1e\x1f",
    # languages of other programs
    "'; DROP TABLE owners; --", "1' OR '1'='1", '"', "''", "\\", "\\'", "%", "_", "%s%n%d", "{0}", "{limit}", "{", "%1 %n %L1",
    "<b>жирный</b>", "<img src=x onerror=alert(1)>", "&amp; & &&", "<!--", "]]>", "${jndi:ldap://a}", "$(whoami)", "=1+1",
    "../../etc/passwd", "C:\\CON", "file.txt\u202egpj.exe",
    # languages of the search index
    "a AND b", "a OR", "NOT", "NEAR(a b)", "a*", "*", "^a", "a:b", "-a", "(a", "a & b | !c", "a <-> b", "'a':*", "a:*B",
    # long ones
    "д" * 200, "д" * 201, "я" * 301, "\U0001f408" * 150, "слово " * 400, "б" * 10_001,
)  # fmt: skip

PHONES = (
    "+7 916 234-45-67", "89162344567", "(916) 234 45 67", "8-800-555-35-35 доб. 12", "+1 (202) 555-0172 x9", "112", "+",
    "+0", "+999 1234567", "tel:+7-916-234-45-67;ext=5", "７９１６２３４４５６７", "٠١٢٣٤٥٦٧٨٩", "+7916\u202d2344567", "звонить Ире",
    "9" * 40, "+7 916 234 45 67 8 9", "000000000000", "+7 (000) 000-00-00", "8 916 234-45-67, 8 916 234-45-68",
)  # fmt: skip

EMAILS = (
    "ira@example.org", "Ира@пример.рф", '"a b"@example.org', "a@b", "@", "a@@example.org", "a@[127.0.0.1]", "a@exa mple.org",
    "a..b@example.org", "a@-example.org", "x" * 65 + "@example.org", "a@" + "b" * 250 + ".org", "me@xn--55qw42g.cn",
    "a\u202e@example.org", "e\u0301@example.org", "<a@example.org>", "a@example.org\x00",
)  # fmt: skip

CORPORA = os.environ.get("CLINIC_CORPORA", "")
"""A folder with emails.json, naughty_strings.json, phone_numbers.csv, phone_strings.csv; empty: none."""


def strings() -> tuple[str, ...]:
    """Return the strings every text field is given."""
    return (*STRINGS, *_json("naughty_strings.json"))


def phones() -> tuple[str, ...]:
    """Return what is typed for a telephone number."""
    return (*PHONES, *_csv("phone_strings.csv", "text"), *_csv("phone_numbers.csv", "e164"))


def emails() -> tuple[str, ...]:
    """Return what is typed for an e-mail address."""
    return (*EMAILS, *(entry["input"] for entry in _json("emails.json")))


def _json(name: str) -> list[str]:
    return json.loads((Path(CORPORA) / name).read_text(encoding="utf-8")) if CORPORA else []


def _csv(name: str, column: str) -> list[str]:
    if not CORPORA:
        return []
    with (Path(CORPORA) / name).open(encoding="utf-8", newline="") as file:
        return [row[column] for row in csv.DictReader(file)]

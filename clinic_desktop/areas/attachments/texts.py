"""Files in words."""

from __future__ import annotations

from decimal import Decimal

from clinic_desktop.areas.attachments.entities import AttachmentKind
from clinic_desktop.ui.i18n import format_decimal, translate


def kind_texts() -> dict[AttachmentKind, str]:
    """Return the kinds of files in words, in their order."""
    return {
        AttachmentKind.PHOTO: translate("Files", "Photo"),
        AttachmentKind.XRAY: translate("Files", "X-ray"),
        AttachmentKind.ULTRASOUND: translate("Files", "Ultrasound"),
        AttachmentKind.ANALYSIS: translate("Files", "Analysis"),
        AttachmentKind.DOCUMENT: translate("Files", "Document"),
        AttachmentKind.OTHER: translate("Files", "Other"),
    }


def size_text(size: int) -> str:
    """Return a size as people say it: "3.4 MB"."""
    if size < 1024:
        return translate("Files", "{size} B").format(size=size)
    if size < 1024**2:
        return translate("Files", "{size} KB").format(size=round(size / 1024))
    units = translate("Files", "{size} MB"), translate("Files", "{size} GB")
    large = size >= 1024**3
    shown = round(Decimal(size) / (1024**3 if large else 1024**2), 1)
    return units[large].format(size=format_decimal(shown))

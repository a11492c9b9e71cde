"""The account on the card of its owner: there it is found also when the owner has no animal."""

from __future__ import annotations

from clinic_desktop.areas.billing.page.account import AccountPanel
from clinic_desktop.areas.owners.rows import OwnerCard


class OwnerAccountPanel(AccountPanel):
    """The account of an owner."""

    _card: OwnerCard | None

    @property
    def _owner_id(self) -> int | None:
        return self._card.id if self._card is not None else None

    @property
    def _owner(self) -> str:
        return self._card.display_name if self._card is not None else ""

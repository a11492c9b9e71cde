"""What the signed-in person may do, as the windows show it: actions they may not use say why."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from clinic_desktop.core.permissions import Actor
from clinic_desktop.ui.actions import Action
from clinic_desktop.ui.i18n import QT_TRANSLATE_NOOP, translate

CONTEXT = "Rights"

RIGHTS: dict[str, str] = {
    "owners.edit": QT_TRANSLATE_NOOP("Rights", "register and edit owners"),
    "owners.archive": QT_TRANSLATE_NOOP("Rights", "archive owners"),
    "pets.edit": QT_TRANSLATE_NOOP("Rights", "register and edit patients"),
    "pets.status": QT_TRANSLATE_NOOP("Rights", "change a patient's status"),
    "visits.write": QT_TRANSLATE_NOOP("Rights", "write visits"),
    "visits.sign": QT_TRANSLATE_NOOP("Rights", "sign visits"),
    "visits.unlock": QT_TRANSLATE_NOOP("Rights", "unlock signed visits"),
    "visits.vitals": QT_TRANSLATE_NOOP("Rights", "measure vital signs"),
    "visits.lists": QT_TRANSLATE_NOOP("Rights", "edit diagnoses, phrases and templates of visits"),
    "facts.perform": QT_TRANSLATE_NOOP("Rights", "record manipulations"),
    "facts.cancel": QT_TRANSLATE_NOOP("Rights", "cancel manipulations"),
    "files.add": QT_TRANSLATE_NOOP("Rights", "add files"),
    "files.change": QT_TRANSLATE_NOOP("Rights", "rename and archive files"),
    "prescriptions.issue": QT_TRANSLATE_NOOP("Rights", "write prescriptions"),
    "prescriptions.dispense": QT_TRANSLATE_NOOP("Rights", "dispense by prescriptions"),
    "prescriptions.cancel": QT_TRANSLATE_NOOP("Rights", "cancel prescriptions"),
    "medicines.override": QT_TRANSLATE_NOOP("Rights", "give what is contraindicated, with a reason"),
    "medicines.edit": QT_TRANSLATE_NOOP("Rights", "edit medicines and their doses"),
    "lab.request": QT_TRANSLATE_NOOP("Rights", "request laboratory tests and tell owners the results"),
    "lab.result": QT_TRANSLATE_NOOP("Rights", "take samples and enter laboratory results"),
    "lab.review": QT_TRANSLATE_NOOP("Rights", "review laboratory results"),
    "lab.reopen": QT_TRANSLATE_NOOP("Rights", "take a review of laboratory results back"),
    "lab.dictionary": QT_TRANSLATE_NOOP("Rights", "edit analytes, panels and reference ranges"),
    "prices.below_floor": QT_TRANSLATE_NOOP("Rights", "charge less than the least price"),
    "estimates.edit": QT_TRANSLATE_NOOP("Rights", "write and give estimates"),
    "billing.draft": QT_TRANSLATE_NOOP("Rights", "change draft invoices"),
    "billing.post": QT_TRANSLATE_NOOP("Rights", "post invoices"),
    "billing.pay": QT_TRANSLATE_NOOP("Rights", "take payments"),
    "billing.refund": QT_TRANSLATE_NOOP("Rights", "give money back"),
    "billing.refund_otherwise": QT_TRANSLATE_NOOP("Rights", "give money back by another way than it came"),
    "billing.correct": QT_TRANSLATE_NOOP("Rights", "correct posted invoices"),
    "billing.reverse": QT_TRANSLATE_NOOP("Rights", "reverse posted invoices"),
    "billing.write_off": QT_TRANSLATE_NOOP("Rights", "write debts off"),
    "billing.till": QT_TRANSLATE_NOOP("Rights", "open and close shifts of the till"),
    "billing.waive": QT_TRANSLATE_NOOP("Rights", "take off surcharges that came by themselves"),
    "billing.over_limit": QT_TRANSLATE_NOOP("Rights", "give credit past the limit"),
    "billing.closed_period": QT_TRANSLATE_NOOP("Rights", "change closed periods"),
    "billing.terms": QT_TRANSLATE_NOOP("Rights", "set tills, credit, taxes, surcharges and discounts"),
    "treatments.plan": QT_TRANSLATE_NOOP("Rights", "order treatment"),
    "treatments.do": QT_TRANSLATE_NOOP("Rights", "carry out treatment"),
    "treatments.skip": QT_TRANSLATE_NOOP("Rights", "skip tasks of treatment"),
    "appointments.view": QT_TRANSLATE_NOOP("Rights", "see the schedule"),
    "appointments.book": QT_TRANSLATE_NOOP("Rights", "book, move and cancel appointments"),
    "appointments.receive": QT_TRANSLATE_NOOP("Rights", "check in, call and close appointments"),
    "appointments.reopen": QT_TRANSLATE_NOOP("Rights", "reopen closed appointments"),
    "schedule.edit": QT_TRANSLATE_NOOP("Rights", "edit rosters, rooms and types of appointments"),
    "catalogue.edit": QT_TRANSLATE_NOOP("Rights", "edit the catalogue and its prices"),
    "reference.edit": QT_TRANSLATE_NOOP("Rights", "edit species, breeds and colours"),
    "clinic.edit": QT_TRANSLATE_NOOP("Rights", "edit the clinic's particulars"),
    "users.view": QT_TRANSLATE_NOOP("Rights", "see the staff"),
    "users.edit": QT_TRANSLATE_NOOP("Rights", "add and edit staff"),
    "roles.edit": QT_TRANSLATE_NOOP("Rights", "change rights of roles"),
    "audit.view": QT_TRANSLATE_NOOP("Rights", "see the journal"),
    "audit.export": QT_TRANSLATE_NOOP("Rights", "export the journal"),
    "audit.restore": QT_TRANSLATE_NOOP("Rights", "restore earlier values"),
    "import.run": QT_TRANSLATE_NOOP("Rights", "import files"),
}
"""Every right there is (object.action), in the order of the matrix, each as the end of "may …"."""


def right_text(right: str) -> str:
    """Return a right in words."""
    return translate(CONTEXT, RIGHTS.get(right, right))


class Rights(QObject):
    """Who is signed in, and the actions that depend on it.

    Signals:
        changed: another person, or other rights of the same one.
        entered: somebody works from now on, maybe whoever did before.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, actor: Actor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.actor = actor

    def set_actor(self, actor: Actor) -> None:
        """Let another person's rights hold from now on."""
        if actor != self.actor:
            self.actor = actor
            self.changed.emit()
        self.entered.emit()

    def guard(self, action: Action, right: str | Callable[[], str]) -> None:
        """Switch an action off, with the reason in its tooltip, whenever the right is missing.

        A right that depends on what is shown is given by a function; call `Action.renew` when it changes.
        """
        action.reason = partial(self.reason_against, right)
        self.changed.connect(action.renew)
        action.renew()

    def reason_against(self, right: str | Callable[[], str]) -> str:
        """Say why the signed-in person may not do something; empty when they may."""
        if callable(right):
            right = right()
        if self.actor.may(right):
            return ""
        return self.tr("your role doesn't include the right to {right}").format(right=right_text(right))

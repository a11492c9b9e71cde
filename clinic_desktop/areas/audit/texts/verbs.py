"""What was done, in words: one for each verb of the journal."""

from __future__ import annotations

from clinic_desktop.areas.audit.texts import lab, medicines, treatments, visits
from clinic_desktop.ui.i18n import QT_TRANSLATE_NOOP, translate

CONTEXT = "Journal"

VERBS: dict[str, str] = {
    "owners.register": QT_TRANSLATE_NOOP("Journal", "Owner registered"),
    "owners.change": QT_TRANSLATE_NOOP("Journal", "Owner changed"),
    "owners.archive": QT_TRANSLATE_NOOP("Journal", "Owner archived"),
    "owners.restore": QT_TRANSLATE_NOOP("Journal", "Owner taken from the archive"),
    "pets.register": QT_TRANSLATE_NOOP("Journal", "Patient registered"),
    "pets.change": QT_TRANSLATE_NOOP("Journal", "Patient changed"),
    "pets.set_status": QT_TRANSLATE_NOOP("Journal", "Status of the patient changed"),
    "pets.record_weight": QT_TRANSLATE_NOOP("Journal", "Patient weighed"),
    "pets.raise_alert": QT_TRANSLATE_NOOP("Journal", "Alert raised"),
    "pets.resolve_alert": QT_TRANSLATE_NOOP("Journal", "Alert resolved"),
    "pets.transfer": QT_TRANSLATE_NOOP("Journal", "Patient given to another owner"),
    "pets.add_person": QT_TRANSLATE_NOOP("Journal", "Person added to the patient"),
    "pets.end_person": QT_TRANSLATE_NOOP("Journal", "Person of the patient ended"),
    "manipulations.register": QT_TRANSLATE_NOOP("Journal", "Manipulation added to the catalogue"),
    "manipulations.change": QT_TRANSLATE_NOOP("Journal", "Manipulation changed"),
    "manipulations.archive": QT_TRANSLATE_NOOP("Journal", "Manipulation archived"),
    "manipulations.set_price": QT_TRANSLATE_NOOP("Journal", "Price set"),
    "manipulations.perform": QT_TRANSLATE_NOOP("Journal", "Manipulation performed"),
    "manipulations.cancel": QT_TRANSLATE_NOOP("Journal", "Manipulation cancelled"),
    "attachments.add": QT_TRANSLATE_NOOP("Journal", "File added"),
    "attachments.add_version": QT_TRANSLATE_NOOP("Journal", "New version of a file added"),
    "attachments.change": QT_TRANSLATE_NOOP("Journal", "File renamed or described"),
    "attachments.archive": QT_TRANSLATE_NOOP("Journal", "File archived"),
    "attachments.restore": QT_TRANSLATE_NOOP("Journal", "File taken from the archive"),
    "species.register": QT_TRANSLATE_NOOP("Journal", "Species added"),
    "species.change": QT_TRANSLATE_NOOP("Journal", "Species changed"),
    "breeds.register": QT_TRANSLATE_NOOP("Journal", "Breed added"),
    "breeds.change": QT_TRANSLATE_NOOP("Journal", "Breed changed"),
    "colours.register": QT_TRANSLATE_NOOP("Journal", "Coat colour added"),
    "colours.change": QT_TRANSLATE_NOOP("Journal", "Coat colour changed"),
    "categories.register": QT_TRANSLATE_NOOP("Journal", "Group of the catalogue added"),
    "categories.change": QT_TRANSLATE_NOOP("Journal", "Group of the catalogue changed"),
    "species.archive": QT_TRANSLATE_NOOP("Journal", "Species archived"),
    "species.restore": QT_TRANSLATE_NOOP("Journal", "Species taken from the archive"),
    "breeds.archive": QT_TRANSLATE_NOOP("Journal", "Breed archived"),
    "breeds.restore": QT_TRANSLATE_NOOP("Journal", "Breed taken from the archive"),
    "colours.archive": QT_TRANSLATE_NOOP("Journal", "Coat colour archived"),
    "colours.restore": QT_TRANSLATE_NOOP("Journal", "Coat colour taken from the archive"),
    "categories.archive": QT_TRANSLATE_NOOP("Journal", "Group of the catalogue archived"),
    "categories.restore": QT_TRANSLATE_NOOP("Journal", "Group of the catalogue taken from the archive"),
    "clinic.change": QT_TRANSLATE_NOOP("Journal", "Particulars of the clinic changed"),
    "clinic.set_up": QT_TRANSLATE_NOOP("Journal", "Clinic set up"),
    "users.register": QT_TRANSLATE_NOOP("Journal", "Staff member added"),
    "users.change": QT_TRANSLATE_NOOP("Journal", "Staff member changed"),
    "users.archive": QT_TRANSLATE_NOOP("Journal", "Staff member archived"),
    "users.restore": QT_TRANSLATE_NOOP("Journal", "Staff member taken from the archive"),
    "users.set_password": QT_TRANSLATE_NOOP("Journal", "Password set"),
    "users.change_own_password": QT_TRANSLATE_NOOP("Journal", "Own password changed"),
    "users.change_own_pin": QT_TRANSLATE_NOOP("Journal", "Own PIN changed"),
    "users.unlock": QT_TRANSLATE_NOOP("Journal", "Staff member let in again"),
    "users.set_up": QT_TRANSLATE_NOOP("Journal", "First administrator set up"),
    "users.recover": QT_TRANSLATE_NOOP("Journal", "Administrator recovered by the key"),
    "users.sign_in": QT_TRANSLATE_NOOP("Journal", "Signed in"),
    "users.sign_in_automatic": QT_TRANSLATE_NOOP("Journal", "Signed in without a password"),
    "users.switch": QT_TRANSLATE_NOOP("Journal", "Changed over at the desk"),
    "users.confirm": QT_TRANSLATE_NOOP("Journal", "Password confirmed"),
    "users.try_password": QT_TRANSLATE_NOOP("Journal", "Wrong password"),
    "users.try_pin": QT_TRANSLATE_NOOP("Journal", "Wrong PIN"),
    "roles.set_right": QT_TRANSLATE_NOOP("Journal", "Right of a role changed"),
    "roles.set_limits": QT_TRANSLATE_NOOP("Journal", "Limits of a role changed"),
    "import.file": QT_TRANSLATE_NOOP("Journal", "Import from a file"),
    "demo.fill": QT_TRANSLATE_NOOP("Journal", "Demonstration data"),
    "audit.restore": QT_TRANSLATE_NOOP("Journal", "Value put back"),
    "undo": QT_TRANSLATE_NOOP("Journal", "Undone"),
    **visits.VERBS,
    **medicines.VERBS,
    **lab.VERBS,
    **treatments.VERBS,
}


def verb_text(verb: str) -> str:
    """Return a verb in words; one of a newer program stands as it is."""
    return translate(CONTEXT, VERBS[verb]) if verb in VERBS else verb

"""The fields of forms.

Each has ``value()`` and ``set_value()``, says ``changed``, gives and takes back its text as it stands
(``typed()``, ``retype()``) and tells any value in words (``describe()``).
"""

from clinic_desktop.ui.forms.fields.choice import CheckField, ChoiceField, ColourField, Entry, LookupField
from clinic_desktop.ui.forms.fields.rows import Rows
from clinic_desktop.ui.forms.fields.search import SearchField
from clinic_desktop.ui.forms.fields.text import (
    BirthField,
    DateField,
    DecimalField,
    MoneyField,
    NoteField,
    OptionalWholeField,
    SecretField,
    TextField,
    Unreadable,
)

__all__ = [
    "BirthField",
    "CheckField",
    "ChoiceField",
    "ColourField",
    "DateField",
    "DecimalField",
    "Entry",
    "LookupField",
    "MoneyField",
    "NoteField",
    "OptionalWholeField",
    "Rows",
    "SearchField",
    "SecretField",
    "TextField",
    "Unreadable",
]

"""The fields of forms.

Each has ``value()`` and ``set_value()``, says ``changed``, gives and takes back its text as it stands
(``typed()``, ``retype()``) and tells any value in words (``describe()``).
"""

from clinic_desktop.ui.forms.fields.choice import (
    CheckField,
    ChoiceField,
    CodeChoice,
    CodeField,
    Entry,
    LookupField,
    alphabetical,
)
from clinic_desktop.ui.forms.fields.colour import ColourField
from clinic_desktop.ui.forms.fields.rows import Rows
from clinic_desktop.ui.forms.fields.search import SearchField
from clinic_desktop.ui.forms.fields.several import ChecksField, NamesField
from clinic_desktop.ui.forms.fields.text import (
    BirthField,
    DateField,
    DecimalField,
    KilogramsField,
    MoneyField,
    NoteField,
    OptionalDecimalField,
    OptionalWholeField,
    SecretField,
    TextField,
    Unreadable,
)

__all__ = [
    "BirthField",
    "CheckField",
    "ChecksField",
    "ChoiceField",
    "CodeChoice",
    "CodeField",
    "ColourField",
    "DateField",
    "DecimalField",
    "Entry",
    "KilogramsField",
    "LookupField",
    "MoneyField",
    "NamesField",
    "NoteField",
    "OptionalDecimalField",
    "OptionalWholeField",
    "Rows",
    "SearchField",
    "SecretField",
    "TextField",
    "Unreadable",
    "alphabetical",
]

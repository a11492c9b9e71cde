"""The words of the journal: tables, columns, verbs, values."""

from clinic_desktop.areas.audit.texts.labels import FIELDS, TABLES, field_text, table_text
from clinic_desktop.areas.audit.texts.values import NOTHING, value_text
from clinic_desktop.areas.audit.texts.verbs import VERBS, verb_text

__all__ = ["FIELDS", "NOTHING", "TABLES", "VERBS", "field_text", "table_text", "value_text", "verb_text"]

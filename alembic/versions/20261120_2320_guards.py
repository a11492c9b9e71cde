"""Guards: audit triggers on every table of record, and an append-only journal

Revision: 20261120_guards
Follows: 20261120_reference
"""

from __future__ import annotations

import sqlalchemy as sa

from alembic import op
from clinic_desktop.db.audit import guard, guard_journal, unguard, unguard_journal

revision = "20261120_guards"
down_revision = "20261120_reference"
branch_labels = None
depends_on = None

GUARDED: dict[str, tuple[str, ...]] = {
    "clinic": (
        "name",
        "legal_name",
        "tax_number",
        "address",
        "phone",
        "email",
        "currency",
        "phone_region",
        "time_zone",
        "document_language",
        "id",
        "version",
    ),
    "coat_colours": ("code", "name_en", "name_ru", "applies_to", "synonyms", "archived", "id", "version"),
    "manipulation_categories": ("parent_id", "code", "name_en", "name_ru", "archived", "id", "version"),
    "owners": (
        "kind",
        "surname",
        "name",
        "patronymic",
        "display_name",
        "sort_name",
        "email",
        "street",
        "city",
        "region",
        "postal_code",
        "language",
        "no_phone",
        "reminders_allowed",
        "marketing_allowed",
        "consent_on",
        "found_us",
        "blacklist_reason",
        "note",
        "status",
        "external_key",
        "id",
        "version",
    ),
    "species": (
        "code",
        "name_en",
        "name_ru",
        "synonyms",
        "glyph",
        "max_age_years",
        "weight_min_g",
        "weight_max_g",
        "archived",
        "id",
        "version",
    ),
    "breeds": ("species_id", "code", "name_en", "name_ru", "synonyms", "archived", "id", "version"),
    "manipulations": (
        "code",
        "category_id",
        "kind",
        "name_en",
        "name_ru",
        "sort_name",
        "synonyms",
        "species_codes",
        "duration_min",
        "max_discount_bp",
        "note",
        "archived",
        "id",
        "version",
    ),
    "owner_phones": (
        "owner_id",
        "position",
        "number",
        "extension",
        "kind",
        "note",
        "preferred",
        "id",
        "version",
    ),
    "manipulation_prices": ("manipulation_id", "from_on", "price_minor", "currency", "id", "version"),
    "pets": (
        "name",
        "sort_name",
        "species_id",
        "species_text",
        "breed_id",
        "breed_text",
        "is_cross",
        "sex",
        "neutered",
        "neutered_on",
        "colour_id",
        "colour_text",
        "markings",
        "birth_date",
        "birth_precision",
        "birth_sort",
        "temperament",
        "blood_group",
        "diet",
        "insurance",
        "referring_vet",
        "tags",
        "note",
        "status",
        "status_on",
        "status_reason",
        "registered_on",
        "external_key",
        "id",
        "version",
    ),
    "manipulation_facts": (
        "pet_id",
        "manipulation_id",
        "performed_at",
        "performer_id",
        "performer_name",
        "quantity_milli",
        "price_minor",
        "currency",
        "discount_bp",
        "discount_reason",
        "total_minor",
        "note",
        "status",
        "cancel_reason",
        "cancelled_at",
        "cancelled_by",
        "id",
        "version",
    ),
    "ownerships": (
        "pet_id",
        "owner_id",
        "role",
        "from_on",
        "to_on",
        "share_percent",
        "may_authorise",
        "gets_reminders",
        "may_collect",
        "id",
        "version",
    ),
    "pet_alerts": ("pet_id", "kind", "level", "text", "from_on", "to_on", "resolved", "id", "version"),
    "pet_identifiers": (
        "pet_id",
        "kind",
        "number",
        "number_key",
        "applied_on",
        "site",
        "duplicate_reason",
        "archived",
        "id",
        "version",
    ),
    "pet_weights": ("pet_id", "measured_at", "grams", "method", "id", "version"),
}


def upgrade() -> None:
    """Put the guards on."""
    dialect = op.get_context().dialect.name
    for statement in guard_journal(dialect):
        op.execute(sa.DDL(statement))
    for table, columns in GUARDED.items():
        for statement in guard(dialect, table, columns):
            op.execute(sa.DDL(statement))


def downgrade() -> None:
    """Take the guards off; what the journal holds stays."""
    dialect = op.get_context().dialect.name
    for table in GUARDED:
        for statement in unguard(dialect, table):
            op.execute(sa.DDL(statement))
    for statement in unguard_journal(dialect):
        op.execute(sa.DDL(statement))

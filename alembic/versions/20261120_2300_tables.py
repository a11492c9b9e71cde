"""Tables of the journal, the search and the first areas

Revision: 20261120_tables
Follows: nothing
"""

from __future__ import annotations

import sqlalchemy as sa

from alembic import op
from clinic_desktop.db.search import drop_index_statements, index_statements

revision = "20261120_tables"
down_revision = None
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
SORTED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")

TABLES = (
    "actions",
    "audit_head",
    "clinic",
    "coat_colours",
    "manipulation_categories",
    "owners",
    "search_entries",
    "species",
    "audit_log",
    "breeds",
    "manipulations",
    "owner_phones",
    "manipulation_prices",
    "pets",
    "manipulation_facts",
    "ownerships",
    "pet_alerts",
    "pet_identifiers",
    "pet_weights",
)


def choice(name: str, *values: str) -> sa.Enum:
    """Return a text column type limited to ``values`` by a CHECK."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=24)


def upgrade() -> None:
    """Create the tables, parents first."""
    op.create_table(
        "actions",
        sa.Column("id", KEY, nullable=False),
        sa.Column("uuid", sa.String(length=32), nullable=False),
        sa.Column("verb", sa.String(length=64), nullable=False),
        sa.Column("actor_id", KEY, nullable=False),
        sa.Column("actor_name", sa.Text(), nullable=False),
        sa.Column("workstation", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undoes", KEY, nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("sequence", KEY, nullable=True),
        sa.Column("hash", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["undoes"], ["actions.id"], name="fk_actions_undoes_actions", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_actions"),
        sa.UniqueConstraint("sequence", name="uq_actions_sequence"),
        sa.UniqueConstraint("undoes", name="uq_actions_undoes"),
        sa.UniqueConstraint("uuid", name="uq_actions_uuid"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sequence", KEY, nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.CheckConstraint("id = 1", name="ck_audit_head_single"),
        sa.PrimaryKeyConstraint("id", name="pk_audit_head"),
    )
    op.create_table(
        "clinic",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("legal_name", sa.Text(), nullable=False),
        sa.Column("tax_number", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("phone_region", sa.String(length=2), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("document_language", sa.String(length=2), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("id = 1", name="ck_clinic_single"),
        sa.PrimaryKeyConstraint("id", name="pk_clinic"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "coat_colours",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column("applies_to", sa.Text(), nullable=False),
        sa.Column("synonyms", sa.Text(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_coat_colours"),
        sa.UniqueConstraint("code", name="uq_coat_colours_code"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "manipulation_categories",
        sa.Column("parent_id", KEY, nullable=True),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["parent_id"],
            ["manipulation_categories.id"],
            name="fk_manipulation_categories_parent_id_manipulation_categories",
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_manipulation_categories"),
        sa.UniqueConstraint("code", name="uq_manipulation_categories_code"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "owners",
        sa.Column("kind", choice("kind", "person", "organisation"), nullable=False),
        sa.Column("surname", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("patronymic", sa.Text(), nullable=False),
        sa.Column("display_name", sa.Text(), nullable=False),
        sa.Column("sort_name", SORTED, nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("street", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(), nullable=False),
        sa.Column("postal_code", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("no_phone", sa.Boolean(), nullable=False),
        sa.Column("reminders_allowed", sa.Boolean(), nullable=False),
        sa.Column("marketing_allowed", sa.Boolean(), nullable=False),
        sa.Column("consent_on", sa.Date(), nullable=True),
        sa.Column("found_us", sa.Text(), nullable=False),
        sa.Column("blacklist_reason", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("status", choice("status", "active", "archived"), nullable=False),
        sa.Column("external_key", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("display_name <> ''", name="ck_owners_display_name_not_blank"),
        sa.PrimaryKeyConstraint("id", name="pk_owners"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_owners_external_key", "owners", ["external_key"], unique=False)
    op.create_index("ix_owners_sort_name_id", "owners", ["sort_name", "id"], unique=False)

    op.create_table(
        "search_entries",
        sa.Column("id", KEY, nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("record_id", KEY, nullable=False),
        sa.Column("rank", sa.SmallInteger(), nullable=False),
        sa.Column("title", SORTED, nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_search_entries"),
        sa.UniqueConstraint("kind", "record_id", name="uq_search_entries_kind_record_id"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_search_entries_kind_rank_title", "search_entries", ["kind", "rank", "title"], unique=False
    )

    op.create_table(
        "species",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column("synonyms", sa.Text(), nullable=False),
        sa.Column("glyph", sa.String(length=24), nullable=False),
        sa.Column("max_age_years", sa.Integer(), nullable=True),
        sa.Column("weight_min_g", sa.Integer(), nullable=True),
        sa.Column("weight_max_g", sa.Integer(), nullable=True),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_species"),
        sa.UniqueConstraint("code", name="uq_species_code"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "audit_log",
        sa.Column("id", KEY, nullable=False),
        sa.Column("action_id", KEY, nullable=False),
        sa.Column("table_name", sa.String(length=63), nullable=False),
        sa.Column("row_id", KEY, nullable=False),
        sa.Column("operation", sa.String(length=1), nullable=False),
        sa.Column("old_values", sa.Text(), nullable=True),
        sa.Column("new_values", sa.Text(), nullable=True),
        sa.CheckConstraint("operation IN ('I', 'U', 'D')", name="ck_audit_log_operation"),
        sa.ForeignKeyConstraint(
            ["action_id"], ["actions.id"], name="fk_audit_log_action_id_actions", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_audit_log"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_audit_log_action_id_table_name_row_id",
        "audit_log",
        ["action_id", "table_name", "row_id"],
        unique=False,
    )
    op.create_index("ix_audit_log_table_name_row_id", "audit_log", ["table_name", "row_id"], unique=False)

    op.create_table(
        "breeds",
        sa.Column("species_id", KEY, nullable=False),
        sa.Column("code", sa.String(length=80), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column("synonyms", sa.Text(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["species_id"], ["species.id"], name="fk_breeds_species_id_species", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_breeds"),
        sa.UniqueConstraint("species_id", "code", name="uq_breeds_species_id_code"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "manipulations",
        sa.Column("code", SORTED, nullable=False),
        sa.Column("category_id", KEY, nullable=False),
        sa.Column("kind", choice("kind", "service", "drug", "goods", "lab", "vaccine"), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column("sort_name", SORTED, nullable=False),
        sa.Column("synonyms", sa.Text(), nullable=False),
        sa.Column("species_codes", sa.Text(), nullable=False),
        sa.Column("duration_min", sa.Integer(), nullable=True),
        sa.Column("max_discount_bp", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("name_en <> '' OR name_ru <> ''", name="ck_manipulations_named"),
        sa.CheckConstraint("max_discount_bp BETWEEN 0 AND 10000", name="ck_manipulations_max_discount_bp"),
        sa.ForeignKeyConstraint(
            ["category_id"],
            ["manipulation_categories.id"],
            name="fk_manipulations_category_id_manipulation_categories",
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_manipulations"),
        sa.UniqueConstraint("code", name="uq_manipulations_code"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_manipulations_category_id", "manipulations", ["category_id"], unique=False)
    op.create_index("ix_manipulations_sort_name_id", "manipulations", ["sort_name", "id"], unique=False)

    op.create_table(
        "owner_phones",
        sa.Column("owner_id", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("extension", sa.String(length=12), nullable=False),
        sa.Column("kind", choice("kind", "mobile", "home", "work", "other"), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("preferred", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["owners.id"], name="fk_owner_phones_owner_id_owners", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_owner_phones"),
        sa.UniqueConstraint(
            "owner_id", "number", "extension", name="uq_owner_phones_owner_id_number_extension"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_owner_phones_number", "owner_phones", ["number"], unique=False)

    op.create_table(
        "manipulation_prices",
        sa.Column("manipulation_id", KEY, nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("price_minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("price_minor >= 0", name="ck_manipulation_prices_price_not_negative"),
        sa.ForeignKeyConstraint(
            ["manipulation_id"],
            ["manipulations.id"],
            name="fk_manipulation_prices_manipulation_id_manipulations",
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_manipulation_prices"),
        sa.UniqueConstraint(
            "manipulation_id", "from_on", name="uq_manipulation_prices_manipulation_id_from_on"
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "pets",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sort_name", SORTED, nullable=False),
        sa.Column("species_id", KEY, nullable=True),
        sa.Column("species_text", sa.Text(), nullable=False),
        sa.Column("breed_id", KEY, nullable=True),
        sa.Column("breed_text", sa.Text(), nullable=False),
        sa.Column("is_cross", sa.Boolean(), nullable=False),
        sa.Column("sex", choice("sex", "male", "female", "unknown"), nullable=False),
        sa.Column("neutered", choice("neutered", "yes", "no", "unknown"), nullable=False),
        sa.Column("neutered_on", sa.Date(), nullable=True),
        sa.Column("colour_id", KEY, nullable=True),
        sa.Column("colour_text", sa.Text(), nullable=False),
        sa.Column("markings", sa.Text(), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column(
            "birth_precision",
            choice("birth_precision", "exact", "month", "year", "estimated"),
            nullable=False,
        ),
        sa.Column("birth_sort", sa.Date(), nullable=False),
        sa.Column("temperament", sa.Text(), nullable=False),
        sa.Column("blood_group", sa.Text(), nullable=False),
        sa.Column("diet", sa.Text(), nullable=False),
        sa.Column("insurance", sa.Text(), nullable=False),
        sa.Column("referring_vet", sa.Text(), nullable=False),
        sa.Column("tags", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column(
            "status", choice("status", "active", "deceased", "moved", "lost", "archived"), nullable=False
        ),
        sa.Column("status_on", sa.Date(), nullable=True),
        sa.Column("status_reason", sa.Text(), nullable=False),
        sa.Column("registered_on", sa.Date(), nullable=False),
        sa.Column("external_key", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("name <> ''", name="ck_pets_name_not_blank"),
        sa.CheckConstraint("species_id IS NOT NULL OR species_text <> ''", name="ck_pets_species_known"),
        sa.ForeignKeyConstraint(
            ["breed_id"], ["breeds.id"], name="fk_pets_breed_id_breeds", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["colour_id"], ["coat_colours.id"], name="fk_pets_colour_id_coat_colours", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["species_id"], ["species.id"], name="fk_pets_species_id_species", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_pets"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_pets_birth_sort_id", "pets", ["birth_sort", "id"], unique=False)
    op.create_index("ix_pets_sort_name_id", "pets", ["sort_name", "id"], unique=False)

    op.create_table(
        "manipulation_facts",
        sa.Column("pet_id", KEY, nullable=False),
        sa.Column("manipulation_id", KEY, nullable=False),
        sa.Column("performed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("performer_id", KEY, nullable=False),
        sa.Column("performer_name", sa.Text(), nullable=False),
        sa.Column("quantity_milli", sa.BigInteger(), nullable=False),
        sa.Column("price_minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("discount_bp", sa.Integer(), nullable=False),
        sa.Column("discount_reason", sa.Text(), nullable=False),
        sa.Column("total_minor", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("status", choice("status", "performed", "cancelled"), nullable=False),
        sa.Column("cancel_reason", sa.Text(), nullable=False),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cancelled_by", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "status <> 'cancelled' OR cancel_reason <> ''", name="ck_manipulation_facts_cancelled_with_reason"
        ),
        sa.CheckConstraint("discount_bp BETWEEN 0 AND 10000", name="ck_manipulation_facts_discount_bp"),
        sa.CheckConstraint("price_minor >= 0", name="ck_manipulation_facts_price_not_negative"),
        sa.CheckConstraint("quantity_milli > 0", name="ck_manipulation_facts_quantity_positive"),
        sa.ForeignKeyConstraint(
            ["manipulation_id"],
            ["manipulations.id"],
            name="fk_manipulation_facts_manipulation_id_manipulations",
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["pet_id"], ["pets.id"], name="fk_manipulation_facts_pet_id_pets", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_manipulation_facts"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_manipulation_facts_manipulation_id", "manipulation_facts", ["manipulation_id"], unique=False
    )
    op.create_index(
        "ix_manipulation_facts_pet_id_performed_at",
        "manipulation_facts",
        ["pet_id", "performed_at"],
        unique=False,
    )

    op.create_table(
        "ownerships",
        sa.Column("pet_id", KEY, nullable=False),
        sa.Column("owner_id", KEY, nullable=False),
        sa.Column("role", choice("role", "owner", "co_owner", "carer", "breeder"), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=True),
        sa.Column("share_percent", sa.Integer(), nullable=False),
        sa.Column("may_authorise", sa.Boolean(), nullable=False),
        sa.Column("gets_reminders", sa.Boolean(), nullable=False),
        sa.Column("may_collect", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("share_percent BETWEEN 0 AND 100", name="ck_ownerships_share_percent"),
        sa.CheckConstraint("to_on IS NULL OR to_on >= from_on", name="ck_ownerships_to_after_from"),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["owners.id"], name="fk_ownerships_owner_id_owners", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["pet_id"], ["pets.id"], name="fk_ownerships_pet_id_pets", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_ownerships"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_ownerships_owner_id", "ownerships", ["owner_id"], unique=False)
    op.create_index("ix_ownerships_pet_id", "ownerships", ["pet_id"], unique=False)
    op.create_index(
        "uq_ownerships_one_owner",
        "ownerships",
        ["pet_id"],
        unique=True,
        sqlite_where=sa.text("to_on IS NULL AND role = 'owner'"),
        postgresql_where=sa.text("to_on IS NULL AND role = 'owner'"),
    )

    op.create_table(
        "pet_alerts",
        sa.Column("pet_id", KEY, nullable=False),
        sa.Column(
            "kind",
            choice("kind", "allergy", "aggressive", "infectious", "anaesthesia", "other"),
            nullable=False,
        ),
        sa.Column("level", choice("level", "high", "medium", "low"), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=True),
        sa.Column("resolved", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("text <> ''", name="ck_pet_alerts_text_not_blank"),
        sa.ForeignKeyConstraint(
            ["pet_id"], ["pets.id"], name="fk_pet_alerts_pet_id_pets", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_pet_alerts"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_pet_alerts_pet_id", "pet_alerts", ["pet_id"], unique=False)

    op.create_table(
        "pet_identifiers",
        sa.Column("pet_id", KEY, nullable=False),
        sa.Column(
            "kind", choice("kind", "microchip", "tattoo", "tag", "passport", "pedigree"), nullable=False
        ),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("number_key", SORTED, nullable=False),
        sa.Column("applied_on", sa.Date(), nullable=True),
        sa.Column("site", sa.Text(), nullable=False),
        sa.Column("duplicate_reason", sa.Text(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("number <> ''", name="ck_pet_identifiers_number_not_blank"),
        sa.ForeignKeyConstraint(
            ["pet_id"], ["pets.id"], name="fk_pet_identifiers_pet_id_pets", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_pet_identifiers"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_pet_identifiers_number_key_kind", "pet_identifiers", ["number_key", "kind"], unique=False
    )
    op.create_index("ix_pet_identifiers_pet_id", "pet_identifiers", ["pet_id"], unique=False)

    op.create_table(
        "pet_weights",
        sa.Column("pet_id", KEY, nullable=False),
        sa.Column("measured_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("grams", sa.Integer(), nullable=False),
        sa.Column("method", choice("method", "scale", "estimated", "owner_says"), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("grams > 0", name="ck_pet_weights_grams_positive"),
        sa.ForeignKeyConstraint(
            ["pet_id"], ["pets.id"], name="fk_pet_weights_pet_id_pets", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_pet_weights"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_pet_weights_pet_id_measured_at", "pet_weights", ["pet_id", "measured_at"], unique=False
    )

    op.execute("INSERT INTO audit_head (id, sequence, hash) VALUES (1, 0, '" + "0" * 64 + "')")
    for statement in index_statements(op.get_context().dialect.name):
        op.execute(statement)


def downgrade() -> None:
    """Drop everything; there is nothing older to go back to."""
    for statement in drop_index_statements(op.get_context().dialect.name):
        op.execute(statement)
    for table in reversed(TABLES):
        op.drop_table(table)

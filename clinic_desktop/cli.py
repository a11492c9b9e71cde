"""The program without its window: migrate, check, check-money, import, reindex, demo, self-test.

Prints progress to standard error and its result to standard output; a failure is one plain sentence
and exit status 1, wrong usage exit status 2. Needs no screen.
"""

from __future__ import annotations

import argparse
import gc
import locale
import logging
import sys
from collections.abc import Sequence
from dataclasses import replace

from clinic_desktop import __version__
from clinic_desktop.areas.importing.arguments import add_arguments
from clinic_desktop.cli_texts import explain, say
from clinic_desktop.core.errors import ClinicError
from clinic_desktop.logs import log_path, start_log
from clinic_desktop.settings import Settings, load_settings

log = logging.getLogger(__name__)


def build_parser() -> argparse.ArgumentParser:
    """Describe the command line."""
    parser = argparse.ArgumentParser(
        prog="clinic-desktop", description="The program a veterinary clinic runs its day on."
    )
    parser.add_argument("--database", metavar="URL", help="database URL, or the path of an SQLite file")
    parser.add_argument(
        "--user", metavar="LOGIN", help="who imports; the password is asked for, or read from CLINIC_PASSWORD"
    )
    parser.add_argument("--language", choices=("ru", "en"), help="language of this run")
    parser.add_argument("--version", action="version", version=f"Clinic Desktop {__version__}")
    commands = parser.add_subparsers(
        dest="verb", metavar="VERB", title="verbs (without one, the window opens)"
    )
    migrate = commands.add_parser("migrate", help="bring the database up to this version")
    migrate.add_argument(
        "--without-backup",
        action="store_true",
        help="upgrade a PostgreSQL database although pg_dump is missing",
    )
    commands.add_parser("check", help="prove the database: integrity, guards, journal, search, money")
    commands.add_parser("check-money", help="prove that documents, balances and numbers of money agree")
    importing = commands.add_parser("import", help="load owners and pets from a CSV or Excel file")
    add_arguments(importing)
    commands.add_parser("reindex", help="write the search documents anew")
    demo = commands.add_parser("demo", help="fill the database with a made-up clinic")
    demo.add_argument("--owners", type=_positive, default=200, metavar="N", help="how many owners (200)")
    demo.add_argument(
        "--seed", type=int, default=1, metavar="S", help="the same seed makes the same clinic (1)"
    )
    demo.add_argument(
        "--facts-per-pet",
        type=_ratio,
        default=1.5,
        metavar="F",
        help="manipulations performed, on average (1.5)",
    )
    commands.add_parser("self-test", help="prove this installation on a temporary database")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit status."""
    options = build_parser().parse_args(arguments)
    settings = load_settings()
    if options.database:
        settings = replace(settings, database=options.database)
    settings = replace(settings, language=options.language or settings.language or _system_language())
    start_log()
    if options.verb is None:
        from clinic_desktop.app import run

        return run(settings)
    return _run_verb(options, settings)


def _run_verb(options: argparse.Namespace, settings: Settings) -> int:
    from clinic_desktop import verbs

    gc.freeze()
    gc.enable()
    try:
        return verbs.VERBS[options.verb](options, settings)
    except ClinicError as error:
        print(explain(error, settings.language), file=sys.stderr)
    except KeyboardInterrupt:
        print(say("interrupted", settings.language), file=sys.stderr)
    except Exception:
        log.exception("%s failed", options.verb)
        print(say("bug", settings.language, log=log_path()), file=sys.stderr)
    return 1


def _system_language() -> str:
    return "ru" if (locale.getlocale()[0] or "").lower().startswith(("ru", "be", "kk", "uk")) else "en"


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def _ratio(text: str) -> float:
    number = float(text)
    if not 0 <= number <= 100:
        raise argparse.ArgumentTypeError("must be between 0 and 100")
    return number

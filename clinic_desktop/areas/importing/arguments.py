"""The arguments of the verb ``import``; apart from what it does, which a start of the window doesn't need."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments of the verb."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a CSV text or an Excel workbook")
    what.add_argument("--undo", action="store_true", help="take back the last import, all of it")
    parser.add_argument("--map", type=Path, metavar="FILE", help="mapping file (TOML): which column is what")
    parser.add_argument("--sheet", default="", metavar="NAME", help="sheet of the workbook (the first)")
    parser.add_argument("--dry-run", action="store_true", help="check everything and write nothing")
    parser.add_argument("--strict", action="store_true", help="write nothing when any row is refused")
    parser.add_argument(
        "--report",
        type=Path,
        metavar="FILE",
        help="write every refused row, duplicate and warning (.csv, .json, .txt)",
    )

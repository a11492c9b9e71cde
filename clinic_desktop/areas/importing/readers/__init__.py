"""Opening tables by what is in the file, not by its name."""

from __future__ import annotations

from pathlib import Path

from clinic_desktop.areas.importing.readers.csv_reader import open_csv
from clinic_desktop.areas.importing.readers.html_reader import open_html
from clinic_desktop.areas.importing.readers.table import GROUP_JOINT, HeaderJudge, ReadOptions, Row, Table
from clinic_desktop.areas.importing.readers.xlsx_reader import open_workbook
from clinic_desktop.core.errors import ClinicError

__all__ = ["GROUP_JOINT", "HeaderJudge", "ReadOptions", "Row", "Table", "open_table"]

_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHERS = {
    b"%PDF": "pdf",
    b"{\\rtf": "rtf",
    b"\x89PNG": "image",
    b"\xff\xd8\xff": "image",
    b"GIF8": "image",
    b"SQLite format 3": "database",
    b"\x1f\x8b": "zip",
    b"7z\xbc\xaf": "zip",
    b"Rar!": "zip",
    b"\x7fELF": "program",
    b"MZ\x90": "program",
}


def open_table(path: Path, options: ReadOptions | None = None, judge: HeaderJudge | None = None) -> Table:
    """Open a CSV text, an Excel workbook or a page with a table, whatever its extension; ``judge`` finds the header below titles.

    Raises ClinicError, with the line where there is one, for what can't be read as a table.
    """
    options = options or ReadOptions()
    try:
        with path.open("rb") as file:
            head = file.read(4096)
        if not head:
            raise ClinicError("import.empty")
        if head.startswith(b"PK"):
            return open_workbook(path, options, judge, zipped=True)
        if head.startswith(_OLE2):
            return _open_ole2(path, options, judge)
        _refuse_others(head)
        if _start(head).startswith(
            (b"<!doctype", b"<html", b"<?xml", b"<table", b"<meta", b"<style", b"<head")
        ):
            return open_html(path, judge)
        return open_csv(path, options, judge)
    except FileNotFoundError:
        raise ClinicError("import.not_found", path=str(path)) from None
    except IsADirectoryError:
        raise ClinicError("import.is_folder", path=str(path)) from None
    except PermissionError:
        # Windows says the same of a folder.
        code = "import.is_folder" if path.is_dir() else "import.no_rights"
        raise ClinicError(code, path=str(path)) from None
    except OSError as error:
        raise ClinicError("import.cannot_read", path=str(path), reason=error.strerror or "") from error


def _open_ole2(path: Path, options: ReadOptions, judge: HeaderJudge | None) -> Table:
    with path.open("rb") as file:
        if _ENCRYPTED in file.read(1 << 20):
            raise ClinicError("import.password")
    return open_workbook(path, options, judge, zipped=False)


def _refuse_others(head: bytes) -> None:
    for magic, kind in _OTHERS.items():
        if head.startswith(magic):
            raise ClinicError("import.not_a_table", kind=kind)
    if _start(head).startswith(b"<?xml") and b"<html" not in head.lower():
        raise ClinicError("import.not_a_table", kind="xml")


def _start(head: bytes) -> bytes:
    for mark, name in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if head.startswith(mark):
            head = head[2:].decode(name, errors="replace").encode(errors="replace")
    return head.lstrip(b"\xef\xbb\xbf \t\r\n")[:200].lower()

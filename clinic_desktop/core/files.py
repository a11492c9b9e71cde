"""Writing the program's own files so that a crash leaves the old one or the new one, never a part."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

_PATIENCE_S = (0.05, 0.1, 0.2, 0.4, 0.8, 0.9)


def atomic_write(path: Path, content: bytes) -> None:
    """Replace ``path`` by ``content``: written beside it, synced, then renamed. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        replace_patiently(Path(temporary), path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


@contextmanager
def replacing(path: Path) -> Generator[Path]:
    """Give a file beside ``path`` to write into; it takes ``path``'s place only when all went well.

    Raises OSError.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}.", suffix=path.suffix)
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        replace_patiently(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def replace_patiently(source: Path, target: Path) -> None:
    """Rename over ``target``; on Windows a virus scanner may hold it for a moment, so try for 2.5 s."""
    for pause in _PATIENCE_S:
        try:
            source.replace(target)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    source.replace(target)


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` durable, where the system can sync folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

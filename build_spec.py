"""Makes the one-folder build of the program, proves it by its own self-test, and says what it weighs.

``python build_spec.py`` leaves ``dist/clinic-desktop``. One folder, never one file: a single file unpacks
itself at every start, which is slow and which virus scanners stop.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
NAME = "clinic-desktop"

SPEC = """
from PyInstaller.utils.hooks import collect_data_files, collect_submodules

hidden = collect_submodules("clinic_desktop") + collect_submodules("alembic")
hidden += ["logging.config", "psycopg2", "sqlalchemy.dialects.postgresql.psycopg2", "sqlalchemy.dialects.sqlite.pysqlite"]
unwanted = (
    "Qt6Quick", "Qt6Qml", "Qt6VirtualKeyboard", "Qt6Pdf", "Qt6OpenGL", "Qt6Designer", "libqgtk3", "libqeglfs",
    "libqlinuxfb", "libqvnc", "opengl32sw",
)
a = Analysis(
    [{entry!r}],
    pathex=[{root!r}],
    datas=[
        ({alembic!r}, "clinic_desktop/_bundle/alembic"),
        ({ini!r}, "clinic_desktop/_bundle"),
        ({resources!r}, "clinic_desktop/_bundle/resources"),
    ] + collect_data_files("qtawesome", includes=["fonts/materialdesignicons6*"])
      + collect_data_files("phonenumbers") + collect_data_files("email_validator"),
    hiddenimports=hidden,
    excludes=["tkinter", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "numpy", "pytest", "mypy", "IPython"],
)
def wanted(entry):
    name = entry[0].replace("\\\\", "/")
    if "translations/" in name and "PySide6" in name:
        return "qtbase_ru" in name or "qtbase_en" in name
    return not any(part in name for part in unwanted)
a.binaries = [entry for entry in a.binaries if wanted(entry)]
a.datas = [entry for entry in a.datas if wanted(entry)]
pyz = PYZ(a.pure)
exe = EXE(pyz, a.scripts, exclude_binaries=True, name={name!r}, console={console}, upx=False)
COLLECT(exe, a.binaries, a.datas, name={name!r}, upx=False)
"""


def build() -> Path:
    """Run PyInstaller; return the built program."""
    import PyInstaller.__main__

    folder = ROOT / "build"
    folder.mkdir(exist_ok=True)
    spec = folder / f"{NAME}.spec"
    spec.write_text(
        SPEC.format(
            entry=str(ROOT / "clinic_desktop" / "__main__.py"),
            root=str(ROOT),
            alembic=str(ROOT / "alembic"),
            ini=str(ROOT / "alembic.ini"),
            resources=str(ROOT / "resources"),
            name=NAME,
            # The verbs print; on Windows and macOS a second, windowed starter would hide that.
            console=sys.platform == "linux",
        ),
        encoding="utf-8",
    )
    PyInstaller.__main__.run(
        ["--noconfirm", "--log-level=WARN", f"--distpath={ROOT / 'dist'}", f"--workpath={folder}", str(spec)]
    )
    return ROOT / "dist" / NAME / (f"{NAME}.exe" if os.name == "nt" else NAME)


def check(program: Path) -> None:
    """Run the built program's self-test and open its window once. Raises CalledProcessError."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "CLINIC_DATA_DIR": str(Path(folder) / "data"),
            "CLINIC_CONFIG_DIR": str(Path(folder) / "config"),
        }
        environment.pop("PYTHONPATH", None)
        subprocess.run(
            [program, "--language", "en", "self-test"], env=environment, cwd=folder, check=True, timeout=300
        )
        environment["CLINIC_EXIT_AFTER_FIRST_PAINT"] = "1"
        started = time.monotonic()
        subprocess.run([program], env=environment, cwd=folder, check=True, timeout=120)
        print(f"first start with a new database: {time.monotonic() - started:.1f} s")


def main() -> None:
    """Build and check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--skip-check", action="store_true", help="build only")
    options = parser.parse_args()
    program = build()
    size = sum(file.stat().st_size for file in program.parent.rglob("*") if file.is_file())
    print(f"built {program.relative_to(ROOT)}: {size / 1_000_000:.0f} MB")
    if not options.skip_check:
        check(program)


if __name__ == "__main__":
    main()

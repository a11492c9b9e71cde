"""A process of its own that signs in by the keyboard and looks for the password in its memory (Linux).

``python -m tests.signing_in DATABASE``: prints how many copies there are, while it is typed and afterwards.
The looking must not make the copies that it finds: the password exists here only letter by letter, and what
is compared is the memory and the password both turned by a mask.
"""

from __future__ import annotations

import ctypes
import gc
import json
import sys
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from clinic_desktop.app import Program, open_program
from clinic_desktop.settings import Settings
from clinic_desktop.ui.i18n import Languages
from clinic_desktop.ui.theme import Theme

LOGIN = "орлова"
WORDS = (("з", "е", "б", "р", "а"), ("к", "а", "я", "к"), ("к", "в", "а", "р", "ц"), ("7", "7"))
MASK = 0x55
TURNED = bytes(byte ^ MASK for byte in range(256))


def letters() -> Iterator[str]:
    """Yield the password's letters."""
    for number, word in enumerate(WORDS):
        yield from (" ", *word) if number else word


def turned(encoding: str) -> bytes:
    """Return the password's bytes, turned by the mask."""
    return b"".join(letter.encode(encoding).translate(TURNED) for letter in letters())


def copies() -> int:
    """Count the places of this process's memory where the password, or its first half, stands."""
    wanted = [turned(encoding) for encoding in ("utf-8", "utf-16-le")]
    found = 0
    with open("/proc/self/mem", "rb", 0) as memory, open("/proc/self/maps") as maps:
        for line in maps.readlines():
            place, rights, *_ = line.split()
            start, end = (int(number, 16) for number in place.split("-"))
            if "w" not in rights or not memory.seekable():
                continue
            memory.seek(start)
            try:
                read = memory.read(end - start)
            except OSError:
                continue
            part = read.translate(TURNED)
            found += sum(part.count(text[: len(text) // 2]) for text in wanted)
            wipe(read)
            wipe(part)
    return found


def wipe(looked_through: bytes) -> None:
    """Overwrite what was looked through: freed as it is, it would be found by the next look."""
    head = sys.getsizeof(b"") - 1
    ctypes.memset(id(looked_through) + head, 0, len(looked_through))


def wait(program: Program) -> None:
    """Wait until nothing runs any more."""
    while True:
        loop = QEventLoop()
        QTimer.singleShot(50, loop.quit)
        loop.exec()
        if not program.runner.is_busy:
            return


def type_letter(field: QLineEdit, letter: str) -> None:
    """Press a key."""
    field.setFocus()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def main(database: str) -> None:
    """Sign in and print the counts as JSON."""
    application = QApplication([])
    languages, theme = Languages(application), Theme(application)
    languages.install("ru")
    theme.apply("light")
    settings = Settings(database=database, seat="desk", workstation="1", language="ru", theme="light")
    program = open_program(settings, languages, theme)
    assert program is not None
    program.start()
    wait(program)
    window = program.gate.window
    for letter in LOGIN:
        type_letter(window.login_field, letter)
    for letter in letters():
        type_letter(window.secret_field, letter)
    typed = copies()
    window.enter_button.click()
    wait(program)
    gc.collect()
    print(json.dumps({"typed": typed, "signed in": program.window.isVisible(), "afterwards": copies()}))
    program.window.close()


if __name__ == "__main__":
    main(sys.argv[1])

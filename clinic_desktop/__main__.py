"""``python -m clinic_desktop``, and what the packaged program starts."""

import gc
import sys


def main() -> int:
    """Run the program; return the exit status."""
    # What is imported lives as long as the program: looking through it for garbage takes a fifth of the start.
    gc.disable()
    from clinic_desktop.cli import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())

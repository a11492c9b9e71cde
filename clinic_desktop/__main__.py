"""``python -m clinic_desktop``, and what the packaged program starts."""

import sys

from clinic_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())

"""``python -m biblio`` is ``biblio``."""

import sys

from biblio.cli import main

if __name__ == "__main__":
    sys.exit(main())

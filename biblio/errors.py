"""What can go wrong outside of the program: one error, one line that names the file and the cause."""

from __future__ import annotations


def place(path: str, line: int = 0, column: int = 0) -> str:
    """Name a place, ``path:line:column``; a line or column that is 0 is left out."""
    return ":".join([path, *(str(number) for number in (line, column) if number)])


class BiblioError(Exception):
    """A fault that the user can mend. ``str()`` gives one line: ``path:line:column: error: cause``."""

    def __init__(self, cause: str, path: str = "", line: int = 0, column: int = 0) -> None:
        """Name the fault.

        Args:
            cause: What is wrong, in words that fit on one line.
            path: The file or folder, as the user gave it; empty when the fault is not in a file.
            line: Line in the file, from 1; 0 when the fault is of the whole file.
            column: Column in that line, from 1; 0 when the fault is of the whole line.
        """
        super().__init__(cause, path, line, column)
        self.cause = cause
        self.path = path
        self.line = line
        self.column = column

    def __str__(self) -> str:
        return f"{place(self.path or 'biblio', self.line, self.column)}: error: {self.cause}"


class DocumentError(BiblioError):
    """A document or library that cannot be read."""


class EmptyDocumentError(DocumentError):
    """A document that holds nothing."""


class OutputError(BiblioError):
    """A file or folder that cannot be written."""

"""Which class stands for which element."""

from __future__ import annotations

from citeproc import model

from biblio.styling.mended import dates, names, structure, texts, tree

_OURS: tuple[type, ...] = (
    tree.Style,
    *(names.Names, names.Name, names.Name_Part, names.Et_Al, names.Substitute),
    *(texts.Text, texts.Number, texts.Label, dates.Date, dates.Date_Part),
    *(structure.Macro, structure.Group, structure.Choose, structure.If, structure.Else_If, structure.Else),
    *(structure.Layout, structure.Key),
)


def _tag(element: type) -> str:
    return element.__name__.replace("_", "-").lower()


CLASSES = {_tag(one): one for one in (*model.CitationStylesElement.__subclasses__(), *_OURS)}
"""The class of each element, ours before those of citeproc-py."""

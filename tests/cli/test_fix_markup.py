"""``biblio fix`` on documents of LaTeX and reStructuredText: their markup stays whole."""

from pathlib import Path

import pytest

from biblio.cli import main

NOTES = r"""\documentclass{article}
\begin{document}
Ink.\footnote{Jane Roe, \emph{A Long History of Ink} (Penguin, 1990), 3.}
Walls.\footnote{Doe, John. \emph{Walls and Doors}. Beacon Press, 1981, p.~12.} % Doe, Walls, 1981, p. 2
Again.\footnote{Ibid., p.~14.}
\end{document}
"""


@pytest.fixture(autouse=True)
def handed_libraries(tmp_path, monkeypatch):
    """Here the finders are real."""
    monkeypatch.chdir(tmp_path)


def fixed(name: str, text: str, *options: str) -> str:
    Path(name).write_text(text)
    assert main(["fix", name, *options]) == 0
    return Path(name).read_text()


def test_notes_of_latex_are_written_by_key():
    expected = NOTES.replace(
        r"Jane Roe, \emph{A Long History of Ink} (Penguin, 1990), 3.", r"\autocite[3]{roe1990}."
    )
    expected = expected.replace(
        r"Doe, John. \emph{Walls and Doors}. Beacon Press, 1981, p.~12.", r"\autocite[12]{doe1981}."
    )
    expected = expected.replace("Ibid., p.~14.", r"\autocite[14]{doe1981}.")
    assert fixed("it.tex", NOTES, "--to", "keys") == expected
    assert r"title = {Walls and Doors}" in Path("references.bib").read_text()


def test_entries_of_a_list_of_latex_are_not_written_by_key():
    entries = (
        "\\begin{thebibliography}{9}\n\\bibitem{a} Jane Roe, \\emph{A Long History of Ink}, Penguin, 1990.\n"
        "\\end{thebibliography}\n"
    )
    note = r"Ink.\footnote{Roe, \emph{Long History}, 3.}"
    written = fixed("it.tex", f"{note}\n{entries}", "--to", "keys")
    assert written == "Ink.\\footnote{\\autocite[3]{roe1990}.}\n" + entries


def test_a_style_keeps_the_emphasis_of_latex():
    written = fixed("it.tex", NOTES, "--to", "style", "--style", "chicago-notes-bibliography")
    assert r"John Doe, \emph{Walls and Doors} (Beacon Press, 1981), 12." in written


def test_a_citation_reference_becomes_a_role_and_its_definition_stays():
    definition = ".. [Roe1990] Roe, Jane. *A Long History of Ink*. London: Penguin, 1990.\n"
    code = f"::\n\n   {definition}\n"
    written = fixed("it.rst", f"See [Roe1990]_ here.\n\n{code}{definition}", "--to", "keys")
    assert written == f"See :cite:p:`roe1990` here.\n\n{code}{definition}"


def test_the_columns_of_a_table_of_restructuredtext_stay():
    work = "Roe, Jane. *A Long History of Ink*. London: Penguin, 1990"
    rule = f"=====  {'=' * len(work)}  ==\n"
    table = f"{rule}Topic  Source{' ' * (len(work) - 6)}  No\n{rule}Ink    {work}  12\n{rule}"
    written = fixed("it.rst", f"So is {work}, p. 3.\n\n{table}", "--to", "keys")
    assert written == f"So is :cite:p:`roe1990{{p. 3}}`.\n\n{table}"

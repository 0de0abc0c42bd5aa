r"""What a LaTeX document says, and where it says it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from biblio.documents.latex import prose, whole
from biblio.model import Document, Locator, Name
from biblio.pipeline import run

ROE = r"Roe, Jane. \emph{A Long History of Ink}. London: Penguin, 1990, p.~3."
THESIS = rf"""\documentclass{{article}}
\author{{Jane Doe}} % Doe, Jane. Old Notes. London: Penguin, 1989, p. 3
\newcommand{{\hi}}[1]{{\emph{{#1}}}}
\begin{{document}}
\section{{Ink}}
Paper was dear.\footnote{{{ROE}}} So was ink.%
\footnote{{Ibid., p.~7.}}
\end{{document}}
Poe, Ann. Doors. London: Penguin, 1991, p. 3.
"""


def found(text):
    return run([Document("it.tex", text, "latex")]).citations


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Ink % Roe, 1990\nand paper", "Ink and paper"),
        ("Ink\n  % Roe, 1990\n  % Doe\nand paper", "Ink and paper"),
        ("Ink % Roe\n\nPaper", "Ink \n\nPaper"),
        (r"100\% of it", "100% of it"),
        ("one\\\\% two\nthree", "one\n\nthree"),
        ("one\n  two\r\nthree\n \nfour", "one two three\n \nfour"),
        (r"\url{https://example.org/a%20b} is it", "https://example.org/a%20b is it"),
        ("A \\begin{verbatim}\n\\cite{roe}\n\\end{verbatim} B", "A \n\n B"),
        ("A \\begin{lstlisting}[x]\nRoe", "A \n\n"),
        (r"A \verb|\cite{roe}| and \lstinline!Roe! B", "A  and  B"),
        (r"\section*{Ink} A", "\n\nInk\n\n A"),
        (r"A.\footnote{Roe \emph{Ink}.} B", "A.\n\nRoe *Ink*.\n\n B"),
        (r"A.\footnote[3]{Roe {\em Ink}, {1990}.}", "A.\n\nRoe *Ink*, 1990.\n\n"),
        (r"A \parencite[see][p.~3]{roe} B", r"A \parencite[see][p. 3]{roe} B"),
        (r"\autocites[3]{roe}[4]{doe}.", r"\autocites[3]{roe}[4]{doe}."),
        (r"\bibitem[R90]{roe} Roe, 1990", "\n\n Roe, 1990"),
        (r"\begin{quote}A\end{quote}", "\n\nA\n\n"),
        (r"\label{a}\noindent ``Ink,'' 3--4", "“Ink,” 3–4"),
        (r"M\"uller \& \O stby", "Müller & Østby"),
        (r"\textcolor{red}{Roe} \href{https://example.org}{Doe}", "Roe Doe"),
        (
            "\\begin{tabular}{l|r}\nInk & 3 \\\\\nPaper & 4\n\\end{tabular}",
            "\n\n Ink \n\n 3 \n\n Paper \n\n 4 \n\n",
        ),
        (r"costs \$5 and $a_{1,2}$", "costs $5 and $a_{1,2}$"),
    ],
)
def test_what_is_said(text, says):
    assert prose(text).text == says


def test_notes_of_a_thesis_are_read_and_nothing_else():
    first, second = found(THESIS)
    assert (first.text, first.line, first.column) == (ROE, 6, 26)
    assert first.reference.title == "A Long History of Ink"
    assert first.reference.author == (Name("Roe", "Jane"),)
    assert (second.text, second.source) == ("Ibid., p.~7.", first.source)
    assert (first.reading.locator, second.reading.locator) == (Locator("page", "3"), Locator("page", "7"))


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (rf"A.\footnote{{{ROE}}}", ["A Long History of Ink"]),
        (rf"\bibitem{{a}} {ROE}", ["A Long History of Ink"]),
        (
            r"Paging & Denning, Peter J. \emph{The Working Set}. Boston: Bell, 1968, p. 3 & 55 \\",
            ["The Working Set"],
        ),
        (
            r"A.\footnote{Doe, John, ``On Ink,'' \textit{Journal of Paper} \textbf{3} (1990): 12--30.}",
            ["On Ink"],
        ),
        (rf"% {ROE}", []),
        (rf"\begin{{comment}}{ROE}\end{{comment}}", []),
    ],
)
def test_citations(text, titles):
    assert [one.reference.title for one in found(text)] == titles


def test_entries_of_a_list_begin_behind_their_labels():
    text = (
        "\\begin{thebibliography}{9}\n"
        "\\bibitem{a} H. Barth, \\textit{Travels and Discoveries}, London: Longman, 1858.\n"
        "\\bibitem[Lov86]{b} Paul Lovejoy, \\emph{Salt of the Desert}, Oxford: Clarendon, 1986.\n"
        "\\end{thebibliography}\n"
    )
    barth, lovejoy = found(text)
    assert barth.text == "H. Barth, \\textit{Travels and Discoveries}, London: Longman, 1858."
    assert barth.reference.author == (Name("Barth", "H."),)
    assert lovejoy.text.startswith("Paul Lovejoy")


def test_entries_as_bibtex_writes_them():
    text = (
        "\\begin{thebibliography}{10}\n\n"
        "\\bibitem{roe:doe}\nA.~Roe and B.~Doe.\n\\newblock On ink and paper.\n"
        "\\newblock {\\em Journal of Old and New\n  Paper}, 12:57--99, 2009.\n\n"
        "\\bibitem{poe}\nA.~S. Poe, editor.\n\\newblock {\\em Walls}.\n\\newblock Springer, Berlin, 1973.\n\n"
        "\\end{thebibliography}\n"
    )
    article, book = (one.reference for one in found(text))
    assert [name.family for name in article.author] == ["Roe", "Doe"]
    assert (article.title, article.container_title) == ("On ink and paper", "Journal of Old and New Paper")
    assert (book.title, book.editor) == ("Walls", (Name("Poe", "A. S."),))


def test_emphasised_words_that_point_back_are_no_keys():
    text = rf"A.\footnote{{{ROE}}} B.\footnote{{\emph{{Ibid.}}, p.~4.}}"
    first, second = found(text)
    assert (
        (second.form, second.source) == ("ibid", first.source) if hasattr(second, "form") else second.source
    )


@pytest.mark.parametrize(
    ("text", "stretch", "grown"),
    [
        (r"A \emph{Ink}, 3", "Ink}, 3", r"\emph{Ink}, 3"),
        (r"A \emph{Ink}, 3", r"A \emph{Ink", r"A \emph{Ink}"),
        (r"A \emph{Ink, 3}", "Ink, 3}", "Ink, 3"),
        (r"A \emph{Ink, 3}", r"\emph{Ink, 3", "Ink, 3"),
        (r"A \emph{Ink} B", r"\emph{Ink}", r"\emph{Ink}"),
        (r"\emph{a \textbf{b} c}, d", "b} c}, d", r"\emph{a \textbf{b} c}, d"),
    ],
)
def test_a_citation_holds_both_braces_of_a_group_or_none(text, stretch, grown):
    start = text.index(stretch)
    first, last = whole(prose(text), start, start + len(stretch))
    assert text[first:last] == grown


_PIECES = [
    *(
        "\\",
        "{",
        "}",
        "%",
        "$",
        "&",
        "~",
        "--",
        "``",
        "''",
        "[",
        "]",
        "(",
        ")",
        "|",
        " ",
        "\n",
        "\r\n",
        "\n\n",
    ),
    *(
        "\\begin{verbatim}",
        "\\end{verbatim}",
        "\\verb|",
        "\\footnote{",
        "\\emph{",
        "{\\em ",
        "\\cite[3]{roe}",
    ),
    *(
        "\\begin{document}",
        "\\end{document}",
        "\\bibitem{a}",
        "\\autocites",
        "\\\\",
        "Roe, 1990",
        "\\label{",
        "é",
    ),
    *(
        "\\begin{tabular}{l}",
        "\\end{tabular}",
        "\\begin{thebibliography}{9}",
        "\\'",
        "\\par",
        "\ufdd4",
        "\ufdd0",
    ),
]


@given(st.lists(st.sampled_from(_PIECES), max_size=12).map("".join))
def test_every_offset_is_true(text):
    says = prose(text)
    assert len(says.silent) == len(text)
    assert len(says.text) == len(says.starts) == len(says.ends)
    assert says.starts == sorted(says.starts)
    assert all(0 <= start < end <= len(text) for start, end in zip(says.starts, says.ends, strict=True))


@given(st.lists(st.sampled_from(["\\emph{", "{", "}", "a", " ", "\\"]), max_size=14).map("".join), st.data())
def test_no_stretch_holds_one_brace_of_a_pair(text, data):
    says = prose(text)
    start = data.draw(st.integers(0, len(text)))
    first, last = whole(says, start, data.draw(st.integers(start, len(text))))
    assert all(first <= says.pairs[at] < last for at in range(first, last) if at in says.pairs)

"""The text of fields with its marks, and the punctuation of entries."""

import pytest
from styling.slashed import slashed

from biblio.styling.markup import (
    BOLD,
    ITALIC,
    LIGHT,
    NO_CASE,
    NO_CASE_END,
    QUOTE,
    QUOTE_END,
    RAISED,
    RAISED_END,
    ROMAN,
    Quotes,
    marked,
    mend,
)

AMERICAN = Quotes(punctuation_inside=True)


@pytest.mark.parametrize(
    ("engine", "entry"),
    [
        ("Smith, J.. /Title/.", "Smith, J. /Title/."),
        ("/What Is History?/. London", "/What Is History?/ London"),
        ("/Oklahoma!/.", "/Oklahoma!/"),
        ("/J. of X./. 1999", "/J. of X./ 1999"),
        ("Wait.... 1999", "Wait.... 1999"),
        ("And then... nothing.", "And then... nothing."),
        ("And then…. 1999", "And then… 1999"),
        ("“Title”. /J/", "“Title.” /J/"),
        ("“Title”, 1999", "“Title,” 1999"),
        ("“Title?”. /J/", "“Title?” /J/"),
        ("“Title?”, 1999", "“Title?,” 1999"),
        ("“/Lear/”. X", "“/Lear./” X"),
        ("“The “Great” Purge”. X", "“The ‘Great’ Purge.” X"),
        ("“A “B””. X", "“A ‘B.’” X"),
        ("the workers’. X", "the workers’. X"),
        ("Rome , 1999 . X", "Rome, 1999. X"),
        ("Rome,, 1999:. X", "Rome, 1999. X"),
        ("T (What?). X", "T (What?). X"),
        ("T ( Rome ). X", "T (Rome). X"),
        ("T (). X", "T. X"),
        ("Smith, J. (Ed.). X", "Smith, J. (Ed.). X"),
        ("the .NET  framework", "the .NET framework"),
    ],
)
def test_mended(engine, entry):
    expected = entry
    for mark in (ITALIC, ROMAN) * entry.count("/"):
        expected = expected.replace("/", mark, 1)
    assert mend(slashed(engine), AMERICAN) == expected


def test_addresses_are_left_alone():
    text = "See https://x.org/a/../b?c=,,d:;e, and http://y.org/x..y."
    assert mend(text, AMERICAN) == text


@pytest.mark.parametrize(
    ("text", "quotes", "expected"),
    [
        ("“Title”. X", Quotes(), "“Title”. X"),
        ("“Title.”. X", Quotes(), "“Title.” X"),
        ("“The “Great” Purge”, X", Quotes("„", "“", "‚", "‘"), "„The ‚Great‘ Purge“, X"),
        ("“Title”, X", Quotes("«\u202f", "\u202f»", "“", "”"), "«\u202fTitle\u202f», X"),
    ],
)
def test_quotation_marks_of_a_language(text, quotes, expected):
    assert mend(slashed(text), quotes) == expected


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("Scott's Last", "Scott’s Last"),
        ("the workers' state", "the workers’ state"),
        ("the 'workers' state", "the ‘workers’ state"),
        ("'Tis Pity", "’Tis Pity"),
        ('The "Great" Purge', f"The {QUOTE}Great{QUOTE_END} Purge"),
        ("The “Great” Purge", f"The {QUOTE}Great{QUOTE_END} Purge"),
        ('a 5" disk', 'a 5" disk'),
        (
            "<i>Lear</i> and <b>x<sup>2</sup></b>",
            f"{ITALIC}Lear{ROMAN} and {BOLD}x{RAISED}2{RAISED_END}{LIGHT}",
        ),
        ('<span class="nocase">iPod</span>', f"{NO_CASE}iPod{NO_CASE_END}"),
        (r"on $\alpha'$'s 'use'", rf"on {NO_CASE}$\alpha'${NO_CASE_END}’s ‘use’"),
        ("from $5 to $10", "from $5 to $10"),
        ("a <i> b", "a <i> b"),
        ("a </i> b <i>c", "a </i> b <i>c"),
        ("<i>a <b>b</i> c</b>", f"<i>a {BOLD}b</i> c{LIGHT}"),
        ("<em>a</em> <script>b</script>", "<em>a</em> <script>b</script>"),
        ("a \ufdd0b", "a b"),
    ],
)
def test_fields(field, expected):
    assert marked(field) == expected

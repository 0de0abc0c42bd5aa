"""What is told of documents, rule by rule: where, and with which edit; and what is left alone."""

import pytest

from biblio.model import Document
from biblio.pipeline import run
from biblio.rules.catalogue import RULES, check
from biblio.rules.codes import NAMES
from biblio.rules.subject import Subject

YEAR = 2026
# Five sources in one manner: what is usual in a document.
USUAL = """\
Some words of prose come first, and say nothing of books that could be cited anywhere.
Walker, Helen. The Northern Light. London: Macmillan, 1951, p. 47

And then it was written that the harbour was closed.
Foster, Daniel. Rivers of Glass. Boston: Beacon Press, 1962, p. 12

There was nothing to be seen of the town.
Harding, Ellen. The Long Winter. London: Macmillan, 1957, p. 215

They went on to the sea in the morning.
Bennett, Arthur. A Map of Sorrow. Chicago: Aldine Press, 1971, p. 8

That was the end of the matter for the time.
Morgan, Alice. The Painted Door. New York: Dover Press, 1969, p. 91

And it was the last that was heard of it.
Palmer, George. Letters from the Coast. London: Mermaid Press, 1948, p. 133

"""


def found(code, text, kind="text"):
    result = run([Document("book.txt", text, kind)])
    return check(Subject(result, YEAR), lambda one: one == code)


def told(code, lines, before=USUAL):
    text = before + lines
    return [
        (text[one.start : one.end], one.edit and one.edit.text, bool(one.edit and one.edit.safe))
        for one in found(code, text)
    ]


def fixed(code, lines, before=USUAL):
    """The lines when the edits of a rule have been made."""
    text = before + lines
    for one in reversed(found(code, text)):
        if one.edit:
            text = text[: one.edit.start] + one.edit.text + text[one.edit.end :]
    return text.removeprefix(before)


@pytest.mark.parametrize(
    ("code", "line", "span"),
    [
        ("CIT001", "Turner, Grace. The Iron Bridge. London: Macmillan, p. 17", "Turner"),
        ("CIT003", "Turner, Grace. The Iron Bridge. 1951, p. 17", "Turner"),
        ("CIT012", "Walker, Helen. he Northern Light. London: Macmillan, 1951, p. 50", "he"),
        ("CIT021", "Turner, Grace. The Iron Bridge. London: Macmillan,1951, p. 17", ","),
        ("CIT022", "Turner, Grace. The Iron Bridge. London: Macmillan , 1951, p. 17", " "),
        ("CIT023", "Turner, Grace. The Iron Bridge. London: Macmillan,, 1951, p. 17", ",,"),
        ("CIT031", "Turner, Grace. The Iron Bridge. London: Macmillan, 1951, p. 17-19", "p. 17-19"),
        ("CIT031", "Turner, Grace. The Iron Bridge. London: Macmillan, 1951, pp. 17", "pp. 17"),
        ("CIT032", "Turner, Grace. The Iron Bridge. London: Macmillan, 1951, pp. 318-281", "318-281"),
        ("CIT041", "Turner, Grace. The Iron Bridge. London: Macmillan, 2051, p. 17", "2051"),
        ("CIT062", "Grace Turner. The Iron Bridge. London: Macmillan, 1951, p. 17", "Grace Turner"),
        ("CIT063", "Turner, Grace. The Iron Bridge. Boston: Harbour press, 1951, p. 17", "press"),
        ("CIT071", "Turner, Grace. The Iron\u200b Bridge. London: Macmillan, 1951, p. 17", "\u200b"),
        ("CIT072", "Turner, Grace. The Ir\u043en Bridge. London: Macmillan, 1951, p. 17", "Ir\u043en"),
    ],
)
def test_what_is_told(code, line, span):
    spans = [one[0] for one in told(code, f"{line}\n")]
    assert any(text == span or (len(text) > 30 and text.startswith(span)) for text in spans), spans


@pytest.mark.parametrize("code", [code for code in NAMES if code.startswith(("CIT", "SRC", "LIB"))])
def test_what_is_as_usual_is_left_alone(code):
    assert found(code, USUAL) == ()


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("CIT001", "Turner, Grace. The Iron Bridge. London: Macmillan, n.d., p. 17"),
        ("CIT003", "Turner, Grace. “Of Bridges.” The Builder 4 (1951): 17."),
        ("CIT021", "Turner, Grace. The Iron Bridge. London: Macmillan, 1951, p. 1,200"),
        ("CIT021", "Turner, Grace. The Iron Bridge. https://example.org/a,b;c:d"),
        ("CIT021", "As :cite:p:`turner1951` has it."),
        ("CIT022", "Turner, Grace. The Iron Bridge . . . London: Macmillan, 1951, p. 17"),
        ("CIT023", "Turner, Grace. The Iron Bridge. London: Smith & Co., 1951, p. 17"),
        ("CIT024", "Turner, Grace, The Iron Bridge (London: Macmillan, 1951), p. 17"),
        ("CIT031", "Turner, Grace. The Iron Bridge. London: Macmillan, 1951, pp. 17-19"),
        ("CIT031", "Turner, Grace. The Iron Bridge. London: Macmillan, 1951, p. 1,022"),
        ("CIT031", "Turner, Grace. The Iron Bridge. London: Macmillan, 1951, pp. 1,022-1,024"),
        ("CIT031", "Turner, Grace. The Iron Bridge. London: Macmillan, 1951, pp. 101,105"),
        ("CIT032", "Turner, Grace. The Iron Bridge. London: Macmillan, 1951, pp. 281-83"),
        ("CIT041", "Turner, Grace. The Iron Bridge. London: Macmillan, forthcoming, p. 17"),
        ("CIT072", "Лотман Ю. М. Структура текста. М.: Искусство, 1970. С. 22"),
        ("CIT018", "Roe, Ann. Walls of Straw. Lon\u00addon: Macmillan, 1951, p. 4"),
    ],
)
def test_what_is_no_fault(code, line):
    assert told(code, f"{line}\n") == []


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        (
            "CIT021",
            "Turner, Grace. The Iron Bridge. London: Macmillan,1951, p. 17",
            "Turner, Grace. The Iron Bridge. London: Macmillan, 1951, p. 17",
        ),
        (
            "CIT022",
            "Turner, Grace. The Iron Bridge.  London: Macmillan , 1951, p. 17",
            "Turner, Grace. The Iron Bridge. London: Macmillan, 1951, p. 17",
        ),
        (
            "CIT012",
            "Walker, Helen. The Nothern Light. London: Macmillan, 1951, p. 50",
            "Walker, Helen. The Northern Light. London: Macmillan, 1951, p. 50",
        ),
        (
            "CIT025",
            "Turner, Grace. The Iron Bridge. London: Macmillan Co. 1951, p. 17",
            "Turner, Grace. The Iron Bridge. London: Macmillan Co., 1951, p. 17",
        ),
        (
            "CIT031",
            "Turner, Grace. The Iron Bridge. London: Macmillan, 1951, p. 17-19",
            "Turner, Grace. The Iron Bridge. London: Macmillan, 1951, pp. 17-19",
        ),
        (
            "CIT035",
            "Turner, Grace. The Iron Bridge. London: Macmillan, 1951, p. 98. 100, 101",
            "Turner, Grace. The Iron Bridge. London: Macmillan, 1951, p. 98, 100, 101",
        ),
        (
            "CIT063",
            "Turner, Grace. The Iron Bridge. Boston: Harbour press, 1951, p. 17",
            "Turner, Grace. The Iron Bridge. Boston: Harbour Press, 1951, p. 17",
        ),
        (
            "CIT071",
            "Turner, Grace. The Iron\u200b Bridge. London: Macmillan, 1951, p. 17",
            "Turner, Grace. The Iron Bridge. London: Macmillan, 1951, p. 17",
        ),
    ],
)
def test_edits_mend_what_they_are_about(code, before, after):
    assert fixed(code, f"{before}\n") == f"{after}\n"
    assert told(code, f"{after}\n") == []


@pytest.mark.parametrize(
    ("right", "wrong", "safe"),
    [(1, 1, False), (2, 1, True), (3, 2, False), (4, 2, True)],
    ids=str,
)
def test_a_typo_is_mended_safely_only_where_clearly_more_citations_agree(right, wrong, safe):
    line = "Turner, Grace. The {} Bridge. London: Macmillan, 1951, p. {}\n\n"
    lines = [line.format("Copper", 10 + at) for at in range(right)]
    lines += [line.format("Coper", 40 + at) for at in range(wrong)]
    assert told("CIT012", "".join(lines)) == [("Coper", "Copper", safe)] * wrong


def test_of_two_spellings_as_frequent_the_one_that_the_text_uses_is_right():
    text = (
        "The letters of Lindqvist were lost. Lindqvist never spoke of them.\n"
        "Lindquist, Maria. Harbour Lights. Oslo: Fjord, 1988, p. 4\n\n"
        "Lindqvist, Maria. Harbour Lights. Oslo: Fjord, 1988, p. 9\n"
    )
    assert told("CIT011", text) == [("Lindquist", "Lindqvist", False)]


@pytest.mark.parametrize(
    ("code", "first", "second", "span"),
    [
        (
            "CIT015",
            "Turner, Grace. The Iron Bridge: A Memoir. London: Macmillan, 1951, p. 17",
            "Turner, G. The Iron Bridge: A Memoir. London: Macmillan, 1951, p. 19",
            "Turner, G.",
        ),
        (
            "CIT016",
            "Turner, Grace Ann. The Iron Bridge. London: Macmillan, 1951, p. 17",
            "Turner, Grace A. Of Stones and Water. London: Macmillan, 1955, p. 19",
            "Turner, Grace A.",
        ),
        (
            "CIT017",
            "Turner, Grace. The Iron Bridge. Oxford: Oxford University Press, 1951, p. 17",
            "Hall, Peter. Of Stones and Water. Oxford: Oxford Univ. Press, 1955, p. 19",
            "Oxford Univ. Press",
        ),
        (
            "CIT018",
            "Turner, Grace. The Iron Bridge. New York: Dover, 1951, p. 17",
            "Hall, Peter. Of Stones and Water. New York, N. Y.: Norton, 1955, p. 19",
            "New York, N. Y.",
        ),
    ],
)
def test_one_thing_in_two_spellings(code, first, second, span):
    assert span in [one[0] for one in told(code, f"{first}\n\n{second}\n")]


def test_two_places_of_one_name_are_no_two_spellings():
    lines = (
        "Turner, Grace. The Iron Bridge. Cambridge: Polity Press, 1991, p. 17\n\n"
        "Hall, Peter. Of Stones and Water. Cambridge, Mass.: MIT Press, 1995, p. 19\n"
    )
    assert told("CIT018", lines) == []


def test_french_has_one_sign_for_a_page_and_for_pages():
    line = "Alain Corbin, Le Territoire du vide, Paris, Aubier, 1988, p. 63-67.\n"
    assert (
        told("CIT031", line * 3, before="Les villes étaient dans la nuit, et le vent sur les eaux.\n") == []
    )


def test_a_style_of_its_own_is_told_once_for_a_citation():
    line = "Turner, Grace. The Iron Bridge, London, Macmillan, 1951, p. 17\n"
    (only,) = found("CIT061", USUAL + line)
    assert "before the place" in only.message
    assert "before the publisher" in only.message


def test_marks_of_a_document_without_a_style_are_left_alone():
    lines = (
        "Turner, Grace. The Iron Bridge. London: Macmillan, 1951, p. 17\n\n"
        "Peter Hall, Of Stones and Water (Oxford: Blackwell, 1955), 19.\n"
    )
    assert found("CIT061", lines) == ()


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("CIT051", "1. Turner, op. cit., p. 9.\n"),
        (
            "CIT052",
            "1. Hall, Peter. Old Walls. London: Macmillan, 1951, p. 17.\n\n"
            "2. Hall, Peter. Old Walls. London: Dent, 1972, p. 17.\n\n"
            "3. Hall, Old Walls, p. 9.\n",
        ),
        (
            "SRC003",
            "Hall, Peter. Old Walls. London: Macmillan, 1951, p. 17\n\n"
            "Hall, Peter. Old Walls. London: Dent, 1972, p. 17\n",
        ),
    ],
)
def test_what_points_nowhere_or_to_several(code, lines):
    assert len(found(code, lines)) == 1


def test_every_rule_has_a_code_that_is_listed():
    assert {rule.code for rule in RULES} <= set(NAMES)
    assert len({rule.code for rule in RULES}) == len(RULES)


def test_findings_stand_in_order_and_inside_of_the_text():
    text = USUAL + "Turner, Grace. The Iron Bridge, London,Macmillan,1951, p. 17-19\n"
    result = check(Subject(run([Document("book.txt", text)]), YEAR))
    assert [one.start for one in result] == sorted(one.start for one in result)
    assert all(0 <= one.start < one.end <= len(text) for one in result)
    assert all(text.count("\n", 0, one.start) + 1 == one.line for one in result)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            "Yasmeen, Samina. Roads to Lahore. London: Hurst, 2017, p. 17\n\n"
            "Yasmin, Samina. Roads to Lahore. London: Hurst, 2017, p. 19\n",
            "names that are almost alike",
        ),
        (
            "Turner, Grace. The Iron Bridge. London: Macmillan, 1951, p. 17\n\n"
            "Turner, Grace. The Iron Bridge. Adler Press, 1951, p. 19\n",
            "other publishers",
        ),
        (
            "Turner, Grace. The Iron Bridge. London: Macmillan, 1951, p. 17\n\n"
            "Turner, Grace. The Iron Bridge. London: Dent, 1962, p. 17\n\n"
            "Turner, Grace. The Iron Bridge. London: Macmillan, p. 19\n",
            "has no year, and fits turner1951, turner1962",
        ),
    ],
)
def test_two_sources_that_look_like_one_are_told_with_what_is_alike(lines, said):
    (only,) = found("SRC001", USUAL + lines)
    assert said in only.message

"""What short forms point to, on documents of a few lines: see `small_documents` for how these are read."""

import pytest
from citations.small_documents import resolved, shorts
from hypothesis import given
from hypothesis import strategies as st

from biblio.citations.resolving.conventions import Conventions
from biblio.citations.resolving.reasons import (
    CHAPTER,
    FIRST,
    NO_KEY,
    NO_NOTE,
    NOBODY,
    NOT_LISTED,
    OPEN,
    OUTSIDE,
    RIVALS,
    SEVERAL,
    SILENT,
    UNNAMED,
    VOLUME,
)
from biblio.model import Locator

WALLS = "Roe, Jane: Walls of Straw (Oxford 1990)"
SECOND = "Roe, Jane: Walls of Straw (Paris 1999)"
GATES = "Roe, Jane: Gates, in: Review (1995), 20-31"
TOWERS = "Roe, Karl: Towers (Wien 1960)"
DOORS = "Doe, Max: Doors and Locks (Rome 1970)"
KEYS = "Poe, Anna: Keys, in: Review (1996), 50-61"
BRIDGES = "Coe, Ida and Doe, Max: Bridges (Bern 2001)"
ESSAYS = "Noe, Eva: Ponds, in: Annals (2005a), 1-9; Noe, Eva: Lakes, in: Annals (2005b), 10-19"

FIRST_VOLUME = "Roe, Jane: Walls, vol. 1 (Oxford 1990)"
SECOND_VOLUME = "Roe, Jane: Walls, vol. 2 (Oxford 1992)"

ROES = "roe1990, roe1995"
BOTH = "doe1970, roe1990"
SALT = "Moe, Ida: Le sel et la mer (Lyon 1979)"
SEA = "Poe, Anna: La mer en bas, in: Review (1996), 50-61"

# The document, what it tries, and the sources of its short forms in their order, or why they have none.
BEFORE = {
    "the citation before": (f"1. {WALLS}\n2. Ibid., 5.", ["roe1990"]),
    "one after the other": (f"1. {WALLS}\n2. Ibid.\n3. Ibid., 7.", ["roe1990", "roe1990"]),
    "not the one before that": (f"1. {WALLS}\n2. {DOORS}\n3. Ibid.", ["doe1970"]),
    "nothing before": (f"1. Ibid., 5.\n2. {WALLS}", [FIRST]),
    "a note with two sources": (f"1. {WALLS}; {DOORS}\n2. Ibid., 5.", [f"{SEVERAL}: {BOTH}"]),
    "an open one before": (f"1. {WALLS}; {DOORS}\n2. Ibid.\n3. Ibid.", [f"{SEVERAL}: {BOTH}", OPEN]),
    "a note with one source twice": (f"1. {WALLS}, p. 3; {WALLS}, p. 9\n2. Ibid., 5.", ["roe1990"]),
    "in the note itself": (f"1. {WALLS}; {DOORS}; ibid., 8.", ["doe1970"]),
    "only one of two has the page": (f"1. {GATES}; {KEYS}\n2. Ibid., 55.", ["poe1996"]),
    "both have the page": (f"1. {WALLS}; {KEYS}\n2. Ibid., 55.", [f"{SEVERAL}: poe1996, roe1990"]),
    "none has the page": (f"1. {GATES}\n2. Ibid., 604.", [f"{OUTSIDE}: roe1995"]),
    "a note between without a citation": (f"1. {WALLS}\n2. Nobody knows.\n3. Ibid., 5.", [SILENT]),
    "text between two notes": (f"1. {WALLS}\n\nA word ({DOORS}).\n\n2. Ibid., 5.", ["roe1990"]),
    "notes between two texts": (
        f"A word ({WALLS}).\n\n1. {DOORS}\n2. {KEYS}\n\nMore (ibid., 5).",
        ["roe1990"],
    ),
    "two sources in brackets": (
        f"A word ({WALLS}; cf. {DOORS}). Another (ibid., 5).",
        [f"{SEVERAL}: {BOTH}"],
    ),
    "one source in brackets": (f"A word ({WALLS}). Another ({DOORS}). More (ibid., 5).", ["doe1970"]),
    "a chapter begins": (f"Chapter 1\n\n({WALLS})\n\nChapter 2\n\n(Ibid., 5)", [CHAPTER]),
    "German": (f"1 {WALLS}\n2 Ebd., S. 5.\n3 Ebenda.\n4 A. a. O., S. 9.", ["roe1990"] * 3),
    "Italian": (f"1. {WALLS}\n2. Ivi, p. 5.", ["roe1990"]),
    "Russian": (f"{WALLS}.\n\nТам же. С. 5.", ["roe1990"]),
    "law": (f"1. {WALLS}\n2. Id. at 5.\n3. Id.", ["roe1990", "roe1990"]),
    "author and place": (f"1. {WALLS}; idem, ibidem, p. 5.", ["roe1990"]),
    "a prose word that only looks like it": (f"1. {WALLS}\n2. The id of Freud.", []),
}
NAMED = {
    "somebody else": (f"1. {WALLS}\n2. {DOORS}\n3. Roe, ibid., p. 5.", ["roe1990"]),
    "who stands before": (f"1. {GATES}\n2. {WALLS}\n3. Roe, ibid., p. 5.", ["roe1990"]),
    "one of those before": (f"1. {WALLS}; {DOORS}\n2. Roe, ibid., p. 5.", ["roe1990"]),
    "the second author": (f"1. {WALLS}\n2. {BRIDGES}\n3. Doe, ibid., p. 5.", ["coe2001"]),
    "several works": (f"1. {WALLS}\n2. {GATES}\n3. {DOORS}\n4. Roe, ibid., p. 22.", [f"{RIVALS}: {ROES}"]),
    "nobody who is cited": (f"1. {WALLS}\n2. Moe, ibid., p. 5.", [NOBODY]),
    "only later": (f"1. {WALLS}\n2. Doe, ibid., p. 5.\n3. {DOORS}", [NOBODY]),
    "a title": (f"1. {WALLS}\n2. {DOORS}\n3. Walls, ibid., p. 5.", ["roe1990"]),
}
WORK = {
    "the one work of an author": (f"1. {WALLS}\n2. {DOORS}\n3. Roe, op. cit., 5.", ["roe1990"]),
    "several works": (f"1. {WALLS}\n2. {GATES}\n3. Roe, op. cit.", [f"{RIVALS}: {ROES}"]),
    "several works, by title": (f"1. {WALLS}\n2. {GATES}\n3. Roe, Gates, art. cit., 22.", ["roe1995"]),
    "several works, by kind": (f"1. {WALLS}\n2. {GATES}\n3. Roe, art. cit., 22.", ["roe1995"]),
    "several works, by page": (f"1. {WALLS}\n2. {GATES}\n3. Roe, op. cit., 200.", ["roe1990"]),
    "two of a name": (f"1. {WALLS}\n2. {TOWERS}\n3. Roe, op. cit., 5.", [f"{RIVALS}: roe1960, roe1990"]),
    "two of a name, by initial": (f"1. {WALLS}\n2. {TOWERS}\n3. K. Roe, op. cit., 5.", ["roe1960"]),
    "never forward": (f"1. {DOORS}\n2. Roe, op. cit., 5.\n3. {WALLS}", [NOBODY]),
    "only what was cited by then": (f"1. {WALLS}\n2. Roe, op. cit.\n3. {GATES}", ["roe1990"]),
    "one letter wrong": (
        f"1. {KEYS}\n2. Smithson, Al: Reeds (Bath 1950)\n3. Smithsen, op. cit.",
        ["smithson1950"],
    ),
    "in a note, in brackets": (f"1. {WALLS}\n2. {GATES}\n3. Roe (n 2) 25.", ["roe1995"]),
    "in a note above": (f"1. {WALLS}\n2. {GATES}\n3. Roe, above n 1, at 25.", ["roe1990"]),
    "in a note": (f"1. {WALLS}\n2. {GATES}\n3. Roe, op. cit. note 2, 25.", ["roe1995"]),
    "in a note that is not there": (f"1. {WALLS}\n2. Roe, op. cit. note 9, 5.", ["roe1990"]),
    "cited by name and year": (
        f"1. Roe (1990), 4.\n2. Roe, op. cit., 5.\n\nReferences\n\n{WALLS}",
        ["roe1990"] * 2,
    ),
    "in a note by name and year": (
        f"1. Roe (1990), 4.\n2. Roe, op. cit. (note 1), 5.\n\nReferences\n\n{WALLS}\n{GATES}",
        ["roe1990"] * 2,
    ),
    "a page that it cannot have": (f"1. {GATES}\n2. Roe, op. cit., 99.", [f"{OUTSIDE}: roe1995"]),
    "two authors": (f"1. {BRIDGES}\n2. {DOORS}\n3. Coe and Doe, op. cit., 5.", ["coe2001"]),
    "without a name": (f"1. {WALLS}\n2. {DOORS}\n3. Op. cit., 5.", ["doe1970"]),
    "a name that was cut off": (f"1. {WALLS}\n2. the same roe, op. cit., 5.", [UNNAMED]),
    "German": (f"1 {WALLS}\n2 {DOORS}\n3 Roe, a. a. O., S. 5; Doe, a.a.O., S. 6.", ["roe1990", "doe1970"]),
    "French": (f"1. {WALLS}\n2. {DOORS}\n3. Voir Roe, ouvr. cité, p. 5.", ["roe1990"]),
    "a title with small words": (f"1. {WALLS}\n2. {DOORS}\n3. Doe, Doors and locks, cit.", ["doe1970"]),
    "a misspelt title": (f"1. {DOORS}\n2. {KEYS}\n3. Doe, Doorz of locks, cit.", [NOBODY]),
    "Spanish": (f"1. {WALLS}\n2. {DOORS}\n3. Véase Roe, ob. cit., p. 5.", ["roe1990"]),
    "Italian": (f"1. {WALLS}\n2. {DOORS}\n3. Roe, Walls of Straw, cit., p. 5.", ["roe1990"]),
    "Russian": (f"{WALLS}. {DOORS}. См.: Roe J. Указ. соч. С. 5.", ["roe1990"]),
}
NOTE = {
    "a note by its number": (f"1. {WALLS}\n2. {DOORS}\n3. Supra note 1, at 5.", ["roe1990"]),
    "a note and a name": (f"1. {WALLS}; {DOORS}\n2. {KEYS}\n3. Doe, supra note 1, at 5.", ["doe1970"]),
    "the note decides": (f"1. {WALLS}\n2. {GATES}\n3. Roe, supra note 2, at 22.", ["roe1995"]),
    "a note with two sources": (f"1. {WALLS}; {DOORS}\n2. {KEYS}\n3. Wie Anm. 1.", [f"{SEVERAL}: {BOTH}"]),
    "a slip in the number": (f"1. {WALLS}\n2. {DOORS}\n3. Roe, supra note 2, at 5.", ["roe1990"]),
    "a note that comes later": (f"1. {WALLS}\n2. Roe, supra note 3, at 5.\n3. {DOORS}", [f"{NO_NOTE}: 3"]),
    "a note that does not exist": (f"1. {WALLS}\n2. Roe, supra note 9, at 5.", [f"{NO_NOTE}: 9"]),
    "a note without a citation": (f"1. {WALLS}\n2. Nothing.\n3. Wie Anm. 2.", [SILENT]),
    "a note of the chapter at hand": (
        f"1. {WALLS}\n2. {DOORS}\n\n1. {KEYS}\n2. Wie Anm. 1, S. 55.",
        ["poe1996"],
    ),
    "in brackets behind the title": (
        f"1. {WALLS}\n2. {DOORS}\n3. Roe, Walls of Straw (wie Anm. 1), S. 5.",
        ["roe1990"],
    ),
    "behind a signal": (f"1. {WALLS}\n2. {DOORS}\n3. See note 1.", ["roe1990"]),
    "below is no citation": (f"1. {WALLS}\n2. {DOORS}\n3. See note 1 below.", []),
}
YEAR = {
    "in the text and in brackets": (
        f"Roe (1990: 5) and others (Doe 1970, 9; cf. Roe 1995).\n\n{WALLS}\n\n{GATES}\n\n{DOORS}",
        ["roe1990", "doe1970", "roe1995"],
    ),
    "a possessive": (f"Roe’s (1990) walls.\n\n{WALLS}", ["roe1990"]),
    "two authors": (f"(Coe and Doe 2001, 5; Coe & Doe, 2001)\n\n{BRIDGES}", ["coe2001", "coe2001"]),
    "and others": (f"(Coe et al. 2001, 5)\n\n{BRIDGES}", ["coe2001"]),
    "a letter": (f"(Noe 2005b, 12)\n\n{ESSAYS}", ["noe2005b"]),
    "a letter behind another": (f"(Noe 2005a, 2005b)\n\n{ESSAYS}", ["noe2005a", "noe2005b"]),
    "a letter of a lone year": (f"Noe said so (2005b, 12).\n\n{ESSAYS}", ["noe2005b"]),
    "a letter that is not cited": (f"(Noe 2005c, 12)\n\n{ESSAYS}", [NOT_LISTED]),
    "a letter is missing": (f"(Noe 2005)\n\n{ESSAYS}", [f"{RIVALS}: noe2005a, noe2005b"]),
    "a letter is missing, the page tells": (f"(Noe 2005, 12)\n\n{ESSAYS}", ["noe2005b"]),
    "a second year": (f"(Roe 1990; 1995, 22)\n\n{WALLS}\n\n{GATES}", ["roe1990", "roe1995"]),
    "a first edition": (f"(Roe [1890] 1990, 5)\n\n{WALLS}", ["roe1990"]),
    "the author in the sentence": (f"Roe said so twice (1990, 5).\n\n{WALLS}", ["roe1990"]),
    "a year of nobody": (f"It ended (1990, 5).\n\n{WALLS}", []),
    "a name that is not cited": (f"Moe (1990) and Moe 1990.\n\n{WALLS}", []),
    "a year that is not cited": (f"Roe (1991) and Roe 1991.\n\n{WALLS}", []),
    "over the end of a line": (f"(Roe\n1990, p. 5)\n\n{WALLS}", ["roe1990"]),
}
TITLE = {
    "a short title": (f"1. {WALLS}\n2. {GATES}\n3. Roe, Walls, 5.", ["roe1990"]),
    "in quotation marks": (f"1. {WALLS}\n2. {GATES}\n3. See Roe, ‘Gates’, 22.", ["roe1995"]),
    "in italics": (f"1. {WALLS}\n2. {GATES}\n3. Roe, *Straw*, p. 5.", ["roe1990"]),
    "cited later in full": (f"A word (Roe, Walls, p. 5).\n\n1. {WALLS}", ["roe1990"]),
    "short words at the head of a title": (
        f"1. {SALT}\n2. {DOORS}\n3. Moe, Le sel, 1:33.\n4. Ibid.",
        ["moe1979"] * 2,
    ),
    "short words in quotation marks": (
        f'1. {DOORS}\n2. {SEA}\n3. Doe, Doors, 5; Poe, "La mer," 52.\n4. Ibid., 53.',
        ["doe1970", "poe1996", f"{SEVERAL}: doe1970, poe1996"],
    ),
    "without the article": (f"1. {SEA}\n2. Poe, Mer en bas, 52.", ["poe1996"]),
    "short words inside a title": (f"1. {SALT}\n2. Moe, La mer, 33.", []),
    "short words that are no title": (f"1. {SALT}\n2. {SEA}\n3. Moe, Le 5; Moe, le sel, 5; Poe, La, 5", []),
    "two editions": (f"1. {WALLS}\n2. {SECOND}\n3. Roe, Walls, 5.", [f"{RIVALS}: roe1990, roe1999"]),
    "two editions, by year": (f"1. {WALLS}\n2. {SECOND}\n3. Roe, Walls (1999), 5.", ["roe1999"]),
    "the edition cited by then": (f"1. {WALLS}\n2. Roe, Walls, 5.\n3. {SECOND}", ["roe1990"]),
    "only a page": (f"1. {WALLS}\n2. {DOORS}\n3. Roe, p. 5; Doe, p. 6.", ["roe1990", "doe1970"]),
    "only a number": (f"1. {WALLS}\n2. Roe, 14.\n3. Ibid., 15.", ["roe1990", "roe1990"]),
    "only a number behind another": (
        f"1. {WALLS}\n2. {DOORS}\n3. See Doe, 6; see also Roe, 1:14",
        ["doe1970", "roe1990"],
    ),
    "only a number in a footnote": (f"[^1]: {WALLS}\n[^2]: Roe, 14–16.", ["roe1990"]),
    "two works and only a number": (f"1. {WALLS}\n2. {GATES}\n3. Roe, 22.", [f"{RIVALS}: {ROES}"]),
    "a number in the text": (f"1. {WALLS}\n\nRoe, 14.", []),
    "a number that goes on": (f"1. {WALLS}\n2. Roe, 14 metres up, and Roe, 14, fell.\n3. To Roe, 14.", []),
    "a year": (f"1. {WALLS}\n2. Roe, 1999.", []),
    "two years": (f"({WALLS})\n\nSo (Roe, 1890/1990).\n\nAs (Roe, 1990/2010).", ["roe1990"] * 2),
    "two years, the later printed": (f"({WALLS}; {SECOND})\n\nSo (Roe, 1990/1999).", ["roe1999"]),
    "and colleagues": (f"({BRIDGES})\n\nCoe and colleagues (2001) say so.", ["coe2001"]),
    "only a number in brackets": (f"1. {WALLS}\n\nA word (Roe 5).", ["roe1990"]),
    "two works and only a page": (f"1. {WALLS}\n2. {GATES}\n3. Roe, p. 22.", [f"{RIVALS}: {ROES}"]),
    "a volume": (f"1. {FIRST_VOLUME}\n2. {SECOND_VOLUME}\n3. Roe, Walls, vol. 2, p. 5.", ["roe1992"]),
    "a Roman volume": (f"1. {FIRST_VOLUME}\n2. {SECOND_VOLUME}\n3. Roe, Walls, ii, 5.", ["roe1992"]),
    "a volume cited later": (
        f"1. {FIRST_VOLUME}\n2. Roe, Walls, vol. 2, p. 5.\n3. {SECOND_VOLUME}",
        ["roe1992"],
    ),
    "another volume": (f"1. {FIRST_VOLUME}\n2. Roe, Walls, vol. 2, p. 5.", [f"{VOLUME}: roe1990"]),
    "a volume alone": (f"1. {FIRST_VOLUME}\n2. {SECOND_VOLUME}\n3. Roe, Walls, vol. 2.", ["roe1992"]),
    "a volume of the whole": (f"1. {WALLS}\n2. Roe, Walls, vol. 2, p. 5.", ["roe1990"]),
    "a volume of an op. cit.": (
        f"1. {FIRST_VOLUME}\n2. {SECOND_VOLUME}\n3. Roe, op. cit., vol. 1, p. 5.",
        ["roe1990"],
    ),
    "a volume of an ibid.": (
        f"1. {FIRST_VOLUME}\n2. Ibid., vol. 2, p. 5.\n3. {SECOND_VOLUME}\n4. Ibid., vol. 1, p. 6.",
        ["roe1992", "roe1990"],
    ),
    "another volume of an op. cit.": (
        f"1. {FIRST_VOLUME}\n2. Roe, Walls, op. cit., vol. 2, p. 5.",
        [f"{VOLUME}: roe1990"],
    ),
    "back from another volume": (
        f"1. {FIRST_VOLUME}\n2. Roe, Walls, op. cit., vol. 2, p. 5.\n3. Ibid., vol. 1, p. 6.\n4. Ibid.",
        [f"{VOLUME}: roe1990", "roe1990", "roe1990"],
    ),
    "on in another volume": (
        f"1. {FIRST_VOLUME}\n2. Roe, Walls, op. cit., vol. 2.\n3. Ibid., p. 6.\n4. Ibid., vol. 3, p. 6.",
        [f"{VOLUME}: roe1990", OPEN, OPEN],
    ),
    "another volume of an ibid.": (f"1. {FIRST_VOLUME}\n2. Ibid., vol. 2, p. 5.", [f"{VOLUME}: roe1990"]),
    "a mention": (f"1. {WALLS}\n\nRoe, Walls and ditches apart, was a gardener.", []),
}
NUMBER = {
    "numbers": (
        f"One [1], two [2, p. 5], more [1; 3].\n\n[1] {WALLS}\n[2] {DOORS}\n[3] {KEYS}",
        ["roe1990", "doe1970", "roe1990", "poe1996"],
    ),
    "a number and a page": (
        f"One [1], two [2, p. 5].\n\nReferences\n\n[1] {WALLS}\n[2] {DOORS}",
        ["roe1990", "doe1970"],
    ),
    "ranges": (
        f"See [1]–[3] and [1, 2–3].\n\n[1] {WALLS}\n[2] {DOORS}\n[3] {KEYS}",
        ["roe1990", "doe1970", "poe1996", "roe1990", "doe1970", "poe1996"],
    ),
    "a range that leaves two out": (
        f"See [1-4].\n\n[1] {WALLS}\n[2] {DOORS}\n[3] {KEYS}\n[4] {TOWERS}",
        ["roe1990", "doe1970", "poe1996", "roe1960"],
    ),
    "a range that runs out of the list": (
        f"See [1]–[4].\n\n[1] {WALLS}\n[2] {DOORS}\n[3] {KEYS}",
        ["roe1990", "doe1970", "poe1996", f"{NOT_LISTED}: 4"],
    ),
    "a list and a dash of the sentence": (
        f"- One [1]\n- [3] more [1] — [3].\n\n[1] {WALLS}\n[2] {DOORS}\n[3] {KEYS}",
        ["roe1990", "poe1996", "roe1990", "poe1996"],
    ),
    "a range with a page at its end": (
        f"See [1]–[3, p. 55].\n\n[1] {WALLS}\n[2] {DOORS}\n[3] {KEYS}",
        ["roe1990", "doe1970", "poe1996"],
    ),
    "pages are no range of numbers": (
        f"See [1, pp. 2–3].\n\n[1] {WALLS}\n[2] {DOORS}\n[3] {KEYS}",
        ["roe1990"],
    ),
    "not in the list": (f"See [3].\n\n[1] {WALLS}\n[2] {DOORS}", [f"{NOT_LISTED}: 3"]),
    "no list at all": (f"One [1], two [2].\n\n1. {WALLS}\n2. {DOORS}", []),
    "an interval, an array, units": (f"In [0, 1], buf[1], [m].\n\n[1] {WALLS}\n[2] {DOORS}", []),
    "keys of the list": (f"See [Roe90, p. 5].\n\n[Roe90] {WALLS}\n[Doe70] {DOORS}", ["roe1990"]),
    "raised numbers": (
        f"As known.¹,² More³\n\nReferences\n\n1. {WALLS}\n2. {DOORS}\n3. {KEYS}",
        ["roe1990", "doe1970", "poe1996"],
    ),
    "raised units": (f"Of 10 m² or 5 cm³.\n\nReferences\n\n1. {WALLS}\n2. {DOORS}\n3. {KEYS}", []),
}
KEY = {
    "Pandoc": (f"[see @roe1990, p. 5; @doe1970]\n\n{WALLS}\n\n{DOORS}", ["roe1990", "doe1970"]),
    "in the sentence": (f"As @roe1990 [p. 5] says.\n\n{WALLS}", ["roe1990"]),
    "LaTeX": (
        f"\\cite[5]{{roe1990}} \\autocite{{roe1990,doe1970}}\n\n{WALLS}\n\n{DOORS}",
        ["roe1990", "roe1990", "doe1970"],
    ),
    "unknown": (f"[@moe1990]\n\n{WALLS}", [f"{NO_KEY}: moe1990"]),
    "a letter": (f"[@noe2005b]\n\n{ESSAYS}", ["noe2005b"]),
    "two of that year": (f"[@noe2005]\n\n{ESSAYS}", [f"{RIVALS}: noe2005a, noe2005b"]),
    "an address": (f"Write to jane@roe1990.org or @somebody.\n\n{WALLS}", []),
}
REPEATED = {
    "a dash in a list": (f"{WALLS}\n\n———: Reeds (Bath 1997)\n\nRoe (1997) says.", ["roe1997"]),
    "the same author": (f"1. {WALLS}; idem: Reeds (Bath 1997)\n2. Roe, Reeds, 5.", ["roe1997"]),
    "the author of an ibid.": (
        f"1. {WALLS}\n2. Ibid.; Ders.: Reeds (Bath 1997)\n3. Roe, Reeds, 5.",
        ["roe1990", "roe1997"],
    ),
}
TABLES = {
    "before": BEFORE,
    "named": NAMED,
    "work": WORK,
    "note": NOTE,
    "year": YEAR,
    "title": TITLE,
    "number": NUMBER,
    "key": KEY,
    "repeated": REPEATED,
}
ROWS = {f"{table}: {name}": row for table, rows in TABLES.items() for name, row in rows.items()}


@pytest.mark.parametrize(("text", "sources"), ROWS.values(), ids=ROWS.keys())
def test_short_forms(text: str, sources: list[str]) -> None:
    found = shorts(resolved(text))
    assert [source for _, source in found] == sources, found


@pytest.mark.parametrize(
    ("text", "conventions", "source"),
    [
        (BEFORE["a note with two sources"][0], Conventions(ibid_after_several="last"), "doe1970"),
        (BEFORE["a chapter begins"][0], Conventions(ibid_over_chapters=True), "roe1990"),
        (WORK["several works"][0], Conventions(op_cit_of_several="last"), "roe1995"),
        (
            f"1. {WALLS}\n2. {GATES}\n3. {WALLS}\n4. Roe, op. cit.",
            Conventions(op_cit_of_several="last"),
            "roe1990",
        ),
    ],
)
def test_what_is_contested_is_a_convention(text: str, conventions: Conventions, source: str) -> None:
    assert shorts(resolved(text))[0][1] != source
    assert shorts(resolved(text, conventions))[0][1] == source


def test_an_open_edition_has_its_work() -> None:
    *_, short = resolved(TITLE["two editions"][0])
    assert (short.source, short.work) == (None, "roe-walls of straw")


def test_locators_are_those_printed() -> None:
    text = f"1. {WALLS}\n2. Ibid., pp. 5-7.\n3. Roe, op. cit., ch. 4.\n4. Roe, Walls, 12 f."
    found = [one.reading.locator for one in resolved(text) if one.reading.form != "full"]
    assert found == [Locator("page", "5-7"), Locator("chapter", "4"), Locator("page", "12 f.")]


@pytest.mark.parametrize(
    ("text", "start", "printed"),
    [
        (f"{WALLS}\n\nA word (ibid., 5).", "ibid", "ibid., 5"),
        (f"{WALLS}\n\n1. Ibid., 5. The rest is silence.\n2. Ibid.", "Ibid", "Ibid., 5."),
        (f"{WALLS}\n\nAs (see Roe 1990, 5; and more) shows", "Roe 1990", "Roe 1990, 5"),
        (f"{WALLS}\n\nFor Roe (1990: 5), it was", "Roe (", "Roe (1990: 5)"),
        (f"{WALLS}\n\n1. See J. Roe, ‘Walls’, p. 5; later none.", "J. Roe", "J. Roe, ‘Walls’, p. 5"),
        (f"{WALLS}\n\n1. Cf. Roe, *op. cit.*, p. 5.", "Roe, *", "Roe, *op. cit.*, p. 5."),
        (f"See [1, p. 5].\n\n[1] {WALLS}\n[2] {DOORS}", "1, p", "1, p. 5"),
        (f"See \\cite[5]{{roe1990}}.\n\n{WALLS}", "\\cite", "\\cite[5]{roe1990}"),
    ],
)
def test_the_whole_short_form_and_nothing_else_is_found(text: str, start: str, printed: str) -> None:
    at = text.rindex(start) if start == "Roe 1990" else text.index(start)
    assert printed in [one.text for one in resolved(text) if one.reading.start == at]


PROSE = st.lists(
    st.sampled_from(
        ["It rained.", "In 1990 nobody came.", "He had 12 keys and 5 doors.", "What of it?", "(So!)"]
    ),
    min_size=1,
    max_size=4,
).map(" ".join)


@given(st.sampled_from(sorted(ROWS)), PROSE, st.booleans())
def test_prose_before_or_behind_changes_nothing(name: str, prose: str, before: bool) -> None:
    text, sources = ROWS[name]
    longer = f"{prose}\n\n{text}" if before else f"{text}\n\n{prose}"
    assert [source for _, source in shorts(resolved(longer))] == sources


CITATIONS = st.lists(st.sampled_from([WALLS, DOORS, GATES, KEYS, TOWERS]), min_size=1, max_size=6)
WORDS = st.sampled_from(["Ibid.", "Ibid., 25.", "Ebd., S. 55.", "Id. at 5."])


@given(CITATIONS, WORDS, st.sampled_from([BRIDGES, "Moe, Al: Ice (Oslo 1900)"]))
def test_an_ibid_never_means_an_older_citation(cited: list[str], word: str, between: str) -> None:
    notes = [*cited, between, word]
    *_, (_, source) = shorts(resolved("\n".join(f"{at}. {note}" for at, note in enumerate(notes, 1))))
    assert source in ("coe2001", "moe1900")


PIECES = st.sampled_from(
    [
        *(
            WALLS,
            GATES,
            BRIDGES,
            "Ibid.",
            "ibid., 5",
            "Roe, op. cit.",
            "Roe (1990)",
            "Roe 1990, 5",
            "[1]",
            "[2, p. 3]",
        ),
        *(
            "[1] ",
            "2. ",
            "\n",
            "\n\n",
            "; ",
            "(",
            ")",
            " ",
            "supra note 1",
            "@roe1990",
            "[@roe1990]",
            "*",
            "“",
            "———: ",
        ),
        *("\\cite{roe1990}", "Id.", "¹", "Roe", "’s", "1990", "S. 5", "References\n", "Ders.: ", "cf. "),
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_whatever_the_text_short_forms_stand_in_order_and_apart(text: str) -> None:
    citations = resolved(text)
    places = dict.fromkeys((one.reading.start, one.reading.end) for one in citations)
    ends = [0, *(end for _, end in places)]
    assert all(end <= start for end, (start, _) in zip(ends, places, strict=False))
    for one in citations:
        assert one.text == text[one.reading.start : one.reading.end] == one.text.strip() != ""
        assert (one.source is None) == (one.reason is not None)
        assert all(
            one.reading.start <= span.start < span.end <= one.reading.end for span in one.reading.spans
        )

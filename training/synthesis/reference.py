"""A record and a writer's habits give a whole reference as labelled pieces."""

from __future__ import annotations

from collections.abc import Sequence

from training.synthesis.details import counted, dated, identifier, noted, reprinted
from training.synthesis.lexicon import ROMAN, Filler
from training.synthesis.locators import locator, page_cue, ranged
from training.synthesis.persons import listed
from training.synthesis.pieces import Piece, fill
from training.synthesis.records import Record
from training.synthesis.style import Style
from training.synthesis.tables import (
    AFTER_AUTHOR,
    BEFORE_LOCATOR,
    ORDERS,
    SEPARATORS,
    YEAR_AFTER_AUTHOR,
    choices,
)

QUOTES = ("“|”", "“|”", '"|"', "‘|’", "«|»", "« | »", "„|“", "'|'", "`|'")
WHOLE = ("|",) * 12 + ("*|*",) * 6 + ("_|_", "_|_", "q", "q", "**|**")
PART = ("|",) * 5 + ("q",) * 8 + ("*|*",)
CONTAINER = ("|",) * 10 + ("*|*",) * 6 + ("_|_", "«|»", "“|”", '"|"')
BYLINES = {
    "en": ("by ", "By "),
    "de": ("von ",),
    "fr": ("par ",),
    "es": ("por ", "de "),
    "it": ("di ",),
    "ru": ("",),
    "nl": ("door ",),
    "pt": ("por ", "de "),
    "pl": ("",),
}
SUBTITLE = (": ", ": ", ": ", ": ", ". ", "; ", " - ", " – ", ", ", " : ", " — ", ":")
SUBTITLE_ABROAD = (". ", ". ", *SUBTITLE)
"""Outside of English a full stop is the usual mark before a subtitle."""
CASES = ("", "", "", "title", "title", "sentence", "lower", "caps")
PLACES = (", ", "; ", "/", " and ", " & ", "-", " – ", " / ")
_SMALL = "a an and as at but by for from in into nor of on or the to with"
SMALL = frozenset(_SMALL.split())

Values = dict[str, Sequence[Piece]]


class Writer:
    """Writes references in one style.

    Args:
        style: The habits; its language gives the cue words.
        filler: Makes up what records lack (page numbers, remarks).

    While ``repeated`` is set, a dash stands for the author, as in lists of one author's works.
    """

    def __init__(self, style: Style, filler: Filler) -> None:
        self.style, self.filler = style, filler
        self.repeated = False

    def reference(self, record: Record, wanted: bool) -> list[Piece]:
        """The record in the layout of its type, with the page cited if wanted."""
        values = self.values(record)
        date_first = "date" in values and self.style.often("date first", 0.33) and record.type != "news"
        pieces: list[Piece] = []
        last = ""
        order = ORDERS[record.type]
        if self.style.often("title first", 0.07):
            order = (order[1], order[0], *order[2:])
        for name in order:
            part = self.part(name, record, values, wanted)
            if name == "author" and date_first and order[0] == "author":
                part = self.with_year(part, values)
            if part and name == "author" and pieces:
                part = [(self.style.pick("byline", ("", "/ ", *BYLINES[self.style.words.code])), ""), *part]
            if part:
                pieces = self.attach(pieces, part, self.separator(last, name))
                last = name
        for tail in self.tails(record):
            pieces = self.attach(pieces, tail, self.style.pick("tail separator", (". ", ", ", " ", ". ")))
        return pieces

    def values(self, record: Record) -> Values:
        """What the slots of the tables are filled with."""
        style = self.style
        # The Chicago Manual of Style (18th ed., 14.30) and MLA (9th ed.) leave the places of houses out.
        placeless = bool(record.publisher) and style.often("no places", 0.06)
        texts = {
            "container": record.container,
            "publisher": record.publisher,
            "place": "" if placeless else style.pick("places", PLACES).join(record.places),
            "date": self.date(record),
            "volume": self.volume(record.volume),
            "issue": record.issue,
            "pages": ranged(record.pages, style),
            "series": record.series,
            "edition": record.edition,
            "genre": record.genre,
            "identifier": record.identifier,
            "url": record.url,
            "editor": listed(record.editors, style, "editor") if record.editors else "",
        }
        values: Values = {key: [(text, key)] for key, text in texts.items() if text}
        if record.container:
            marks = self.style.pick("container marks", CONTAINER)
            values["container"] = self.wrapped(record.container, "container", marks)
        if record.type == "chapter" and record.authors and style.now(0.06):
            values["editor"] = [(style.word("same_person"), "xref")]
        values |= self.cues()
        if record.pages:
            values["pp"] = [(page_cue(record.pages, style), "")]
        if record.publisher and style.now(0.012):
            values["publisher"] = [*values["publisher"], (", " + self.filler.fill(style.word("address")), "")]
        return values

    def cues(self) -> Values:
        """Cue words of the language, as the style has them."""
        word = self.style.word
        keys = {"pp": "page", "vol": "volume", "no": "issue", "in": "in", "online": "url"}
        values: Values = {slot: [(word(key), "")] for slot, key in keys.items()}
        values["before"] = [(word("editor_before"), "")]
        values["after"] = [(word("editor_after"), "")]
        return values

    def part(self, name: str, record: Record, values: Values, wanted: bool) -> list[Piece]:
        """One part of the layout; empty when the record has nothing for it."""
        if name == "author":
            return self.author(record)
        if name in ("title", "part"):
            return self.title(record, name)
        if name == "role":
            return self.role(record)
        if name == "locator":
            return self.locator(values) if wanted else []
        if name == "edition":
            return self.bracketed(record.edition, "edition", 0.2)
        if name == "volume":
            return self.volumes(values)
        if name == "extent":
            return [*values["pp"], *values["pages"]] if "pages" in values else []
        return self.tabled(name, values)

    def locator(self, values: Values) -> list[Piece]:
        """The page cited; behind the pages of a part, it has a word before it or is left out."""
        if "pages" not in values:
            return locator(self.style)
        if self.style.often("here", 0.25):
            return [(self.style.word("here"), ""), (str(self.style.random.randint(1, 900)), "pages")]
        return locator(self.style) if self.style.now(0.12) else []

    def tabled(self, name: str, values: Values) -> list[Piece]:
        """A part drawn from one of the tables; a date is used once."""
        forms = choices(name, frozenset(values))
        if not forms:
            return []
        form = self.style.pick(f"{name} form", forms)
        pieces = fill(form, values)
        if "{date}" in form:
            values.pop("date")
        return pieces

    def author(self, record: Record) -> list[Piece]:
        """Authors, or the editors or translators of a work without authors, with their role."""
        style = self.style
        if self.repeated and record.authors:
            return [(style.pick("repeated", ("———", "———", "——", "—", "---", "______")), "author")]
        if record.authors:
            return [(listed(record.authors, style), "author")]
        if record.editors and record.type != "chapter":
            both = bool(record.translators)
            after = style.word("both_after" if both else "editor_after")
            return [(listed(record.editors, style), "editor"), (after, "")]
        if record.translators:
            return [(listed(record.translators, style), "translator"), (style.word("translator_after"), "")]
        return []

    def role(self, record: Record) -> list[Piece]:
        """Editors and translators beside authors."""
        style, pieces = self.style, list[Piece]()
        for label, names in (("editor", record.editors), ("translator", record.translators)):
            if names and record.authors:
                text = listed(names, style, label)
                before = [(style.word(f"{label}_before"), ""), (text, label)]
                after = [(text, label), (style.word(f"{label}_after"), "")]
                role = before if style.often(f"{label} before", 0.75) else after
                pieces = self.attach(pieces, role, style.pick("role separator", (", ", ". ", " and ")))
        return [("(", ""), *pieces, (")", "")] if pieces and style.often("role in brackets", 0.2) else pieces

    def title(self, record: Record, kind: str) -> list[Piece]:
        """Title and subtitle with quotation marks or emphasis."""
        style = self.style
        text = record.title
        if not text:
            return []
        if record.subtitle:
            marks = SUBTITLE if style.words.code == "en" else SUBTITLE_ABROAD
            text += style.pick("subtitle", marks) + record.subtitle
        if record.type == "web" and style.often("linked title", 0.08):
            return [("[", ""), (text, "title"), ("](", ""), (self.filler.slots["u"](), "url"), (")", "")]
        return self.wrapped(text, "title", style.pick(kind, WHOLE if kind == "title" else PART))

    def wrapped(self, text: str, label: str, marks: str) -> list[Piece]:
        """The text in the style's letter case between marks; ``q`` is quotation marks, ``*`` Markdown."""
        text = self.cased(text, self.style.pick(f"{label} case", CASES))
        if marks[:1] in "*_" and not self.style.often("markdown", 0.5):
            marks = "|"
        if marks == "q":
            marks = self.style.pick("quotes", QUOTES)
        opening, _, closing = marks.partition("|")
        return [piece for piece in ((opening, ""), (text, label), (closing, "")) if piece[0]]

    def cased(self, text: str, case: str) -> str:
        """The text in title case, lower case or capitals; only English changes by the word."""
        if case == "caps" and self.style.often("capital titles", 0.2):
            return text.upper()
        if self.style.words.code != "en" or case not in ("title", "lower"):
            return text
        words = text.split(" ")
        if case == "lower" and self.style.often("lower titles", 0.15):
            return " ".join(words[:1] + [w.lower() if w.istitle() else w for w in words[1:]])
        if case == "lower":
            return text
        return " ".join(w if w in SMALL and i else w[:1].upper() + w[1:] for i, w in enumerate(words))

    def date(self, record: Record) -> str:
        """The date as printed: a year with its mark, or a date with month and day."""
        style, year = self.style, record.year
        if not year:
            return style.word("no_date") if style.often("no date", 0.25) else ""
        if record.month:
            return dated(record, self.filler)
        mark = style.random.random()
        if record.type in ("book", "thesis", "report") and len(year) == 4 and mark < 0.25:
            copyright_mark = style.pick("copyright", ("c", "c", "c", "©", "© ", "cop. ", "c. "))
            return copyright_mark + year if style.often("copyrights", 0.35) else year
        if record.type in ("book", "chapter") and len(year) == 4 and style.often("original years", 0.03):
            return reprinted(year, style)
        if mark > 0.97:
            return style.random.choice(
                (f"[{year}]", f"{year}a", f"{year}b", f"{year}?", f"ca. {year}", f"[{year}?]")
            )
        return year

    def volume(self, volume: str) -> str:
        """The volume in Arabic or Roman numerals."""
        if volume.isdigit() and int(volume) <= 20 and self.style.often("roman volumes", 0.15):
            return ROMAN[int(volume) - 1]
        return volume

    def bracketed(self, text: str, label: str, chance: float) -> list[Piece]:
        """A labelled piece, in round brackets if the style is so."""
        if not text:
            return []
        return (
            [("(", ""), (text, label), (")", "")]
            if self.style.often(f"{label} in brackets", chance)
            else [(text, label)]
        )

    def volumes(self, values: Values) -> list[Piece]:
        """The volume of a book outside of a series, or how many volumes it has."""
        if "volume" not in values and self.style.now(0.03):
            return [(counted(self.filler, "volume_count"), "volume")]
        if "series" in values or "volume" not in values:
            return []
        bare = self.style.often("bare volume", 0.15)
        pieces = [*([] if bare else values["vol"]), *values.pop("volume")]
        return [("(", ""), *pieces, (")", "")] if self.style.often("volume in brackets", 0.12) else pieces

    def with_year(self, author: list[Piece], values: Values) -> list[Piece]:
        """The author followed by the year, as in APA, Harvard and Vancouver."""
        if not author:
            return author
        form = fill(self.style.pick("year after author", YEAR_AFTER_AUTHOR), values)
        values.pop("date")
        return self.attach(author, form, self.style.pick("before year", (" ", " ", ", ", ". ")))

    def tails(self, record: Record) -> list[list[Piece]]:
        """What may follow: DOI, address and date of access, a remark in brackets."""
        style, found = self.style, list[list[Piece]]()
        if record.doi and style.often("doi", 0.7):
            prefix = style.pick(
                "doi prefix", ("", "doi:", "doi: ", "DOI: ", "https://doi.org/", "http://dx.doi.org/", "DOI ")
            )
            found.append([(prefix, ""), (record.doi, "doi")])
        elif record.url and record.type != "web" and style.often("url", 0.5):
            found.append([(style.word("url"), ""), (record.url, "url")])
        if record.url and (found or record.type == "web") and style.often("accessed", 0.5):
            cue, _, rest = style.word("accessed").partition("{d}")
            found.append([(cue, ""), (self.filler.one("dates"), "date"), (rest, "")])
        if record.type in ("book", "thesis", "report") and style.often("page counts", 0.06):
            found.append([(counted(self.filler, "page_count"), "pages")])
        if style.now(0.03):
            found.append([(identifier(self.filler, record.type), "identifier")])
        if style.now(0.04):
            found.append(noted(self.filler.fill(style.random.choice(style.words.words["note_tail"]))))
        return found

    def separator(self, last: str, name: str) -> str:
        """What stands between two parts."""
        style = self.style
        if last == "author":
            return style.pick("after author", AFTER_AUTHOR)
        if name in ("locator", "extent"):
            return style.pick("before locator", BEFORE_LOCATOR)
        if last in ("title", "part"):
            return style.pick("after title", SEPARATORS)
        return style.pick("separator", SEPARATORS)

    def attach(self, pieces: list[Piece], part: Sequence[Piece], separator: str) -> list[Piece]:
        """Join two parts, with one punctuation mark where two would meet."""
        if not pieces:
            return list(part)
        head = next((text for text, _ in part if text), "")
        closing = pieces[-1][0] if not pieces[-1][1] else ""
        before = (
            pieces[-2][0]
            if closing in ("*", "_", "**", "”", '"', "»", "’", "“") and len(pieces) > 1
            else pieces[-1][0]
        ).rstrip()
        if head[:1] in "([" and head and self.style.often("space before bracket", 0.7):
            separator = " "
        if before[-1:] in ",:;" and separator[:1] in ".,:;":
            separator = separator[1:] or " "
        if (before[-1:] in ".?!" and separator[:1] == ".") or (
            before[-1:] in "?!" and separator[:1] == "," and self.style.now(0.5)
        ):
            separator = separator[1:] or " "
        if (
            closing in ("”", '"', "’")
            and separator[:1] in (".", ",")
            and self.style.often("stop inside quotes", 0.4)
        ):
            return [*pieces[:-1], (separator[0] + closing, ""), (separator[1:], ""), *part]
        return [*pieces, (separator, ""), *part]

"""What tells pieces apart, or makes them one, that their titles do not: names of parts, places of cases."""

from __future__ import annotations

from biblio.sources.containers import containers
from biblio.sources.evidence import Verdict
from biblio.sources.forms import Form
from biblio.sources.vetoes import located, other_volume, years

# Folded words for what stands before or behind a text, or opens an issue, in the languages of libraries.
_PARTS = frozenset(
    {"introduction", "editorial", "preface", "foreword", "prologue", "prolog", "epilogue", "epilog"}
    | {"afterword", "postscript", "conclusion", "conclusions", "acknowledgments", "acknowledgements"}
    | {"einleitung", "einfuhrung", "einfuehrung", "vorwort", "geleitwort", "vorbemerkung", "nachwort"}
    | {"schlusswort", "introduzione", "prefazione", "premessa", "conclusione", "conclusioni", "postfazione"}
    | {"editoriale", "introduccion", "prefacio", "prologo", "epilogo", "conclusiones", "postface", "propos"}
    | {"introducao", "posfacio", "inleiding", "voorwoord", "nawoord", "forord", "inledning", "innledning"}
    | {"efterord", "wstep", "przedmowa", "uvod", "predmluva", "введение", "предисловие"}
    | {"послесловие", "заключение", "вступление"}
)
# Words beside these that make no title of them: "Editor's Introduction", "General Preface", "Avant-propos".
_BESIDE = frozenset(
    {"editor", "editors", "author", "authors", "translator", "translators", "general", "short", "brief"}
    | {"guest", "note", "notes", "avant", "allgemeine", "herausgeber"}
)


def names_part(form: Form) -> bool:
    """Whether the title of a piece is only the name of a part: ``Introduction``, ``Vorwort``."""
    told = frozenset(form.telling_title)
    return form.piece and bool(told & _PARTS) and told <= _PARTS | _BESIDE


def one_case(a: Form, b: Form) -> bool:
    """Whether two cases stand at one place of a reporter, and their names begin with one word, or its letter.

    The parties are shortened as everybody likes: ``Brown v. Board of Education``, ``Brown v. Bd. of Educ.``
    """
    if not (a.case and b.case and a.volume and a.page and a.title and b.title):
        return False
    one_party = a.title[0].startswith(b.title[0]) or b.title[0].startswith(a.title[0])
    at_one_place = (a.volume, a.page) == (b.volume, b.page) and containers(a, b) == "agree"
    return one_party and at_one_place and years(a, b) != "differ"


def parts_of_others(a: Form, b: Form) -> Verdict | None:
    """What introductions, editorials and the like are that do not stand in one book or issue.

    They are different, and open where one does not tell in which book of another year it stands.
    """
    if not (names_part(a) and names_part(b)) or (a.doi and a.doi == b.doi):
        return None
    home = containers(a, b)
    if home == "conflict":
        return None if located(a, b) and a.page == b.page else "different"
    later = years(a, b) == "differ"
    if home == "missing":
        return "unsure" if later else None
    return "different" if other_volume(a, b) or (later and "article" in (a.kind, b.kind)) else None

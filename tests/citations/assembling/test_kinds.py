"""The type of what is cited. Rows as in ``marked``; every name, title and house is invented."""

import pytest
from citations.marked import marked

from biblio.citations.assembling.assemble import assemble

BOOK = "{a Roe, Jane}. {t Walls}. {p Rome}: {h North}, {d 1990}"


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (BOOK, "book"),
        ("{e Roe, Jane}, ed. {t Walls}. {p Rome}: {h North}, {d 1990}", "book"),
        ("{t The Chronicle of Walls}. {p Rome}, {d 1560}", "book"),
        ("{a Roe, Jane}. {t Walls}. {N US Patent 174,465}, issued {d May 1, 1876}", "patent"),
        ("{a Roe, Jane}. {t Walls} ({N U.S. Patent No. 6,285,999}). {h North}", "patent"),
        (
            "{a Roe, Jane}, “{t Gates}”, in {e K. Doe} (ed.), {c Walls}, {p Rome}, {d 1990}, pp. {g 1-9}",
            "chapter",
        ),
        ("{a Roe, Jane}. {t Gates}. {c Annals of Walls} {v 12} ({d 1990}): {g 1-9}", "article-journal"),
        ("{a Roe J}. {t Gates}. {c J Walls}. {h North}; {d 2010}; {v 12}({i 3}):{g 1-9}", "article-journal"),
        (
            "{a Roe, J}. {t Gates}. {c Zeitschrift für Mauern} ({p Berlin}) {v 12}, {d 1990}, S. {g 1-9}",
            "article-journal",
        ),
        ("{a Roe, Jane}. “{t Gates}.” {c The Walls Weekly}, {d 3 May 1990}, {g 12}", "article-magazine"),
        ("{a Roe, Jane}. “{t Gates}.” {c Hill Herald}, {d 3 May 1990}, {g 12}", "article-newspaper"),
        ("{t Tore}, in: {c Neue Mauerzeitung}, {d 3. Mai 1990}, S. {g 12}", "article-newspaper"),
        ("“{t Gates}.” {c Evening Courier} ({p Leeds}), {d 3 May 1990}", "article-newspaper"),
        (
            "{a Roe, J}. {t Gates}. In: {c Proceedings of the 3rd Workshop on Walls}, {d 1990}, pp. {g 1-9}",
            "paper-conference",
        ),
        (
            "{a Roe, J}, {t Porte}, in {c Atti del convegno sulle mura}, {p Roma}, {d 1990}, pp. {g 1-9}",
            "paper-conference",
        ),
        (
            "{a Roe, J}. {t Gates}. {c Proc Natl Acad Walls}. {d 1990};{v 12}({i 3}):{g 1-9}",
            "article-journal",
        ),
        (
            "{a Roe, J}. “{t Gates}.” Paper presented at the {c Conference on Walls}, {p Rome}, {d 1990}",
            "speech",
        ),
        ("{a Roe, Jane}. {t Walls of Rome}. {k PhD thesis}, {h University of Hill}, {d 1990}", "thesis"),
        ("{a Roe, Jane}. {t Mauern}. {k Ph.D. diss.}, {p Hill}, {d 1990}", "thesis"),
        ("{a Роу Дж}. {t Стены}: {k автореферат дис. канд. ист. наук}. {p М.}, {d 1990}", "thesis"),
        ("{a Roe, Jane}. {t Walls}. {k Working Paper} {N 12}, {h Bureau of Walls}, {d 1990}", "report"),
        ("{a Roe, Jane}. {t Walls}. {k Technical Report} {N TR-90-12}, {d 1990}", "report"),
        ("{a Roe, Jane}. {t Walls}. {N arXiv:1411.2357}, {d 2014}", "article"),
        ("{a Roe, Jane}. {t Wall clamp}. {k US Patent} {N 4,005,488}, {d 1977}", "patent"),
        ("{t ISO 12345:2010 Walls and gates}. {p Geneva}: {h ISO}, {d 2010}", "standard"),
        ("{t ГОСТ 7.99-2003. Стены}. {p М.}, {d 2003}", "standard"),
        ("{t Roe v. Doe}, {v 410} {c U.S.} {g 113}, {g 115} ({d 1973})", "legal_case"),
        ("{t Roe v Doe} [{d 1932}] {c AC} {g 562}", "legal_case"),
        ("{t Roe}, {v 410} {c U.S}. at {g 120}", "legal_case"),
        ("{c BGHZ} {v 51}, {g 91}", "legal_case"),
        ("{a Roe}, {t Us}, {v 410} {c Uses} {g 120}", "article-journal"),
        ("{h BGH}, Urteil vom {d 3. Mai 1990}, {N IX ZR 12/89}, {c NJW} {d 1990}, {g 12}", "legal_case"),
        ("{h BGH}, {c NJW} {d 2005}, {g 190}", "legal_case"),
        ("{h LG Rom}, {c NJW-RR} {d 1998}, {g 123}", "legal_case"),
        ("{h AG Rom}, {c NJW} {d 1998}, {g 123}", "legal_case"),
        ("{h AG Mauern}, {c Mauerbuch} {d 1990}, {p Rom}", "chapter"),
        ("{h BVerfGE} {c Entscheidungen} {d 1990}, {g 7}", "legal_case"),
        ("{h Wall AG}, {c Geschäftsbericht}, {d 1998}, {g 12}", "chapter"),
        (
            "{t Wall Repair Act of 1964}, {N Pub. L. No. 88-12}, {v 78} {c Stat.} {g 241} ({d 1964})",
            "legislation",
        ),
        ("{t Loi n° 90-12 sur les murs}, {d 3 mai 1990}", "legislation"),
        ("{t Mauergesetz} vom {d 3. Mai 1990}, {c BGBl.} {v I}, S. {g 12}", "legislation"),
        ("{t Walls}. {u https://example.org/walls}", "webpage"),
        ("{a Roe, Jane}. {t Gates}. {u https://walls.wordpress.com/gates}", "post-weblog"),
        ("{a Roe, Jane}. “{t Gates}.” {c Hill and Wall} ({k blog}), {d 3 May 2010}", "post-weblog"),
        ("{t The Wall}. Directed by {e Jane Roe}. {p Rome}: {h North}, {d 1990}", "motion_picture"),
        ("{t The Wall} ({k film}), {d 1990}", "motion_picture"),
        ("{t Gates}, {k radio broadcast}, {d 3 May 1990}", "broadcast"),
        ("{t Walls of Rome}, 1:50 000. {p Rome}: {h Survey}, {d 1990}", "map"),
        ("{t Letter to John Doe}, {d 3 May 1916}. {A Hill Library, box 3}", "personal_communication"),
        ("{t Jane Roe to John Doe}, {d 3 May 1916}", "personal_communication"),
        ("{t Goodbye to Berlin}, {d 1939}", "book"),
        ("{A TNA, FO 371/1234}", "manuscript"),
        (
            "{a Roe, J}. “{t Wall}.” In {c Encyclopedia of Gates}, {v 3}. {p Rome}: {h North}, {d 1990}",
            "entry-encyclopedia",
        ),
        ("{t Wall}, in {c A Dictionary of Gates}, {e K. Doe} (ed.), {p Rome}, {d 1990}", "entry-dictionary"),
        (
            "{a Roe, J}. {t Review of Walls, by K. Doe}. {c Annals of Walls} {v 12} ({d 1990}): {g 1-2}",
            "review-book",
        ),
        ("{a Roe, Jane}. {k Rez.} zu: {t Mauern}. {c Annalen} {v 12} ({d 1990})", "review-book"),
        (
            "{a Roe, Jane}. {t Wall heights} ({d 2019}) [{k Dataset}]. {h Wall Archive}. {D 10.1000/182}",
            "dataset",
        ),
        ("{a Roe, Jane}. {t Wallmaker} ({N version 3}) [{k Computer software}], {d 2019}", "software"),
        ("{a Roe, Jane}. {k Interview} by {e John Doe}, {d 3 May 1990}", "interview"),
        ("{t Interview with Jane Roe}, {c Hill Herald}, {d 3 May 1990}", "interview"),
        ("{t Gen}. {g 1:3}", "classic"),
        ("{a Roerus}, {t Walls} {g 1.16.5}", "classic"),
        ("{a Roe, J}. {t Feedback} ({d 2022}). [Data set]. {c Wall Archive}. {D 10.1000/182}", "dataset"),
        ("{a Roe, J}. {t Walls}. {d 1990} ({o private communication})", "personal_communication"),
        ("{A Hill Archives, b. 77}, vol. {v 12}", "manuscript"),
        ("{a Roe, J}. {t La lettre sur les murs [A letter on walls]}. {p Rome}: {h North}, {d 1990}", "book"),
        ("{t The Wall [Film]}. {h North}, {d 1990}", "motion_picture"),
        ("{t Walls}, s.v.", "document"),
        ("", "document"),
    ],
)
def test_kind(row: str, kind: str) -> None:
    text, spans = marked(row)
    assert assemble(text, spans).reference.type == kind

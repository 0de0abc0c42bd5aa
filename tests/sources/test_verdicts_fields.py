"""Papers of computer science and medicine as their fields cite them; titles in several scripts."""

from dataclasses import replace

import pytest
from sources.printed import book, piece

from biblio.model import Date, Reference
from biblio.sources.compare import compare

LISTS = ("Brandt, J.; Okafor, L.", "Growing decision lists from noisy examples")
WORKSHOP = "Proceedings of the Eighth International Workshop on Machine Learning"
DECAY = ("Ferrer, M.; Lindqvist, D.; Rao, P.", "Weight decay revisited")
PLANS = ("Ueda, S.; Pohl, K.", "A fast algorithm for reinforcement planning")
TREES = ("Stone, W.; Petrov, G.", "The perceptron meets the tree")
STROKE = ("Larsen, P. T.; Mbeki, S.", "Low-dose aspirin after minor stroke: a randomised controlled trial")
CLOTS = ("Garcia, M.; Holm, R.", "Thrombolysis in the elderly")
SCREENING = ("Weber, A.", "Screening intervals in cervical cancer")
CELLS = ("Okoye, C. N.", "Blood transfusion in sickle cell disease")
PAPER = {"type": "paper-conference"}
IN_AAAI = piece(
    *PLANS, "Proceedings of the Tenth National Conference on Artificial Intelligence", 1992, **PAPER
)
IN_NIPS = piece(*DECAY, "Advances in Neural Information Processing Systems", 1992, volume="4", page="901-908")
HANDS = "Guidelines on hand hygiene in health care"

COMPUTING = [
    (
        "proceedings by number, shortened",
        "same",
        piece(*LISTS, WORKSHOP, 1991, page="112-116", **PAPER),
        piece(*LISTS, "Proc. 8th Intl. Workshop on Machine Learning", 1991, **PAPER),
    ),
    (
        "a subject by its initials inside of a name",
        "same",
        piece(*LISTS, WORKSHOP, 1991, **PAPER),
        piece(
            LISTS[0], "Growing decision lists from noisy exampels", "8th Int. Workshop on ML", 1991, **PAPER
        ),
    ),
    ("proceedings by their acronym", "same", IN_NIPS, piece(*DECAY, "NIPS-4", 1992)),
    ("an acronym that leaves words out", "same", IN_NIPS, piece(*DECAY, "Proc. NIPS", 1992, volume="4")),
    (
        "an acronym that is none of its words",
        "same",
        IN_AAAI,
        piece(*PLANS, "AAAI-92", 1992, page="202-207"),
    ),
    (
        "the acronym of another meeting",
        "same work",
        piece(*PLANS, "AAAI", 1992, page="202"),
        piece(*PLANS, "IJCAI", 1992, page="88"),
    ),
    (
        "the acronym of a journal with a letter of more",
        "same",
        piece(*TREES, "PAMI", 1992, volume="14"),
        piece(*TREES, "IEEE Transactions on Pattern Analysis and Machine Intelligence", 1992, volume="14"),
    ),
    (
        "a year behind an acronym",
        "same",
        piece(*LISTS, "COLT'98", 1998, page="80-91"),
        piece(*LISTS, "Annual Conference on Computational Learning Theory", 1998, page="80"),
    ),
    (
        "the paper of a meeting and that of a journal",
        "same work",
        piece(*LISTS, "Conference on Computational Learning Theory", 1998, page="80-91", **PAPER),
        piece(*LISTS, "Machine Learning", 1999, volume="37", page="297-336"),
    ),
    (
        "the subtitle of a journal",
        "same",
        piece("Read, J. I.", "Halo shapes", "J. Phys. G: Nucl. Part. Phys.", 2014, volume="41"),
        piece("Read, J. I.", "Halo shapes", "J Phys G Nucl Part Phys", 2014, volume="41"),
    ),
    (
        "authors that were read as part of the title",
        "same",
        piece("Ueda, Satoshi", f"Karin Pohl: {PLANS[1]}", "AAAI", 1992, page="202"),
        piece(*PLANS, "AAAI", 1992, page="202-207"),
    ),
    (
        "authors in the title, and another title",
        "different",
        piece("Ueda, Satoshi", "Karin Pohl: A slow method of reinforcement search", "AAAI", 1992),
        piece(*PLANS, "AAAI", 1992),
    ),
    (
        "a thesis and a paper under one title",
        "different",
        book(*PLANS, ": University of Westmark", 1992, type="thesis"),
        piece(*PLANS, "Machine Learning", 1992, volume="9", page="1"),
    ),
]

MEDICINE = [
    (
        "British and American spelling, a journal with its city",
        "same",
        piece(*STROKE, "The Lancet", 2001, volume="357", page="251-6"),
        piece(
            STROKE[0],
            STROKE[1].replace("randomised", "randomized"),
            "Lancet (London, England)",
            2001,
            volume="357",
            issue="9252",
            page="251-256",
        ),
    ),
    (
        "a journal by its initials",
        "same",
        piece(*CLOTS, "NEJM", 1999, volume="340"),
        piece(*CLOTS, "N Engl J Med", 1999, volume="340", page="1781"),
    ),
    (
        "two articles that begin alike",
        "different",
        piece("Garcia, M.", "Thrombolysis in the elderly", "N Engl J Med", 1999, volume="340", page="1781"),
        piece("Garcia, M.", "Thrombolysis in the young", "N Engl J Med", 1999, volume="340", page="1790"),
    ),
    (
        "two months of one year are no range of years",
        "same",
        replace(
            piece(*SCREENING, "Acta Cytol", volume="31", page="817"),
            issued=Date(1987, 11, until=Date(1987, 12)),
        ),
        piece(*SCREENING, "Acta Cytologica", 1987, volume="31", page="817"),
    ),
    (
        "a volume that was read as a page",
        "same",
        piece(*STROKE, "The Lancet", 2001, volume="357", page="251-6"),
        piece(*STROKE, "Lancet", 2001, page="357"),
    ),
    (
        "an abstract in another journal the year before",
        "same work",
        piece(*CELLS, "Br J Haematol", 2008, volume="142", page="598-609"),
        piece(*CELLS, "Blood", 2007, volume="110", page="3391"),
    ),
    (
        "a body by its initials, its name in the title",
        "same",
        book("=World Health Organization", f"WHO {HANDS}", "Geneva: WHO", 2009),
        book("=WHO", HANDS, "Geneva: World Health Organization", 2009),
    ),
    (
        "another body's initials",
        "different",
        book("=World Health Organization", HANDS, "Geneva", 2009),
        book("=OECD", HANDS, "Paris", 2009),
    ),
]

AT = "https://example.org/areas"
INSIDE = {"container_title": "Areas and Families", "isbn": "9780198299813", "editor": "Roe, Jane"}
PARTS = [
    (
        "the ISBN of a chapter is that of its book",
        "unsure",
        book("Roe, Jane", "Areas and Families", "Oxford: University Press", 2001, isbn="9780198299813"),
        book(
            "Roe, Jane",
            "Areas and Families: The North",
            ": Press",
            2001,
            type="chapter",
            page="1-9",
            **INSIDE,
        ),
    ),
    (
        "a chapter, and the book without a title at one address",
        "unsure",
        book(
            "Roe, Jane", "Languages of the North", "", 2001, type="chapter", url=AT, container_title="Areas"
        ),
        book("", "", "Oxford: Press", 2001, editor="Doe, John", url=AT),
    ),
    (
        "two chapters under one ISBN",
        "different",
        book("Roe, Jane", "Languages of the North", "", 2001, type="chapter", page="1-9", **INSIDE),
        book("Roe, Jane", "Peoples of the South", "", 2001, type="chapter", page="20-31", **INSIDE),
    ),
]

SCRIPTS = [
    (
        "Cyrillic in letters of a library and of a linguist",
        "same work",
        book("Čukovskij, Kornej", "Živoj kak žizn'", "Moskva: Detgiz", 1962),
        book("Chukovskii, Kornei", "Zhivoi kak zhizn'", "Moskva: Detgiz", 1966),
    ),
    (
        "Cyrillic, and the transliteration of a linguist",
        "same work",
        book("Чуковский, Корней", "Живой как жизнь", "Москва: Детгиз", 1966),
        book("Čukovskij, Kornej", "Živoj kak žizn'", "Moskva: Detgiz", 1966),
    ),
    (
        "Greek and its transliteration",
        "same work",
        book("Παπαδόπουλος, Νίκος", "Ιστορία της Αθήνας", "Αθήνα: Εστία", 1954),
        book("Papadopoulos, Nikos", "Istoria tis Athinas", "Athina: Estia", 1954),
    ),
    (
        "Greek capitals without accents",
        "same",
        book("Παπαδόπουλος, Νίκος", "Ιστορία της Αθήνας", "Αθήνα: Εστία", 1954),
        book("ΠΑΠΑΔΟΠΟΥΛΟΣ, Ν.", "ΙΣΤΟΡΙΑ ΤΗΣ ΑΘΗΝΑΣ", "Αθήνα", 1954),
    ),
    (
        "Chinese, one sign of a short title",
        "different",
        book("王, 力", "中国文学史", "北京: 中华书局", 1985),
        book("王, 力", "中国哲学史", "北京: 中华书局", 1985),
    ),
    (
        "Chinese, the subtitle left out",
        "same",
        book("王, 力", "中国文学史：从古代到近代", "北京: 中华书局", 1985),
        book("王, 力", "中国文学史", "北京: 中华书局", 1985),
    ),
    (
        "Chinese, other authors",
        "different",
        book("王, 力", "中国文学史", "北京: 中华书局", 1985),
        book("钱, 穆", "中国文学史", "北京: 中华书局", 1985),
    ),
    (
        "Chinese and its transliteration cannot be compared",
        "unsure",
        book("王, 力", "中国文学史", "北京: 中华书局", 1985),
        book("Wang, Li", "Zhongguo wen xue shi", "Beijing: Zhonghua shu ju", 1985),
    ),
    (
        "Arabic with and without hamza",
        "same",
        book("حسن, علي", "أخبار المدينة القديمة", "بيروت: دار العلم", 1967),
        book("حسن, علي", "اخبار المدينة القديمة", "بيروت: دار العلم", 1967),
    ),
    (
        "Arabic and its transliteration cannot be compared",
        "unsure",
        book("حسن, علي", "أخبار المدينة القديمة", "بيروت: دار العلم", 1967),
        book("Hasan, Ali", "Akhbar al-madina al-qadima", "Bayrut: Dar al-ilm", 1967),
    ),
    (
        "Hebrew with and without points",
        "same",
        book("כהן, שמואל", "תולדות העיר", "ירושלים: מאגנס", 1945),
        book("כהן, ש.", "תּוֹלְדוֹת הָעִיר", "ירושלים: מאגנס", 1945),
    ),
    (
        "Hebrew, two titles",
        "different",
        book("כהן, שמואל", "תולדות העיר", "ירושלים: מאגנס", 1945),
        book("כהן, שמואל", "סיפור פשוט", "ירושלים: מאגנס", 1945),
    ),
    (
        "Japanese, kana of full and half width",
        "same",
        book("山田, 太郎", "ノルウェイの歴史", "東京: 岩波書店", 1987),
        book("山田, 太郎", "ﾉﾙｳｪｲの歴史", "東京: 岩波書店", 1987),
    ),
    (
        "Japanese, two titles of one beginning",
        "different",
        book("山田, 太郎", "日本の歴史", "東京: 岩波書店", 1987),
        book("山田, 太郎", "日本の宗教", "東京: 岩波書店", 1987),
    ),
    (
        "one title, the author in two scripts",
        "same",
        book("王, 力", "中国文学史", "北京: 中华书局", 1985),
        book("Wang, Li", "中国文学史", "北京: 中华书局", 1985),
    ),
]

PAIRS = [
    pytest.param(a, b, verdict, id=name) for name, verdict, a, b in (*COMPUTING, *MEDICINE, *PARTS, *SCRIPTS)
]


@pytest.mark.parametrize(("a", "b", "verdict"), PAIRS)
def test_verdict(a: Reference, b: Reference, verdict: str) -> None:
    seen = compare(a, b)
    assert seen.verdict == verdict, seen
    assert compare(b, a) == seen

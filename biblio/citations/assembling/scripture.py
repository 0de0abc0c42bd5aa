"""The books of the Bible and those that stand beside it, by the names and abbreviations of citations.

Apocrypha and pseudepigrapha have those of The SBL Handbook of Style, 2nd ed., 8.3.2 and 8.3.3.
"""

from __future__ import annotations

from biblio.normalize import roman
from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.word_list import word_set

# Books and their abbreviations in English, German, French, Italian, Spanish, Latin and Russian.
_BOOKS = word_set("""
gen genesis gn быт ex exod exodus éxodo исх lev leviticus lv лев num numbers numeri nm чис deut deuteronomy
deuteronomium dt mose mos втор josh joshua josua jos judg judges richter jdg juges ruth rut sam samuel kgs
kings könige kön
reg rois rs цар chr chron chronicles chronik paralip ezra esra esr esdras esd neh nehemiah
nehemia tob tobit jdt
judith esth reyes esdr
esther est job hiob ijob иов ps pss psalm psalms psalmen psaume psalmi salmo sal пс prov proverbs
sprüche spr prv
притч eccl ecclesiastes qoh kohelet prediger pred koh song cant hld hohelied wis weisheit sap sir sirach
ecclus isa
isaiah jes jesaja ис jer jeremiah jeremia иер lam klgl bar baruch ezek ezekiel ez hes hesekiel иез dan
daniel dn дан
hos hosea joel amos am obad obadja jonah jona mic micah micha nah nahum hab habakkuk habakuk zeph
zephaniah zefanja
hag haggai zech zechariah sacharja sach mal malachi maleachi macc maccabees makk mt matt matthew
matthäus matthieu
matteo mateo мф mk mark markus marc marco marcos мк lk luke lukas luc luca lucas лк jn john joh johannes jean
giovanni juan ин acts apg apostelgeschichte act actes atti hechos деян rom romans römer röm rm рим cor
corinthians
kor korinther кор gal galatians galater гал eph ephesians epheser еф phil philippians philipper флп col
colossians
kol kolosser кол thess thessalonians thessalonicher фес tim timothy timotheus тим tit titus phlm
philemon heb hebrews
hebr hebräer евр jas james jak jakobus иак pet peter petr petrus пет jude judas rev revelation offb
offenbarung apoc
apk apocalypse апок откр jub jubilees
""")
# Those of them that there are several of: 2 Cor, 3 John, 2 Bar.
_NUMBERED = word_set("""
sam samuel kgs kings könige kön reg rois reyes rs цар chr chron chronicles chronik paralip mose mos bar
baruch
macc maccabees makk jn john joh johannes jean giovanni juan ин cor corinthians kor korinther кор thess
thessalonians thessalonicher фес tim timothy timotheus тим pet peter petr petrus пет
""")
_ONLY_NUMBERED = word_set("en enoch henoch hen")
_OF_EZRA = word_set("ezra esra esr esdr esdras esd")
_MOST, _MOST_OF_EZRA = 4, 6
# Of two words, of which the second alone may be a book of the Bible: T. Dan is the testament of Dan.
_OF_TWO_WORDS = {
    "t": word_set("""
    reu reuben sim simeon levi jud judah iss issachar zeb zebulun dan naph naphtali gad ash asher jos joseph
    benj benjamin ab abraham adam isaac jac jacob job mos moses sol solomon
    """),
    "apoc": word_set("ab abraham adam dan el elijah mos sedr zeph"),
    "apocr": word_set("ezek"),
    "as": word_set("mos"),
    "ascen": word_set("isa"),
    "mart": word_set("isa"),
    "vis": word_set("ezra"),
    "pss": word_set("sol"),
    "odes": word_set("sol"),
    "sib": word_set("or"),
    "jos": word_set("asen"),
    "let": word_set("aris"),
    "add": word_set("esth"),
    "ep": word_set("jer"),
    "pr": word_set("man azar"),
}
FIRST_WORDS = "|".join(word.capitalize() for word in _OF_TWO_WORDS)
"""The first words of such names, as a pattern."""
NUMBERS = r"[1-6]|I{1,3}|IV|VI?"
"""The numbers of books of one name, as a pattern: ``1 Cor``, ``IV Ezra``."""
_NAME = late_pattern(
    rf"(?:(?P<number>{NUMBERS})(?:\.?\s+|(?<=\d)))?(?:(?P<first>{FIRST_WORDS})\.?\s+)?(?P<book>.*)"
)


def is_bible(title: str) -> bool:
    """Whether a title is that of such a book: ``Gen.``, ``1 Cor``, ``Offenbarung``, ``T. Levi``."""
    name = _NAME().fullmatch(title)
    if not name:
        return False
    return is_book(name["book"], name["number"] or "") or is_book(name["book"], first=name["first"] or "")


def is_book(book: str, number: str = "", first: str = "") -> bool:
    """Whether a word names such a book, with a number or with another word before it.

    Args:
        book: The word, with or without the stop of an abbreviation.
        number: The number before it as printed, empty where none is.
        first: The word before it where that belongs to the name, empty where none does.
    """
    word = book.rstrip(".").casefold()
    if first:
        return word in _OF_TWO_WORDS.get(first.casefold(), ())
    if not number:
        return word in _BOOKS
    value = int(number) if number.isdecimal() else roman.value(number) or 0
    most = _MOST_OF_EZRA if word in _OF_EZRA else _MOST
    return (word in _NUMBERED or word in _OF_EZRA or word in _ONLY_NUMBERED) and value <= most

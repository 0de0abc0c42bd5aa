"""The words of dates: months, seasons, and what is said of a year, in the languages of our readers.

Months are those of the Gregorian calendar in the nominative and, where dates want it, in the genitive, after
the Unicode CLDR (``dates/calendars/gregorian``), with Latin forms as early prints have them.
"""

from __future__ import annotations

import unicodedata

from biblio.normalize.word_list import word_set

# Each beginning of these, of three letters or more, that no other month shares is an abbreviation.
_MONTHS = """
january januar janvier enero gennaio januari январь января janeiro jänner
february februar février febrero febbraio februari февраль февраля fevereiro feber
march märz mars marzo maart март марта março marts maerz
april avril abril aprile апрель апреля
may mai mayo maggio mei май мая maio maj
june juni juin junio giugno июнь июня junho
july juli juillet julio luglio июль июля julho
august août agosto augustus август августа augusti
september septembre septiembre setiembre settembre сентябрь сентября setembro
october oktober octobre octubre ottobre октябрь октября outubro
november novembre noviembre ноябрь ноября novembro
december dezember décembre diciembre dicembre декабрь декабря dezembro desember
"""
# These count only as they stand.
_FURTHER_MONTHS = """
styczeń stycznia leden ledna gener ianuarie січень січня януари јануар јануара siječanj siječnja tammikuu tammikuuta január ocak ιανουάριος ιανουαρίου sausio janvāris jaanuar ianuarii januarii ianuarius
luty lutego únor února febrer februarie лютий лютого февруари фебруар фебруара veljača veljače helmikuu helmikuuta február şubat φεβρουάριος φεβρουαρίου vasario februāris veebruar februarii
marzec marca březen března març martie березень березня ožujak ožujka maaliskuu maaliskuuta március mart μάρτιος μαρτίου kovo märts martii mrt
kwiecień kwietnia duben dubna aprilie квітень квітня април travanj travnja huhtikuu huhtikuuta április nisan απρίλιος απριλίου balandžio aprīlis aprill aprilis
maja květen května maig травень травня мај svibanj svibnja toukokuu toukokuuta május mayıs μάιος μαΐου gegužės maijs maii
czerwiec czerwca červen června juny iunie червень червня јун юни lipanj lipnja kesäkuu kesäkuuta június haziran ιούνιος ιουνίου birželio jūnijs juuni iunii junii
lipiec lipca červenec července juliol iulie липень липня јул юли srpanj srpnja heinäkuu heinäkuuta július temmuz ιούλιος ιουλίου liepos jūlijs juuli iulii julii jly
sierpień sierpnia srpen srpna agost серпень серпня kolovoz kolovoza elokuu elokuuta augusztus ağustos αύγουστος αυγούστου rugpjūčio augusts augusti
wrzesień września září septembrie вересень вересня септември септембар rujan rujna syyskuu syyskuuta szeptember eylül σεπτέμβριος σεπτεμβρίου rugsėjo septembris
październik października říjen října octombrie жовтень жовтня октомври октобар lokakuu lokakuuta október ekim οκτώβριος οκτωβρίου spalio oktobris oktoober octobris
listopadu noiembrie листопада ноември новембар studeni studenoga marraskuu marraskuuta kasım νοέμβριος νοεμβρίου lapkričio novembris
grudzień grudnia prosinec prosince desembre decembrie грудень грудня декември децембар prosinac prosinca joulukuu joulukuuta aralık δεκέμβριος δεκεμβρίου gruodžio decembris xbre xber
"""  # noqa: E501
# Words of other meanings, months only with the stop of an abbreviation.
DOTTED_ONLY = word_set("out set gen des")
_SEASONS = """
spring frühling frühjahr printemps primavera lente vår forår wiosna весна весны весной jaro tavasz kevät
summer sommer été estate verano verão zomer sommar lato лето лета летом léto nyár kesä
autumn fall herbst automne autunno otoño outono herfst höst efterår jesień осень осени осенью podzim ősz syksy
winter hiver inverno invierno zima zimy зима зимы зимой vinter tél talvi
"""

APPROXIMATELY = word_set("""
ca cca circa um vers about approximately approx ok ок около hacia cerca rond env environ verso etwa
ungefähr asi kring omkring około okolo kolem yaklaşık noin körül
""")
"""What stands before a year that is near the right one."""
CIRCA = APPROXIMATELY | word_set("""
к ante before after post nach vor après avant prima dopo до после not
""")
COPYRIGHT = word_set("cop copyright copr")
REPRINT = word_set("""
repr rpt rept reprint reprinted reprints reissued reissue reimpr reimpresión réimpr réimpression rééd
réédition rist ristampa neudr neudruck nachdr nachdruck neuausg neuausgabe переизд переиздание репринт
herdruk optryk orig original originally first originalausgabe erstausgabe erstausg zuerst erstmals première
ed ausg
""")
CORRECTION = word_set("recte rectius richtig")
OR = word_set("or oder ou o или lub eller and und et e y en и och og")
TO = word_set("to bis until till through al à au до по")
NO_PART = word_set("""
de del dels dell d of the di du da do den der das le la el los il año anno ano a an am im on in på dne
år rok roku год года году г гг anni jahr jahre année years year az utc gmt cest cet est edt pst pdt bst msk
""")
ORDINAL_ENDINGS = word_set("st nd rd th er re º ª o го ого ste te")
ERAS = {
    **{"明治": "1868", "大正": "1912", "昭和": "1926", "平成": "1989", "令和": "2019"},
    **dict.fromkeys(("民国", "民國"), "1912"),
}
"""The first year of each era by which Japanese and Chinese imprints count."""


STATUS = (
    *(r"forthc(?:oming|\.)", "(?:in|im|sous) (?:press|print|druck|erscheinen|presse)", "en prensa"),
    *(r"[aà] par(?:aître|\.)", r"(?<!\w)i\. ?[ED]\.", "accepted", "submitted", "angenommen", "eingereicht"),
    "(?:in|im|en|em|under) (?:vorber|prepara|prépara|review)[a-zçãó]*",
    *("(?:in corso di|in) stampa", "di prossima pubblicazione", "no prelo", "в печати", "to appear"),
    *("ter perse", "w druku", "v tisku"),
)
"""What is said in place of the date of what is not yet printed, as patterns."""
UNDATED = (
    *(r"n\.?\s?d", r"s\.?\s?[adf]", r"o\.?\s?[jd]", r"z\.?\s?j", r"u\.?\s?å", r"b\.?\s?[rd]", r"б\.?\s?[гд]"),
    *("ohne (?:jahr|datum)", "no date", "undated", "sans date", "senza (?:data|anno)", "sin fecha"),
    *("sem data", "без (?:года|даты)", "sine anno", r"s\. ?l\. ?n\. ?d", "s/[fd]", r"t\.\s?y"),
    *(r"d\.\s?t", r"é\.\s?n", r"f\.\s?a", r"χ\.\s?χ"),
)
"""What says that a thing bears no date, as patterns."""


def _table(text: str) -> dict[str, int]:
    rows = enumerate(text.strip().split("\n"), 1)
    return {spelling: number for number, row in rows for word in row.split() for spelling in _spellings(word)}


def _spellings(word: str) -> tuple[str, str]:
    return word, without_accents(word)


def without_accents(word: str) -> str:
    """``word`` without the marks over its letters."""
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def _abbreviations(names: dict[str, int]) -> dict[str, int]:
    """The beginnings of months' names, three letters or more, that no other month shares."""
    table: dict[str, int] = {}
    shared = set()
    for name, number in names.items():
        for beginning in (name[:end] for end in range(3, len(name))):
            if table.setdefault(beginning, number) != number:
                shared.add(beginning)
    return {word: number for word, number in table.items() if word not in shared}


MONTHS = _table(_FURTHER_MONTHS) | _abbreviations(_table(_MONTHS)) | _table(_MONTHS)
"""The number of the month for each of its names and abbreviations, lower case, with and without accents."""
SEASONS = _table(_SEASONS)
"""The number of the season, from 1 for spring to 4 for winter, as CSL counts them."""

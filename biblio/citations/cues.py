"""Words that tell what stands beside them in a reference, by kind, in the languages of our readers.

Only words of the trade: abbreviations and terms of bibliographies, months, function words. No names of
persons, places or houses: those are learnt (see ``biblio/data``).
"""

from __future__ import annotations

_KINDS = {
    "page": (
        "p pp pag pagg page pages pg pgs s seite seiten str стр с pág págs página páginas pagina pagine sayfa"
    ),
    "folio": "fol fols fo folio folios ff f л лл c cc carta carte bl bll blatt r v recto verso",
    "volume": (
        "vol vols volume volumes voll volumi bd bde band bände t tome tomes tomo tomos tomi т том "
        "тома кн book books livre buch pt pts part parts parte partie teil ч часть"
    ),
    "issue": (
        "no nos nr nrs num number numbers numero número numéro n nn heft fasc fascicolo fasz "
        "issue issues № вып выпуск h hft"
    ),
    "edition": (
        "edition editions edn aufl auflage ausg ausgabe édition edizione edición edicion изд "
        "издание revised rev reprint repr reprinted nachdr nachdruck ristampa rist réimpr reimpr "
        "enlarged erw überarb corr"
    ),
    "editor": (
        "editor editors edited eds ed hrsg hg hgg herausgegeben herausgeber éd éds cura cur "
        "curatore curatori dir dirs direction coord coords ред compiler comp compiled redaktion "
        "red"
    ),
    "translator": (
        "translator translators translated translation trans transl tr trad traduit traduzione "
        "traducción tradotto traducido übers übersetzt übersetzung пер перевод vert vertaald"
    ),
    "in": "in dans en nel nella nello nei negli im в во",
    "month": (
        "january february march april may june july august september october november december "
        "jan feb mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli "
        "oktober dezember okt dez mrz janvier février fevrier mars avril juin juillet août aout "
        "septembre octobre novembre décembre decembre janv févr avr juil gennaio febbraio marzo "
        "aprile maggio giugno luglio agosto settembre ottobre novembre dicembre genn febbr giu "
        "lug sett ott dic gen enero febrero abril mayo junio julio septiembre setiembre octubre "
        "noviembre diciembre ene abr ago января февраля марта апреля мая июня июля августа "
        "сентября октября ноября декабря январь февраль март апрель май июнь июль август сентябрь "
        "октябрь ноябрь декабрь janeiro fevereiro junho julho setembro outubro dezembro januari "
        "februari maart mei augustus stycznia lutego marca kwietnia maja czerwca lipca sierpnia września "
        "października listopada grudnia spring summer autumn fall winter frühjahr sommer herbst printemps "
        "été automne hiver primavera estate autunno inverno verano otoño invierno весна лето осень зима"
    ),
    "ordinal": "st nd rd th d ste",
    "house": (
        "press verlag university univ universität universitätsverlag universitaire universitaires "
        "éditions editions éditeur editeur editore editori editrice edizioni editorial ediciones "
        "publisher publishers publishing publications pub co company inc incorporated ltd limited "
        "gmbh cie sons son bros brothers books printing print presse presses libraire librairie "
        "libreria tipografia stamperia imprimerie druck buchhandlung издательство издат "
        "uitgeverij uitgever forlag förlag house academic imprint pr"
    ),
    "serial": (
        "journal journals review zeitschrift revue rivista revista bulletin bollettino boletín "
        "annals annales annali anales jahrbuch yearbook proceedings transactions acta archiv "
        "quarterly magazine times gazette gazzetta news newspaper post herald tribune daily "
        "zeitung blätter mitteilungen beiträge studies studi studien études letters lett j rev "
        "proc trans вестник журнал известия записки труды вопросы notes abhandlungen forschungen "
        "monthly weekly chronicle atti memorie cahiers tijdschrift"
    ),
    "meeting": (
        "conference congress symposium workshop colloquium meeting conf symp kongress congrès "
        "congresso convegno tagung конференция"
    ),
    "thesis": (
        "thesis dissertation diss phd doctoral habilitation thèse tesi tesis masters dissertação диссертация"
    ),
    "report": (
        "report reports working paper papers memorandum technical preprint manuscript ms mss "
        "unpublished mimeo typescript"
    ),
    "archive": (
        "archive archives archivio archivo archiv fond fonds fondo ф оп д busta buste b reg "
        "registro filza bündel box folder collection coll codice cod doc docs document file serie "
        "record archiwum государственный архив legajo leg caja expediente dossier carton liasse cote series "
        "reel nachlass nl bestand akte akten staatsarchiv hauptstaatsarchiv landesarchiv stadtarchiv "
        "bundesarchiv"
    ),
    "xref": (
        "ibid ibidem idem id op cit loc ebd ebenda ebda ivi supra infra aao ders dies eadem там "
        "указ соч passim art ouvr ib ebda ibíd ibídem tamże tamtéž"
    ),
    "signal": (
        "see cf cfr vgl voir siehe also quoted cited according vedi véase ver compare confer but "
        "e.g contra accord см ср цит по zit nach auch cité"
    ),
    "and": "and und et y e и og och with con avec mit &",
    "alii": "al alii alia others a u andere altri др",
    "particle": (
        "van von de der den del della di da du des la le lo dos das do ten ter zu zur af bin ibn al el"
    ),
    "article": "the a an der die das ein eine le la les un une il lo gli i uno una el los las",
    "of": (
        "of for on to from by with at into upon über zur zum für sur pour par sul sulla per dalla "
        "sobre para о об от для"
    ),
    "verb": (
        "was were is are be been had has have did does said says wrote writes that which who whom "
        "whose when while he she it they we his her their our this these those not could would "
        "should will can may must there then than more ist war sind waren hatte hat wurde wurden "
        "nicht dass sich auch sie er es était sont avait ont qui que ne pas ce cette il elle era "
        "sono aveva che non si si sono fue son había no se lo что не он она они было был как это "
        "так my your me him them you if because so although however"
    ),
    "access": (
        "retrieved accessed available access online viewed zugriff abgerufen consulté consultado "
        "consultato обращения url doi"
    ),
    "law": (
        "v vs versus court act code statute stat section art article artikel § cir supp usc cfr amend const "
        "urteil beschl beschluss gesetz verordnung abs satz rn rdnr loi décret arrêt cour cass sentenza "
        "legge decreto directive regulation"
    ),
}

KIND_OF: dict[str, str] = {}
"""The kind of each lower-case word; a word of several kinds has them all, joined by ``+``."""

for _kind, _words in _KINDS.items():
    for _word in _words.split():
        _known = KIND_OF.get(_word)
        if _known is None:
            KIND_OF[_word] = _kind
        elif _kind not in _known.split("+"):
            KIND_OF[_word] = f"{_known}+{_kind}"


QUOTING = frozenset({"quoting", "citing", "discussing", "overruling"})
"""Words that lead from one citation of law to the next one (The Bluebook, rule 10.6)."""

HEREAFTER = (
    r"(?:here(?:in)?after|henceforth|henceforward|(?:im )?folgenden?|fortan|künftig|ci-après"
    r"|(?:cité )?désormais|abrégée?(?: en)?|d['’]ora in (?:poi|avanti)|en adelante|en lo sucesivo|далее)"
)
"""A pattern of the words by which a citation declares the short name of what it cites, in small letters."""


def is_month(word: str) -> bool:
    """Whether a word names a month or season, in any of the languages, whatever else it means."""
    return "month" in KIND_OF.get(word.casefold(), "").split("+")

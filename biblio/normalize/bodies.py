"""Tell corporate bodies from persons by the general words of organisations, in many languages."""

from __future__ import annotations

import re
from functools import lru_cache

from biblio.normalize.given_names import GIVEN, MOSTLY
from biblio.normalize.late_pattern import late_pattern
from biblio.normalize.name_words import has_vowel
from biblio.normalize.word_list import word_set
from biblio.normalize.word_stems import STEM, stems

_COMPOUNDS = (
    *("gesellschaft", "gemeinschaft", "ministerium", "verband", "verein", "stiftung", "bibliothek"),
    *("kommission", "zentrum", "behörde", "museum", "bundesamt", "landesamt"),
)
_STRONG_WORDS = (
    r"(?<!\w)(?:commissions?|commissione|comisión|comissão|committees?|comité|comitato|komitee|comitetul"
    r"|subcommittee|(?:dep|gov)['’]t|(?:comm|ass|fed)['’]n"
    r"|ministr(?:y|ies)|minist(?:ère|ere|erio|ério|ero|erium|erie|erstwo|erstvo)|departments?|département"
    r"|departamento"
    r"|dipartimento|departement|institut\w*|istitut[oi]|universit\w*|universid\w*|uniwersytet\w*|univerzit\w*"
    r"|associations?|associazione|asociación|associação|societ(?:y|ies)|società|société|sociedade?"
    r"|organi[sz]ations?"
    r"|organisation|organizzazione|organización|organização|academy|académie|akademie|academia|accademia"
    r"|akademia"
    r"|administration|agency|agence|agentur|agenzia|bureau|secretariat|directorate|foundation|fondation"
    r"|fondazione"
    r"|fundación|fundação|parliament|parlement|bundestag|reichstag|government|gouvernement|regierung"
    r"|consortium"
    r"|federation|fédération|federación|federazione|confederation|editorial board|editors of|redaktion der"
    rf"|\w*(?:{'|'.join(_COMPOUNDS)})|musée|biblioteca|bibliothèque|archivio|archives|national laboratory"
    r"|институт\w*|университет\w*|академи[яи]|министерств\w+|комитет\w*|комисси[яи]|общество|совет|центр"
    r"|библиотека"
    r"|государственн\w+|федерация|партия|архив"
    r"|collaborat(?:ion|ors)|investigators|(?:study|working|expert|interest) group|task force"
    r"|(?:core|development|project) team|core developers"
    r"|ordnance survey|statistics(?=\s[A-Z])|great britain|united (?:states|kingdom|nations)"
    r"|\w+ (?:contributors|newsroom|staff writers?))(?!\w)"
    r"|^\W*(?:aa\.?\s?(?:vv|w)|vv\.?\s?aa)\.?\W*$"
)
_STRONG = late_pattern(_STRONG_WORDS, re.IGNORECASE)
# What is a body only with the words behind it: Conseil d'État, Cour de cassation, Ville de Paris.
_ROMANCE_WORDS = (
    r"^\s*(?:assemblée|assemblea|asamblea|ayuntamiento|banque|banca|banco|camera|cámara|câmara|centre|centro"
    r"|chambre|chiesa|collectif|collège|collegio|commune|comune|conseil|consejo|conselho|consiglio|cour"
    r"|diputación|direction|direzione|dirección|direção|école|escuela|escola|scuola|église|iglesia|igreja"
    r"|groupe|grupo|gruppo|junta|office|oficina|parti|partido|partito|préfecture|provincia|regione|región"
    r"|république|república|repubblica|service|servicio|servizio|sindacato|syndicat|tribunal|tribunale|ufficio"
    r"|union|unión|unione|ville)\s+(?:\w+\s+)?(?:de|d['’]|du|des|di|del|dell['’]|della|dei|delle|da|do|dos|pour)"
)
_ROMANCE = late_pattern(_ROMANCE_WORDS, re.IGNORECASE)
_WEAK_WORDS = (
    r"(?<!\w)(?:church|bank|service|services|office|offices|court|group|union|school|schools|league|party"
    r"|company"
    r"|board|library|cent(?:er|re)s?|college|team|council|congress|senate|house|press|club|fund|survey"
    r"|staff|army"
    r"|panel|alliance|initiative|forum|coalition|observatory|conference|network|project|trust|authority|division|section|laborator(?:y|ies)|collaboration|nations|corps"
    r"|assembly"
    r"|parti|partito|partido|partei|bund|rat|amt|kirche|église|chiesa|iglesia|conseil|consejo|consiglio"
    r"|centro|centrum"
    r"|banque|banca|banco|école|escuela|scuola|schule|collège|collegio|ufficio|office|union|unión|unione"
    r"|cour|tribunal"
    r"|république|republic|republik|kingdom|states|city|county|state|editors|collective|kollektiv"
    r"|collectif)(?!\w)"
)
_WEAK = late_pattern(_WEAK_WORDS, re.IGNORECASE)
_STRUCTURE = late_pattern(
    r"(?:^the\s|(?<!\w)(?:of|for|on|für|pour|para|per la|der|des|zur|del|della|delle|degli|du|de la"
    r"|de l['’]|voor|van de)\s)"
)
_QUALIFIER = late_pattern(
    r"(?<!\w)(?:(?:inter)?national\w*|nazionale|nacional|naciona\w+|european|europäisch\w*|européen\w*"
    r"|royal|federal"
    r"|central\w*|world|united|american|british|canadian|soviet|german|deutsche\w*|français\w*|italian\w*"
    r"|russian"
    r"|public|general|supreme|foreign|social|socialist|communist|democratic|republican|labou?r|catholic"
    r"|people['’]s"
    r"|scientific|medical|economic|state|working|research|u\.\s?s\.|u\.\s?n\.)(?!\w)",
    re.IGNORECASE,
)
_LEGAL_FORMS = r"(?<!\w)(?:inc|ltd|limited|llc|corp|corporation|gmbh|s\.p\.a|plc)(?!\w)\.?\W*$"
_LEGAL = late_pattern(_LEGAL_FORMS, re.IGNORECASE)
_FIRM_ENDINGS = r"\s*(?:co|company|comp|cie|sons|söhne|fils|figli|hijos|bros|brothers)(?!\w)\.?\W*$"
_FIRM = late_pattern(_FIRM_ENDINGS, re.IGNORECASE)
_THE = re.compile(r"^\s*The\s+[A-Z]")
# What governs a place is named by both: ``Stadt Oldenburg``, ``Ville de Rouen``.
_GOVERNS = late_pattern(
    r"^\s*(?:(?:Stadt|Landkreis|Kreis|Gemeinde|Freistaat|Gemeente|Kanton)\s+[A-ZÄÖÜ]"
    r"|(?:Ville|Commune|Département|Région) (?:de|du|d['’])|(?:Comune|Provincia|Regione) (?:di|del)"
    r"|(?:City|County|Town|State) of\s)"
)
_OF_THE = late_pattern(r"(?<!\w)(?:of the|für die|de l['’]État)(?!\w)")
_UNIT = late_pattern(
    r"\s*(?:the\s+)?(?:department|dept|division|section|office|faculty|institute|school|senate|house"
    r"|(?:central )?committee|bureau"
    r"|subcommittee|abteilung|amt|referat|fakultät|institut|département|faculté|dipartimento|facoltà|departamento"
    r"|facultad"
    r"|inc|ltd|limited|llc|corp|gmbh|parliament|congress|ministry|(?:foreign|war|colonial|home) office|army"
    r"|navy)"
    r"(?!\w)",
    re.IGNORECASE,
)
_ENDING_WORD = (
    r"(?:Watch|Alliance|Initiative|Forum|Coalition|Campaign|Movement|Programme?|International|Network|Observatory"
    r"|Trust|Fund|Congress|Council|Union|League|Authority|Survey|Project"
    r"|Study|Trial|Panel|Team|Developers)(?!\w)"
)
_CAPITAL = r"[^\W\d_a-zß-öø-ÿа-яё][\w'’-]*\s+"
_ENDING = late_pattern(rf"^\s*(?:{_CAPITAL}){{2,}}{_ENDING_WORD}\W*\Z")
# What ends the name of a body and hardly that of a person, behind one word, too.
_BUSINESS = (
    r"(?:International|Office|Instruments|Microsystems|Systems|Technologies|Semiconductors?|Electronics|Industries"
    r"|Pharmaceuticals?|Laboratories|Software|Networks|Airlines|Airways|Railways|Tele[ck]om|Associates|Holdings"
    r"|Consulting|Publications|Enterprises|Solutions|Logistics|Statistics)(?!\w)"
)
_COUNTRY = (
    r"(?:Scotland|England|Wales|Ireland|Britain|Australia|Canada|Zealand|India|Pakistan|Nigeria|Kenya|Africa|Europe"
    r"|America|USA|Deutschland|Österreich|Schweiz|France|Belgique|Italia|España|México|Brasil|Nederland|Sverige"
    r"|Norge|Danmark|Suomi)(?!\w)"
)
_BUSINESS_ENDING = late_pattern(rf"^\s*(?:{_CAPITAL})+{_BUSINESS}\W*\Z")
_OF_COUNTRY = late_pattern(rf"^\s*(?P<first>[^\W\d_]{{4,}})\s+(?:{_CAPITAL})*{_COUNTRY}\W*\Z")
# Bodies known by their initials, of those that sign publications; others are told by having no vowel.
_ACRONYMS = word_set("""
AAAS AAUP ACM AFL AHA AIDS AIP AMA ANC ANSI APA ASCE ASEAN ASME ASTM BBC BIS BND BRD CBO CDC CDU CEA CEPAL
CERN CGIAR CIA CIDA CIO CITES CNAM CNN CNR CNRS CNT CONICET CSIC CSIRO CSIS CSU DAAD DDR DFG DGB DIN DIW DNB
DOD DOE DOJ DPRK ECB ECDC ECE ECHR ECLAC ECOSOC EEA EEC EFSA EFTA EHESS EIA EKD EMEA ENEA EPA ESA ESF ETA ETH
EU EUROSTAT FAO FBI FDA FDP FEMA FIFA FIFPRO FNSP FRG FRUS GAO GATT GDR GIZ GNU GTZ HMSO IAEA IATA IBM IBRD
ICAO ICC ICJ ICOM ICOMOS ICRC ICRISAT IDA IDB IEA IEC IEEE IETF IFAD IFC IFLA IFPRI IIASA IIED ILO IMF IMO
INAH INED INRA INSEE INSERM IOC IOM IPCC IPU IRA IRD ISO ISTAT ITU IUCN JAMA JICA KGB KPD KPdSU LSE MEXT MIT
MLA MOMA NAACP NAFTA NASA NATO NBER NCES NHS NIH NISO NIST NKVD NOAA NSA NSDAP NSF NTIS OAS OAU OCDE OCLC
OECD OED OIT OMC OMS ONU OPEC OPS ORSTOM OSCE OSHA OTA OTAN OUP PAHO PCF PCI PLO PRC PSOE RAF RAND RIBA RSC
SED SEP SIPRI SNCF SPCK SPD SSRC TUC UAE UCLA UDSSR UEFA UK UKAEA UN UNAM UNAIDS UNCTAD UNDP UNECA UNECE UNEP
UNESCO UNFCCC UNFPA UNGA UNHCR UNICEF UNIDO UNO UNODC UNRRA UNRWA UNSCEAR UNWTO URSS US USA USAID USDA USGS
USIA USSR VDI WHO WIPO WMO WTO WWF YIVO YMCA ZK ZDF АН ВКП ВЛКСМ ВЦИК ВЦСПС ВЧК ГУЛАГ КГБ КПРФ КПСС МВД МГУ
МИД НКВД ОГПУ ООН РАН РКП РСДРП РСФСР РФ СНК СССР США ФСБ ЦИК ЦК ЮНЕСКО
""")


# Pairs of consonants with which family names begin: European, Slavic, Arabic, African, Asian.
_ONSETS = word_set("""
bh bj bl br bz ch cl cr cs cv cz dh dj dl dm dr dv dw dz fj fl fr gb gd gh gj gl gm gn gr gv gw gy hj hl hr hs
hw kh kj kl km kn kp kr ks kv kw lh lj ll mb mc mk ml mn mp mr mv nd ng nh nj nk nt nz pf ph pl pr ps pt qu rh
rz sc sh sj sk sl sm sn sp sr st sv sw sz th tj tk tl tr ts tv tw tz vl vr vs wh wl wr zb zd zg zh zl zm zn zs
zv zw
""")
_LETTERS = re.compile(r"[^\W\d_]+")
_BODY_STEMS = stems(
    *(_STRONG_WORDS, _WEAK_WORDS, _ROMANCE_WORDS, _LEGAL_FORMS, _FIRM_ENDINGS),
    "the|aa|vv|aavv|vvaa",
    "of",
    "für",
    "état",
    _ENDING_WORD.casefold(),
    "stadt|landkreis|kreis|gemeinde|freistaat|gemeente|kanton|ville|commune|région|département|comune",
    "provincia|regione|town",
    _BUSINESS.casefold(),
    _COUNTRY.casefold(),
)


def may_name_body(word: str) -> bool:
    """Whether a casefolded word begins or ends like one of those by which `is_body` tells bodies."""
    return word[:STEM] in _BODY_STEMS or word.endswith(_COMPOUNDS)


def may_hold_body(text: str) -> bool:
    """Whether any word of ``text`` could belong to a corporate body; a quick look before `is_body`."""
    return any(map(may_name_body, _LETTERS.findall(text.casefold())))


@lru_cache(maxsize=4096)
def is_body(text: str) -> bool:
    """Whether ``text``, one name without its neighbours, looks like a corporate body.

    A word that is hardly a surname (``Committee``) settles it; one that can be (``Church``, ``Service``)
    needs the build of a title beside it: ``of``, ``für``, ``National``, a leading ``The``. Three words in
    capitals of which the last is one like ``Watch`` or ``Alliance`` are a body too, and what ends like a firm
    (``Texas Instruments``), or with a country behind a word that is no given name (``Statistics Canada``).
    """
    if _STRONG().search(text):
        return True
    if any(GIVEN.get(word.strip(".,").casefold(), 0.0) >= MOSTLY for word in text.split()[:2]):
        return False
    if any(sign.search(text) for sign in (_OF_THE(), _LEGAL(), _THE, _ENDING(), _GOVERNS(), _ROMANCE())):
        return True
    if _BUSINESS_ENDING().search(text):
        return True
    if (country := _OF_COUNTRY().match(text)) and country["first"].casefold() not in GIVEN:
        return True
    return bool(_WEAK().search(text) and (_STRUCTURE().search(text) or _QUALIFIER().search(text)))


def is_unit(text: str) -> bool:
    """Whether ``text`` names a part of the body before it: ``Department of Physics``, ``Inc.``."""
    return bool(_UNIT().match(text))


def is_firm_ending(text: str) -> bool:
    """Whether ``text`` is what ends the name of a firm after ``and``: ``Co.``, ``Sons``."""
    return bool(_FIRM().match(text))


def is_legal_form(text: str) -> bool:
    """Whether ``text`` is but the legal form of a firm: ``Inc.``, ``GmbH``."""
    return bool(_LEGAL().match(text.strip()))


def is_acronym(word: str) -> bool:
    """Whether a word in capitals is the short name of a body (``UNESCO``), not a surname (``MARX``).

    So are the names of a list, words of three to six letters without a vowel, and of up to five that begin
    with two consonants with which no syllable does. Others in capitals are taken for persons, whom many
    styles print so.
    """
    if word in _ACRONYMS:
        return True
    if not (2 < len(word) < 7 and word.isalpha() and word.isupper()):
        return False
    unsayable = len(word) < 6 and not has_vowel(word[:2]) and word[:2].casefold() not in _ONSETS
    return not has_vowel(word) or (unsayable and word.isascii())

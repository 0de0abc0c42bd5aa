"""The words that tell what kind of thing is cited, in the languages of our readers.

General words of bibliographies only: no names of things or houses.
"""

from __future__ import annotations

from biblio.normalize.word_list import word_set

# A CSL type, and words that name it where a reference says what it is about.
_GENRES = """
thesis thesis theses dissertation diss phd ph dphil msc doctoral habilitation habilitationsschrift thèse
thesis mémoire
thesis doctorat tesi laurea tesis tese dissertação диссертация диссертации автореферат дис avhandling
thesis proefschrift
thesis masterarbeit diplomarbeit magisterarbeit doktorarbeit inaugural-dissertation rozprawa
report report reports rapport bericht abschlussbericht relatório informe rapporto technical tech working
report policy
report discussion memorandum memo brief отчет отчёт raport arbeitspapier diskussionspapier research
article preprint preprints arxiv e-print e-prints eprint eprints biorxiv medrxiv ssrn
patent patent patents патент brevet brevetto patente patentschrift offenlegungsschrift
standard standard norm norme norma стандарт
map map karte landkarte mappa mapa карта
personal_communication letter letters lettre lettera carta письмо briefe email e-mail communication comm
personal_communication mitteilung
personal_communication correspondence correspondance telegram telegramm
interview interview interviews intervista entrevista entretien интервью
motion_picture film motion picture movie dvd video vhs фильм documentary dokumentarfilm película blu-ray
broadcast television tv radio broadcast podcast episode fernsehsendung rundfunk телепередача émission
dataset dataset datasets data database datensatz données
software software program app computerprogramm logiciel
review-book review rez rezension recensione recension reseña resenha рецензия besprechung
paper-conference conference tagungsbeitrag
speech speech address lecture talk rede vortrag discours discorso discurso conferencia доклад
speech presentation sermon
speech keynote
manuscript manuscript manuskript typescript unpublished unveröffentlicht ms mss draft рукопись manuscrit
manuscript inédit
manuscript inedito mimeo
pamphlet pamphlet broschüre flugschrift leaflet брошюра
graphic painting photograph photo poster drawing engraving gemälde foto fotografie tableau photographie
musical_score score partitur partitura ноты
song recording cd lp album vinyl song
webpage website webseite
post-weblog blog weblog blogpost
post tweet facebook forum mastodon instagram
hearing hearing hearings
"""
BESIDE_GENRES = word_set("""
set sets computer mobile doctoral master master's masters s unpublished online short audio series post session
release press music live recorded online computerprogramm
""")
"""Words that stand beside those of a kind: ``data set``, ``mobile app``."""
_REFERENCE_BOOKS = """
entry-dictionary dictionary wörterbuch dictionnaire dizionario diccionario dicionário словарь lexicon
entry-dictionary woordenboek
entry-dictionary słownik ordbok glossary thesaurus
entry-encyclopedia encyclopedia encyclopaedia enzyklopädie encyclopédie enciclopedia encyclopedie
entry-encyclopedia энциклопедия
entry-encyclopedia realencyclopädie realenzyklopädie realencyklopädie wikipedia enciclopédia encyklopedia
entry-encyclopedia lexikon
entry-encyclopedia leksikon konversationslexikon
"""
MEETINGS = word_set("""
conference conferences conf symposium symposia symp workshop workshops congress kongress congrès congreso
congresso convegno tagung tagungsband kongressband colloque colloquium coloquio colóquio konferenz
konferencja
konferens конференции конференция симпозиума съезда meeting
""")
PROCEEDINGS = word_set("proceedings proc atti actes actas anais akten труды материалы")
LEARNED_BODIES = word_set("""
academy acad academies akademie académie accademia academia академии society soc societies sociedad société
società gesellschaft institution instn institute inst institut istituto royal roy natl national royale
общества
""")
NEWSPAPERS = word_set("""
times post herald tribune gazette gazzetta news daily telegraph guardian chronicle courier corriere правда
известия газета diario journal monde observer examiner mirror sun stampa giornale gazeta dziennik tidende
dagblad
courant bladet humanité libération país mundo folha jornal globe inquirer sentinel
""")
NEWSPAPER_ENDINGS = ("zeitung", "blatt", "bladet", "tidning", "tidende")
SERIALS = word_set("""
journal journals review zeitschrift revue rivista revista bulletin bollettino boletín annals annales annali
anales jahrbuch yearbook transactions acta archiv quarterly magazine letters lett j rev trans вестник журнал
известия записки вопросы notes studies monthly weekly tijdschrift cahiers quaderni časopis czasopismo
közlemények
""")


def _by_word(text: str) -> dict[str, str]:
    lines = (line.split() for line in text.strip().split("\n"))
    return {word: kind for kind, *words in lines for word in words}


GENRES = _by_word(_GENRES)
"""The CSL type that each word names."""
REFERENCE_BOOKS = _by_word(_REFERENCE_BOOKS)
"""The CSL type of what stands in a book whose title has the word."""

CONTAINERS = {
    word: "".join(
        sign
        for sign, words in (
            *(("m", MEETINGS), ("p", PROCEEDINGS), ("b", LEARNED_BODIES), ("n", NEWSPAPERS), ("s", SERIALS)),
        )
        if word in words
    )
    for word in MEETINGS | PROCEEDINGS | LEARNED_BODIES | NEWSPAPERS | SERIALS
}
"""What each word tells of a container, a letter each: ``m`` meeting, ``p`` proceedings, ``b`` learned body,
``n`` newspaper, ``s`` serial."""

"""Records and pools that the tests of the generator share."""

from random import Random

from biblio.model import Name
from training.synthesis.compose import Pool
from training.synthesis.records import Record

RECORDS = (
    Record(
        "book",
        "A manual of weaving",
        (Name("Alder", "Jane M."), Name("Birch", "Tom")),
        subtitle="theory and practice",
        publisher="Loom & Sons",
        places=("York, Pa.",),
        year="1931",
        edition="2nd ed.",
    ),
    Record(
        "article",
        "On dyes",
        (Name("Elm", "R."),),
        container="Textile Review",
        volume="12",
        issue="3",
        pages="101-119",
        year="1975",
    ),
    Record(
        "chapter",
        "Looms",
        (Name("Ash", "Ida"),),
        (Name("Oak", "Ben"),),
        container="Crafts",
        places=("Leeds",),
        publisher="Mill",
        year="1990",
        pages="5-40",
    ),
    Record(
        "thesis",
        "Zur Geschichte des Webens",
        (Name("Linde", "Eva"),),
        publisher="Universität Ulm",
        genre="Diss.",
        year="1988",
        language="de",
    ),
)


def pool(code="en"):
    return Pool(RECORDS, Random(code))

"""What CSL 1.0.2's data schema asks of items, built from its lists of types and variables."""

from jsonschema import Draft7Validator

TYPES = """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
    dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview
    legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent
    performance periodical personal_communication post post-weblog regulation report review review-book
    software song speech standard thesis treaty webpage
"""
NAMES = """
    author chair collection-editor compiler composer container-author contributor curator director editor
    editorial-director executive-producer guest host interviewer illustrator narrator organizer
    original-author performer producer recipient reviewed-author script-writer series-creator translator
"""
DATES = "accessed available-date event-date issued original-date submitted"
TEXTS = """
    citation-key language journalAbbreviation shortTitle abstract annote archive archive_collection
    archive_location archive-place authority call-number citation-label collection-title container-title
    container-title-short dimensions division DOI event event-title event-place genre ISBN ISSN jurisdiction
    keyword medium note original-publisher original-publisher-place original-title part-title PMCID PMID
    publisher publisher-place references reviewed-genre reviewed-title scale section source status title
    title-short URL version volume-title volume-title-short year-suffix
"""
NUMBERS = """
    id chapter-number citation-number collection-number edition first-reference-note-number issue locator
    number number-of-pages number-of-volumes page page-first part printing supplement volume
"""
TEXT, NUMBER, FLAG = (
    {"type": "string"},
    {"type": ["string", "number"]},
    {"type": ["string", "number", "boolean"]},
)
NAME_PARTS = ("family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal")
NAME_FLAGS = ("comma-suffix", "static-ordering", "parse-names")


def closed(**properties):
    """An object that takes these properties alone."""
    return {"type": "object", "properties": properties, "additionalProperties": False}


NAME = closed(**dict.fromkeys(NAME_PARTS, TEXT), **dict.fromkeys(NAME_FLAGS, FLAG))
DATE = closed(
    **{
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": NUMBER},
        },
        **{"season": NUMBER, "circa": FLAG, "literal": TEXT, "raw": TEXT},
    }
)
ITEM = {
    **closed(
        type={"type": "string", "enum": TYPES.split()},
        custom={"type": "object"},
        categories={"type": "array", "items": TEXT},
        **{name: {"type": "array", "items": NAME} for name in NAMES.split()},
        **dict.fromkeys(DATES.split(), DATE),
        **dict.fromkeys(TEXTS.split(), TEXT),
        **dict.fromkeys(NUMBERS.split(), NUMBER),
    ),
    "required": ["type", "id"],
}
validator = Draft7Validator({"type": "array", "items": ITEM})


def faults(items):
    """What is wrong with a list of items, a line each."""
    return [f"{list(fault.path)}: {fault.message}" for fault in validator.iter_errors(items)]

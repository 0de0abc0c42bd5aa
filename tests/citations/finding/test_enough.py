"""What little a find must say to be a citation, and what says too little."""

import pytest

from biblio.citations.read import find

CITED = "1 Roe, Ann. Walls of Rome. London: House, 1990, p. 12."


def found(text: str) -> list[str]:
    whole = f"{CITED}\n\n{text}\n"
    return [whole[one.start : one.end] for one in find(whole)][1:]


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("2 The fullest account is in Barrow News, 24 June 1887.", "Barrow News, 24 June 1887."),
        ("2 So Eskilstuna-Kuriren 2/11 1918.", "Eskilstuna-Kuriren 2/11 1918."),
        (
            "2 As reported by the Easingwold Advertiser, 14 Jan., p. 1.",
            "Easingwold Advertiser, 14 Jan., p. 1.",
        ),
        ("2 Du Bois to Walker, May 2, 1904.", "Du Bois to Walker, May 2, 1904."),
        ("2 Percival, diary, 21 May 1931.", "Percival, diary, 21 May 1931."),
        (
            "2 Sidney Mintner, personal communication, March 1981.",
            "Sidney Mintner, personal communication, March 1981.",
        ),
        ("2 Vgl. BT-Drs. 17/4759.", "BT-Drs. 17/4759."),
        ("2 Der Entwurf (BT-Drs. 16/3412, S. 8 f.) schweigt.", "BT-Drs. 16/3412, S. 8 f."),
        ("2 Zum Begriff der Insel vgl. Zeidler/Zimmer 1994.", "Zeidler/Zimmer 1994."),
        (
            "2 Devon Heritage Centre, DEX/4/12; LAG, Rep. 200, 9.1.1, Nr. 114.",
            "Devon Heritage Centre, DEX/4/12",
        ),
        (
            "2 See Kalinowska, “Milk Bars”; and on the north Dove, Keeping the Tide.",
            "Kalinowska, “Milk Bars”",
        ),
    ],
    ids=[
        "a newspaper and its day",
        "a day in numbers",
        "a day without a year",
        "a letter",
        "a diary",
        "what was told",
        "a paper of a parliament",
        "its page",
        "an author and a year",
        "a shelf mark of no known form",
        "a short title without a place",
    ],
)
def test_enough(text: str, cited: str) -> None:
    assert cited in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The city burned in the Great Fire 1666, and again in the Blitz 1940.",
        "Add CPython 3.14.0b1",
        "It conforms to ISO/IEC 9899:2011.",
        "The code of Norway is ISO 3166-2.",
        "Nobody in The Road to Wigan Pier (1937) is ever written to.",
        "[Speech of Bukharin, June 6, 1935]",
    ],
    ids=[
        "events",
        "a version",
        "a standard by its name",
        "a code of a standard",
        "a book that the text speaks of",
        "a heading of an extract",
    ],
)
def test_not_enough(text: str) -> None:
    assert not found(text)

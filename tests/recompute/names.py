"""What a printed value is called, whose it is, and in which months it holds."""

from __future__ import annotations

import re

Name = tuple[str, str]  # whose, and what

MONTHS = re.compile(r"\d{4}-\d{2}(?: til \d{4}-\d{2})?(?:, (?:hver måned|\d{4}-\d{2}(?: til \d{4}-\d{2})?))*")
SUPPOSED = " som om "
OWNER = re.compile(r"(partneren, [^:()]+|partneren|[^\W\d_]+ [^:()]+): ")
# What is worked from a list, from the months of a period or from dates: the print has the value alone.
ASIDE = re.compile(
    r"(?:partnerens |personens )?(?:sum af|antal|højeste|laveste|findes|alle|hele år fra|hele måneder fra|dage fra|"
    r"samlede måneder fra|samlede dage fra) "
)


def key_of(text: str) -> str:
    """ "Nedsættelse for løn: label (2024-01)" is known as "nedsættelse for løn"; so is one that is zero."""
    return re.split(r": | \((?:fra )?\d{4}-| \((?=[^()]*: )", text, maxsplit=1)[0].casefold()


def keys_of(text: str, elements: frozenset[str] = frozenset()) -> list[Name]:
    """Whose and what a heading or a fact is: "partnerens løn" may also be the name of something of the person's own."""
    owned = OWNER.match(text.casefold())
    whose = owned.group(1) if owned else ""
    if whose == "partneren" or whose.startswith("partneren, ") or whose.partition(" ")[0] in elements:
        owner = whose.replace("partneren", "partner")
        return [(owner, key_of(text[owned.end() :]))]
    names = [("", key_of(text))]
    if names[0][1].startswith("partnerens "):
        names.append(("partner", names[0][1].removeprefix("partnerens ")))
    return names


def names_in(words: str) -> list[str]:
    """The words themselves, then what remains when "i lønmåned" or "efter satsart" is taken away."""
    names = [key_of(words)]
    while " i " in names[-1] or " efter " in names[-1]:
        names.append(re.split(r" (?:i|efter) (?!.* (?:i|efter) )", names[-1], maxsplit=1)[0])
    return names


def places_of(reader: str, words: str) -> list[Name]:
    """Where a name that is read by `reader` may stand: first the reader's own, last what all have in common."""
    names = names_in(words)
    places: list[Name] = []
    for name in names:
        places.append((reader, name))
        if reader.startswith("partner"):
            places.append(("partner", name))
        for prefix, owner in (("partnerens ", "partner"), ("personens ", "")):
            if name.startswith(prefix):
                places.append((owner, name.removeprefix(prefix)))
    return places + [("", name) for name in names]


def months_in(text: str) -> list[int]:
    """ "2025-01 til 2025-03, 2025-05" as month numbers."""
    found = MONTHS.search(text)
    months: list[int] = []
    for run in found.group().split(", ") if found else []:
        ends = [int(end[:4]) * 12 + int(end[5:7]) for end in run.split(" til ") if end != "hver måned"]
        months += range(ends[0], ends[-1] + 1) if ends else []
    return months

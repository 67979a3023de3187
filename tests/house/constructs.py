"""Every construct of the language is used by a rule or by a trial; what nothing uses is left out of the language.

A construct is told by two words that the grammar lets follow each other: `kun til`, `hele %`, `årets sidste`. Every
such pair within a rule of grammar/Regel.g4 must stand in a file of rules/ or tests/language/. A pair reaches into the
next rule of the grammar when all that rule's forms begin with a word (`i 2025-06`, `er mindst`).
"""

import re
import sys
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GRAMMAR = ROOT / "grammar/Regel.g4"
RULES = [*(ROOT / "rules").rglob("*.regel"), *(ROOT / "tests/language").rglob("*.regel")]

# What the lexer reads as one thing though it has no word of its own.
CLASSES = [
    ("TEXT", r'"[^"\n]*"'),
    ("ISLAND", r"\[[^\]]*\]"),
    ("DATE", r"\d{4}-\d\d-\d\d"),
    ("MONTH", r"\d{4}-\d\d"),
    ("NUMBER", r"\d+(?:[.,]\d+)*"),
    ("WORD", r"[^\W\d]\w*"),
    ("SIGN", r"[^\s\w]"),
]
TOKEN = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in CLASSES))

# Two directions of one construct: who can say the one can say the other.
OPPOSITE = {"LAVEST": "HOEJEST", "LAVESTE": "HOEJESTE", "NED": "OP", "SIDSTE": "FOERSTE"}

# Stands between the words of a construct, or does not stand there.
LOOSE = {"ISLAND"}

# Signs are no constructs, and what may follow them is told by the words around; so it is after a number.
SIGNS = {"TEXT", "COLON", "SEMICOLON", "COMMA", "SLASH", "STAR", "PLUS", "MINUS", "LEFT", "RIGHT", "EOF"}
AMOUNTS = {"DATE", "MONTH", "NUMBER"}

# No source of ours says when an instrument was published, as distinct from when it is dated.
WITHOUT_SOURCE = {"KUNDGJORT"}


def alike(token: str) -> str:
    return OPPOSITE.get(token, token)


class Grammar:
    """The rules of a grammar as trees of ("seq" | "any" | "maybe" | "many", parts) and names."""

    def __init__(self, text: str) -> None:
        text = re.sub(r"//.*", "", text)
        self.words: dict[str, str] = {}  # what is written -> token
        for token, forms in re.findall(r"^([A-Z]\w*):\s*('[^;]*');", text, re.M):
            for form in re.findall(r"'([^']+)'", forms):
                if token != "UNCLOSED_TEXT":
                    self.words.setdefault(form, token)
        self.rules = {}
        for name, body in re.findall(r"^([a-z]\w*)\s*:\s*([^;]*);", text, re.M):
            self.parts = re.findall(r"\w+|[|()?*+]", body)
            self.rules[name] = self.alternatives()

    def alternatives(self):
        forms, form = [], []
        while self.parts and self.parts[0] != ")":
            part = self.parts.pop(0)
            if part == "|":
                forms, form = [*forms, ("seq", form)], []
                continue
            if part == "(":
                inner = self.alternatives()
                self.parts.pop(0)
            else:
                inner = part
            sign = self.parts.pop(0) if self.parts and self.parts[0] in "?*+" else ""
            form.append({"?": ("maybe", [inner]), "*": ("many", [inner]), "+": ("plus", [inner])}.get(sign, inner))
        return ("any", [*forms, ("seq", form)])

    def empty(self, tree) -> bool:
        if isinstance(tree, str):
            return tree in LOOSE
        kind, parts = tree
        if kind in ("maybe", "many"):
            return True
        return (any if kind == "any" else all)(self.empty(part) for part in parts)

    def plain(self, form) -> bool:
        """Begins with a word, or with one of several."""
        if isinstance(form, str):
            return form.isupper()
        return form[0] == "any" and all(self.plain(part[1][0]) for part in form[1])

    def ends(self, tree, first: bool, deep: bool) -> set[str]:
        """The words that a form can begin with (or end in); a rule of words alone is looked into."""
        if isinstance(tree, str):
            if tree.isupper():
                return set() if tree in LOOSE else {tree}
            if not (deep and first and tree != "name"):
                return set()
            forms = [form[1][0] for form in self.rules[tree][1]]
            inner = [self.ends(form, True, False) if self.plain(form) else set() for form in forms]
            return set().union(*inner) if all(inner) else set()
        kind, parts = tree
        if kind == "any":
            return set().union(*(self.ends(part, first, deep) for part in parts))
        found: set[str] = set()
        for part in parts if first else reversed(parts):
            found |= self.ends(part, first, deep)
            if not self.empty(part):
                break
        return found

    def pairs(self, tree) -> set[tuple[str, str]]:
        if isinstance(tree, str):
            return set()
        kind, parts = tree
        found = set().union(*(self.pairs(part) for part in parts))
        rows = [parts] if kind == "seq" else [parts * 2] if kind in ("many", "plus") else []
        for row in rows:
            for index, part in enumerate(row):
                for later in row[index + 1 :]:
                    lasts = self.ends(part, False, False)
                    found |= {(a, b) for a in lasts for b in self.ends(later, True, True)}
                    if not self.empty(later):
                        break
        return found

    def constructs(self) -> set[tuple[str, str]]:
        found = set().union(*(self.pairs(tree) for tree in self.rules.values()))
        pairs = {tuple(map(alike, pair)) for pair in found}
        return {pair for pair in pairs if not (SIGNS | WITHOUT_SOURCE) & set(pair) and pair[0] not in AMOUNTS}

    def tokens(self, text: str) -> list[str]:
        text = re.sub(r"#.*", "", text)
        tokens = [self.token(found) for found in TOKEN.finditer(text)]
        return [token for token in tokens if token not in LOOSE]

    def token(self, found: re.Match) -> str:
        word = found.group()
        if word in self.words:
            return self.words[word]
        return "NAME" if found.lastgroup == "WORD" else found.lastgroup


def main() -> int:
    grammar = Grammar(GRAMMAR.read_text(encoding="utf-8"))
    used: set[tuple[str, str]] = set()
    words: set[str] = set()
    for path in RULES:
        tokens = grammar.tokens(path.read_text(encoding="utf-8"))
        used.update(pairwise(map(alike, tokens)))
        words.update(map(alike, tokens))
    written = {token: form for form, token in reversed(grammar.words.items())}
    missing = [" ".join(written.get(token, token.lower()) for token in pair) for pair in grammar.constructs() - used]
    missing += [
        form
        for form, token in grammar.words.items()
        if form[0].isalpha() and alike(token) not in words | WITHOUT_SOURCE
    ]
    for construct in sorted(missing):
        print(f"ingen regel og ingen prøve bruger `{construct}`", file=sys.stderr)
    print(f"{len(grammar.constructs())} constructs, {len(missing)} not used")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())

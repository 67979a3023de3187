"""Danish numbers, the signs between them, and comparisons, exactly."""

from __future__ import annotations

import re
from fractions import Fraction

from dates import with_dates_moved

NUMBER = re.compile(r"(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(?: \((?:= )?(-?\d+)/(\d+)\))?( %)?")
DATE = re.compile(r"\d{4}-\d{2}(?:-\d{2})?(?!\d)")
WORD = re.compile(r'"[^"]*"|[^\W\d]\w*(?:/[^\W\d]\w*)?')  # a choice of several words stands in quotation marks
COMPARISONS = {
    "er": lambda a, b: a == b,
    "er ikke": lambda a, b: a != b,
    "er mindst": lambda a, b: a >= b,
    "er højst": lambda a, b: a <= b,
    "er over": lambda a, b: a > b,
    "er under": lambda a, b: a < b,
    "er før": lambda a, b: a < b,
    "er efter": lambda a, b: a > b,
    "er senest": lambda a, b: a <= b,
    "er tidligst": lambda a, b: a >= b,
}
JOINING = {"af", "er", "og", "eller", "ikke", "foreløbigt"}


class UnreadableError(Exception):
    """The print does not have the form that a calculation has."""


class UnknownError(Exception):
    """Something in the condition is not known."""


def is_number(text: str) -> bool:
    found = NUMBER.match(text.removeprefix(">").strip())
    return bool(found) and not DATE.match(text)


def parse_number(text: str) -> Fraction:
    """ "21,6667 (= 65/3) dage/måned" is 65/3; "1,5 %" is 3/200."""
    text = text.strip()
    found = NUMBER.match(text)
    if not found or not re.fullmatch(r"(?: [^\W\d]\w*(?:/\w+)?)?", text[found.end() :]):
        raise UnreadableError(text)
    return value_of(found)


def value_of(found: re.Match) -> Fraction:
    sign, whole, decimals, numerator, denominator, percent = found.groups()
    scale = 10 ** len(decimals or "")
    value = Fraction(int(whole.replace(".", "") + (decimals or "")), scale) * (-1 if sign else 1)
    if numerator:
        exact = Fraction(int(numerator), int(denominator))
        if abs(exact - value) * scale * 2 > 1:
            raise UnreadableError(f"{found.group()}: brøken er ikke tallet")
        value = exact
    return value / 100 if percent else value


class Terms:
    """Reads from the left; `*`, `/` and `af` bind tighter than `+` and `-`, and these tighter than `er`."""

    def __init__(self, text: str) -> None:
        self.tokens = list(tokens_of(text))
        self.numbers: list[Fraction] = []
        self.difference: Fraction | None = None

    def peek(self):
        return self.tokens[0] if self.tokens else None

    def take(self):
        if not self.tokens:
            raise UnreadableError("regnestykket holder op for tidligt")
        return self.tokens.pop(0)

    def whole(self, read):
        value = read()
        if self.tokens:
            raise UnreadableError(f"der står mere: {self.tokens}")
        return value

    def either(self) -> bool:
        value = self.both()
        while self.peek() == "eller":
            self.take()
            value = self.both() or value
        return value

    def both(self) -> bool:
        value = self.negation()
        while self.peek() == "og":
            self.take()
            value = self.negation() and value
        return value

    def negation(self) -> bool:
        if self.peek() == "ikke":
            self.take()
            return not self.negation()
        return self.comparison()

    def comparison(self):
        left = self.sum()
        if self.peek() != "er":
            return left == "ja" if isinstance(left, str) else left
        words = [self.take()]
        if isinstance(self.peek(), str) and f"er {self.peek()}" in COMPARISONS:
            words.append(self.take())
        right = self.sum()
        if isinstance(left, Fraction) and isinstance(right, Fraction):
            self.difference = abs(left - right)
        return COMPARISONS[" ".join(words)](left, right)

    def sum(self):
        value = self.product()
        while self.peek() in ("+", "-"):
            sign = self.take()
            other = self.product()
            value = value + other if sign == "+" else value - other
        return value

    def product(self):
        value = self.factor()
        while self.peek() in ("*", "/", "af"):
            sign = self.take()
            other = self.factor()
            value = value / other if sign == "/" else value * other
        return value

    def factor(self):
        token = self.take()
        if token == "(":
            value = self.either()
            if self.take() != ")":
                raise UnreadableError("en parentes mangler")
            return value
        if token == "ukendt":
            raise UnknownError
        if isinstance(token, Fraction):
            self.numbers.append(token)
        return token


def tokens_of(text: str):
    """Fractions, words and signs; the unit after a number is left out."""
    place, after_number = 0, False
    while place < len(text):
        if text[place] == " ":
            place += 1
            continue
        date, number, word = DATE.match(text, place), NUMBER.match(text, place), WORD.match(text, place)
        found = date or number or word
        if date:
            yield date.group()
        elif number:
            yield value_of(number)
        elif word:
            if not after_number or word.group() in JOINING:
                yield word.group()
        elif text[place] in "+-*/()":
            yield text[place]
        else:
            raise UnreadableError(text[place:])
        after_number = bool(number) and not date
        place = found.end() if found else place + 1


def evaluate(text: str) -> tuple[Fraction, list[Fraction]]:
    terms = Terms(text)
    try:
        value = terms.whole(terms.sum)
    except TypeError as no_number:  # a date, or a word
        raise UnreadableError(text) from no_number
    if not isinstance(value, Fraction):
        raise UnreadableError(text)
    return value, terms.numbers


def condition_holds(text: str) -> tuple[bool, list[Fraction], Fraction | None]:
    terms = Terms(with_dates_moved(text))
    try:
        return terms.whole(terms.either), terms.numbers, terms.difference
    except TypeError as no_number:  # a number beside a word
        raise UnreadableError(text) from no_number

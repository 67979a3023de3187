"""What is wrong with a rule file, a case or a request, as data and as one exception."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hjemmel import _core


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake. `message` stands alone; `drawn` is the whole picture, and `english` the same with English words."""

    code: str  # stable, for example "S0301"
    kind: str  # the same as a word
    message: str
    file: str
    line: int  # 1-based; 0 when there is no place
    column: int  # 1-based, in code points
    help: str
    drawn: str
    english: str


class HjemmelError(Exception):
    """Rules, a case or a request that cannot be used. The mistakes are in `diagnostics`, by position."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics: list[Diagnostic] = list(diagnostics)
        super().__init__("\n".join(diagnostic.drawn for diagnostic in self.diagnostics))


class StoreError(HjemmelError):
    """What a store refuses to do, and why. `diagnostics` is what the engine said when the case is what is wrong."""

    def __init__(self, kind: str, message: str, help: str, diagnostics: Iterable[Diagnostic] = ()) -> None:
        super().__init__(diagnostics)
        self.kind = kind  # request, case, rules, not_allowed or folder
        self.message = message
        self.help = help
        if not self.diagnostics:
            self.args = (f"{message}\n  = hjælp: {help}" if help else message,)


def refusal_from(refused: _core.Refused) -> StoreError:
    """Turns a refusal of the store into an exception."""
    return StoreError(refused.kind, refused.message, refused.help, error_from(refused.diagnostics).diagnostics)


def error_from(placed: Iterable[_core.PlacedDiagnostic]) -> HjemmelError:
    """Turns the engine's diagnostics into the exception that carries them."""
    return HjemmelError(
        Diagnostic(
            code=each.code,
            kind=each.kind,
            message=each.message,
            file=each.file,
            line=each.line,
            column=each.column,
            help=each.help,
            drawn=each.drawn,
            english=each.english,
        )
        for each in placed
    )

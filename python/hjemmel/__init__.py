"""Hjemmel calculates Danish municipal benefits and explains every krone.

import hjemmel

rules = hjemmel.load()
result = rules.calculate("fleksløntilskud", {"løn": 15600, ...}, month="2024-02")
print(result.text())
"""

from hjemmel._core import engine_version
from hjemmel._errors import Diagnostic, HjemmelError
from hjemmel._result import Amount, Overlay, Result
from hjemmel._rules import Interpretation, Rules, load
from hjemmel._series import RecalculatedMonth, Recalculation, Series

__version__ = engine_version()

__all__ = [
    "Amount",
    "Diagnostic",
    "HjemmelError",
    "Interpretation",
    "Overlay",
    "RecalculatedMonth",
    "Recalculation",
    "Result",
    "Rules",
    "Series",
    "__version__",
    "load",
]

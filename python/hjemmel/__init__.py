"""Hjemmel calculates Danish municipal benefits and explains every krone.

import hjemmel

rules = hjemmel.load()
result = rules.calculate("fleksløntilskud", {"løn": 15600, ...}, month="2024-02")
print(result.text())
"""

from hjemmel._core import engine_version
from hjemmel._errors import Diagnostic, HjemmelError, StoreError
from hjemmel._result import Amount, Overlay, Result
from hjemmel._rules import Interpretation, Rules, load
from hjemmel._series import RecalculatedMonth, Recalculation, Series
from hjemmel._store import Listed, Record, Replayed, Store, Verified

__version__ = engine_version()

__all__ = [
    "Amount",
    "Diagnostic",
    "HjemmelError",
    "Interpretation",
    "Listed",
    "Overlay",
    "RecalculatedMonth",
    "Recalculation",
    "Record",
    "Replayed",
    "Result",
    "Rules",
    "Series",
    "Store",
    "StoreError",
    "Verified",
    "__version__",
    "load",
]

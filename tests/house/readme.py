"""README.md shows a rule and an explanation: both must be what the rule file says and what is printed today."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CALCULATE = [
    "build/dev/cli/hjemmel", "calculate", "fleksløntilskud",
    "--case", "docs/eksempler/star-2024.json", "--month", "2024-02", "--rules", "rules",
]  # fmt: skip


def shown(readme: str, heading: str) -> str:
    """Returns the first code block below a heading."""
    found = re.search(rf"^## {heading}$.*?^```\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
    assert found, f"README.md has no block below `## {heading}`"
    return found.group(1)


def main() -> int:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rules = (ROOT / "rules/fleksjob/fleksloentilskud.regel").read_text(encoding="utf-8")
    printed = subprocess.run(CALCULATE, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    stale = [] if shown(readme, "A rule") in rules else ["the rule in README.md is not in the rule file"]
    stale += [
        f"README.md shows what is not printed:\n{paragraph}"
        for paragraph in shown(readme, "An explanation").split("\n\n")
        if paragraph.strip() not in printed
    ]
    print("\n".join(stale) if stale else "readme: shows what is so")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())

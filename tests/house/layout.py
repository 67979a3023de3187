"""The source text itself: format, forbidden words, lengths, hosts and traces of a workplace."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE_SUFFIXES = {".h", ".cpp", ".py"}
CODE_ROOMS = {"engine", "cli", "python", "store"}  # a table of cases or an oracle may be long
SKIPPED_FOLDERS = {"build", "dist", "__pycache__", "node_modules"}  # and hidden ones: caches, .git
BINARY_SUFFIXES = {".png", ".pdf", ".ico", ".woff2"}
MOST_LINES = 450

# Promises P1 and P2: exact and deterministic. Each word stands for a way to lose one of them.
ENGINE_WORDS = {
    r"\b(double|float)\b": "binary floating point",
    r"\b(strto[dfl]\w*|ato[fil]\b|std::sto\w+)": "a number parser that knows locales or binary fractions",
    r"<c?math(\.h)?>": "binary floating point",
    r"\bunordered_\w+": "an order that depends on hashing",
    r"\b(std::locale|setlocale|imbue|std::toupper|std::tolower|std::isalpha)\b": "the locale",
    r"\b(system_clock|steady_clock|high_resolution_clock|std::time|gettimeofday|localtime|gmtime)\b": "the clock",
    r"\b(std::rand|random_device|mt19937)\b": "chance",
    r"\bstd::regex\b|<regex>": "std::regex, which follows the locale and can overflow the stack",
    r"\bgetenv\b": "the environment",
}
# What is kept stands outside the engine (docs/decisions/0022-records-and-journal.md), and reads no clock either.
STORE_WORDS = {r"<sqlite3\.h>": "SQLite", r"<hjemmel/store\.h>": "the store"}
# Written in two halves, so that this file does not name what it forbids.
REGISTRY_HOSTS = [
    "pypi" + ".org",
    "python" + "hosted.org",
    "registry.npm" + "js",
    "deb.deb" + "ian",
    "repo1.mav" + "en",
    "proxy.gol" + "ang",
    "static.crates" + ".io",
]
WORKPLACE = [r"(?<![\w.-])/wo" + r"rk/", r"/tm" + r"p/brief", r"\.\./sha" + "red"]


def tree() -> list[Path]:
    """Returns every text file of the tree, without what is built."""
    paths = []
    for path in sorted(ROOT.rglob("*")):
        folders = set(path.relative_to(ROOT).parts[:-1])
        skipped = folders & SKIPPED_FOLDERS or any(name.startswith(".") and name != ".ci" for name in folders)
        if path.is_file() and not skipped and path.suffix not in BINARY_SUFFIXES:
            paths.append(path)
    return paths


def without_comments_and_text(code: str) -> str:
    """Blanks comments and string literals of C++ and keeps the line numbers."""
    pattern = r"//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])'"
    return re.sub(pattern, lambda match: "\n" * match.group().count("\n") + " ", code, flags=re.DOTALL)


def forbidden_words(path: Path, text: str) -> list[str]:
    """Finds words in the engine and the store that could break the promises."""
    includes = "\n".join(line if line.startswith("#include") else "" for line in text.split("\n"))
    in_engine = path.relative_to(ROOT).parts[0] == "engine"
    found = []
    for pattern, why in (ENGINE_WORDS | STORE_WORDS if in_engine else ENGINE_WORDS).items():
        searched = includes if pattern.startswith("<") else without_comments_and_text(text)
        for match in re.finditer(pattern, searched):
            line = searched.count("\n", 0, match.start()) + 1
            found.append(f"{path.relative_to(ROOT)}:{line}: `{match.group()}` brings in {why}")
    return found


def traces(path: Path, text: str) -> list[str]:
    """Finds hosts of package registries and paths of one workplace."""
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        if any(host in line for host in REGISTRY_HOSTS):
            found.append(f"{path.relative_to(ROOT)}:{number}: names the host of a package registry")
        if any(re.search(pattern, line) for pattern in WORKPLACE):
            found.append(f"{path.relative_to(ROOT)}:{number}: names a path of one workplace")
    return found


def mistakes() -> list[str]:
    """Looks at every file once."""
    found = []
    for path in tree():
        try:
            text = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            if "tests" not in path.relative_to(ROOT).parts:  # tests may hold broken text on purpose
                found.append(f"{path.relative_to(ROOT)}: is not UTF-8")
            continue
        found += traces(path, text)
        room = path.relative_to(ROOT).parts[0]
        if room in CODE_ROOMS and path.suffix in CODE_SUFFIXES and text.count("\n") > MOST_LINES:
            found.append(f"{path.relative_to(ROOT)}: {text.count(chr(10))} lines, more than {MOST_LINES}")
        if room in {"engine", "store"} and path.suffix in {".h", ".cpp"}:
            found += forbidden_words(path, text)
    return found


def prove() -> None:
    """Fails when the search itself is blind."""
    here = ROOT / "engine/x.cpp"
    assert forbidden_words(here, "int a;\ndouble b;") == ["engine/x.cpp:2: `double` brings in binary floating point"]
    assert forbidden_words(here, "#include <cmath>\n")
    assert forbidden_words(here, "#include <sqlite3.h>\n")
    assert not forbidden_words(ROOT / "store/x.cpp", "#include <sqlite3.h>\n")
    assert not forbidden_words(here, '// a double\nauto s = "float";\n')
    assert traces(here, "see " + REGISTRY_HOSTS[0])


def unformatted() -> list[str]:
    """Names the C++ files that clang-format would change."""
    paths = [path for path in tree() if path.suffix in {".h", ".cpp"}]
    check = subprocess.run(
        ["clang-format-16", "--dry-run", *map(str, paths)], capture_output=True, text=True, check=True
    )
    names = sorted({line.split(":")[0] for line in check.stderr.splitlines() if "clang-format-violations" in line})
    return [f"{Path(name).relative_to(ROOT)}: is not formatted; run scripts/format" for name in names]


def main() -> int:
    prove()
    found = mistakes() + unformatted()
    print("\n".join(found) if found else "layout: nothing to remark")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

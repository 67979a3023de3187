"""Promise P1 in machine code: the engine's objects compute with integers only.

Words in the source can be hidden by a library or a compiler; instructions cannot. Moves are allowed, since compilers
copy memory through the same registers; arithmetic, conversions and comparisons of floating-point numbers are not.
"""

import platform
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

FLOATING_POINT = re.compile(
    r"^v?(?:(?:add|sub|mul|div|sqrt|min|max|rcp|rsqrt|hadd|hsub|addsub|round|dp)(?:ss|sd|ps|pd)"  # arithmetic
    r"|u?comis[sd]|cmp\w*(?:ss|sd|ps|pd)|cvt\w+|fn?m\w+)$"  # comparison, conversion, multiply-add
    r"|^f(?!s$)\w+$"  # everything of the old coprocessor; `fs` is a segment prefix
)


def instructions(path: Path) -> list[tuple[str, str]]:
    """Returns the floating-point instructions of an object with the function that each stands in."""
    listing = subprocess.run(
        ["objdump", "--disassemble", "--no-show-raw-insn", "--demangle", str(path)],
        check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    found, function = [], ""
    for line in listing.splitlines():
        if header := re.match(r"^[0-9a-f]+ <(.*)>:$", line):
            function = header.group(1)
        elif (body := re.match(r"^\s+[0-9a-f]+:\s+(\S+)", line)) and FLOATING_POINT.match(body.group(1)):
            found.append((body.group(1), function))
    return found


def prove() -> None:
    """Fails when the search does not see what it looks for, or sees it where there is none."""
    programs = {
        "double half(long a) { return static_cast<double>(a) / 2; }": {"divsd", "mulsd", "cvtsi2sd"},
        "bool less(float a, float b) { return a < b; }": {"comiss", "ucomiss"},
        "long double twice(long double a) { return a + a; }": {"fadd", "fld"},
    }
    for source, expected in programs.items():
        found = {re.sub(r"[tlq]$", "", name) for name, _ in compiled(source)}
        assert found & expected, f"not seen in `{source}`: {found}"
    copying = "struct S { long a[8]; }; void copy(S* to, const S* from) { *to = *from; }"
    assert compiled(copying) == [], "a copy was taken for arithmetic"


def compiled(source: str) -> list[tuple[str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "proof.o"
        subprocess.run(["g++", "-O1", "-x", "c++", "-c", "-o", str(target), "-"], input=source, text=True, check=True)
        return instructions(target)


def main() -> int:
    if platform.machine() != "x86_64":
        print("floating_point: this test knows the instructions of x86-64 only")
        return 1
    prove()
    build = ROOT / "build/dev"
    objects = sorted((build / "engine").rglob("*.o"))
    if not objects:
        print("floating_point: build/dev has no objects of the engine; run ./test unit first")
        return 1
    failed = False
    for path in objects:
        name = str(path.relative_to(build))
        found = instructions(path)
        if found:
            failed = True
            for mnemonic, function in found[:5]:
                print(f"{name}: {mnemonic} in {function}")
            print(f"{name}: {len(found)} floating-point instructions")
    print(f"floating_point: {len(objects)} objects searched")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env bash
# Installs the build of the preset dev to a folder of its own and builds a small project against it, as a stranger would.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
root="$PWD"
folder="$root/build/package"
rm -rf "$folder"

cmake --install build/dev --prefix "$folder/prefix" >/dev/null
cmake -S tests/house/consumer -B "$folder/consumer" -G Ninja -DCMAKE_PREFIX_PATH="$folder/prefix" \
  -DCMAKE_BUILD_TYPE=Debug >/dev/null
cmake --build "$folder/consumer" >/dev/null

# The program makes the Danish locale its own before it calculates; its JSON must be what the command prints.
export LOCPATH="$root/build/same_bytes"
case_file=docs/eksempler/star-2024.json
"$folder/consumer/consumer" "$folder/prefix/share/hjemmel/rules" "$case_file" >"$folder/consumer.json"
"$folder/prefix/bin/hjemmel" calculate fleksløntilskud --case "$case_file" --month 2024-02 --format json \
  >"$folder/command.json"
cmp "$folder/consumer.json" "$folder/command.json"

# The store is a library of its own; what it keeps, the installed command replays.
"$folder/consumer/keep" "$folder/prefix/share/hjemmel/rules" "$case_file" "$folder/store"
"$folder/prefix/bin/hjemmel" record replay --store "$folder/store" >/dev/null
"$folder/prefix/bin/hjemmel" record verify --store "$folder/store" >/dev/null
echo "package: installed, found, linked and run"

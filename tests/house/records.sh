#!/usr/bin/env bash
# Promise P2 over the years: the records in tests/records come out again byte for byte, and one that was forged does not.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
hjemmel=build/dev/cli/hjemmel
folder=build/records
rm -rf "$folder"

"$hjemmel" record replay --store tests/records

# The test must see what it looks for: the amount of the published example, changed by a krone.
cp -r tests/records "$folder"
record="$(grep --recursive --files-with-matches --fixed-strings '"case_key": "S-1"' "$folder/records" --include=record.json)"
sed -i '0,/"15272.00"/s//"15273.00"/' "$(dirname "$record")/result.json"
if "$hjemmel" record replay --store "$folder" >"$folder/report" 2>/dev/null; then
  echo "records: a forged amount was not seen" >&2
  exit 1
fi
if ! grep --quiet --fixed-strings 'er anderledes i `amount.value`' "$folder/report"; then
  echo "records: a forged amount was not told by its path" >&2
  exit 1
fi
echo "records: as they were kept, and a forgery is seen"

#!/usr/bin/env bash
# Promise P2: the same case gives the same bytes, whatever the machine's language, time zone and folder.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
root="$PWD"
hjemmel="$root/build/dev/cli/hjemmel"
folder="$root/build/same_bytes"
mkdir -p "$folder"

# The Danish locale is made here, since few machines have it; without it the test would test nothing.
[[ -d "$folder/da_DK.UTF-8" ]] || localedef --no-archive -i da_DK -f UTF-8 "$folder/da_DK.UTF-8"
export LOCPATH="$folder"
if [[ "$(LC_ALL=da_DK.UTF-8 locale decimal_point)" != , ]]; then
  echo "same_bytes: the Danish locale is not active" >&2
  exit 1
fi

calculate() {
  "$hjemmel" calculate fleksløntilskud --case "$root/docs/eksempler/star-2024.json" --month 2024-02 \
    --rules "$root/rules" --format "$1"
}

for format in json full text letter; do
  LC_ALL=C TZ=UTC calculate "$format" >"$folder/first.$format"
  [[ -s "$folder/first.$format" ]] || { echo "same_bytes: nothing was printed" >&2; exit 1; }
  LC_ALL=C TZ=UTC calculate "$format" | cmp - "$folder/first.$format"
  LC_ALL=da_DK.UTF-8 LANG=da_DK.UTF-8 TZ=UTC calculate "$format" | cmp - "$folder/first.$format"
  LC_ALL=C TZ=Pacific/Kiritimati calculate "$format" | cmp - "$folder/first.$format"
  (cd / && LC_ALL=C.UTF-8 TZ=America/Nuuk calculate "$format") | cmp - "$folder/first.$format"
done
echo "same_bytes: equal in four formats, two locales, three time zones and two folders"

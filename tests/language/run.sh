#!/usr/bin/env bash
# Runs every trial of the rules language, one summary line for each: tests/language/run.sh [TRIAL...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
hjemmel="${HJEMMEL:-../../build/dev/cli/hjemmel}"
trials=("$@")
[[ $# -gt 0 ]] || trials=(*/)

# Prints the sum of the cases, or what the first command that fails has to say.
try() {
  local trial="${1%/}" said
  if ! said="$("$hjemmel" check --rules "$trial/rules" 2>&1)"; then echo "$said"; return 1; fi
  if ! said="$("$hjemmel" fmt --check "$trial/rules" 2>&1)"; then echo "$said"; return 1; fi
  if ! said="$("$hjemmel" test --rules "$trial/rules" "$trial/cases" 2>&1)"; then echo "$said"; return 1; fi
  echo "${said##*$'\n'}"
}

failed=0
for trial in "${trials[@]}"; do
  if said="$(try "$trial")"; then
    printf 'trial %-18s passed: %s\n' "${trial%/}" "$said"
  else
    failed=$((failed + 1))
    printf 'trial %-18s FAILED\n%s\n' "${trial%/}" "$said"
  fi
done
[[ $failed == 0 ]]

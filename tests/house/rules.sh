#!/usr/bin/env bash
# The rule files as they are shipped: correct, formatted, and their coverage of the law written down.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
hjemmel=build/dev/cli/hjemmel

"$hjemmel" check
"$hjemmel" fmt --check
"$hjemmel" coverage --check docs/daekning
scripts/oplysninger --check

#!/usr/bin/env bash
# Fuzzes parser, validator, executor, schema builder and endpoint: tests/fuzz.sh [minutes] [seed], 10 minutes and seed 1 by default.
# One case again: tests/fuzz.sh --again <level> <seed>. Fails when anything was found; findings come with the smallest document and the command to run them again.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

dotnet build tests/GraphProducts.Fuzz -c Release -v q --nologo >&2 || exit 2
export FUZZ_CURRENT_CASE="${TMPDIR:-/tmp}/graphproducts-fuzz-case.$$"
dotnet tests/GraphProducts.Fuzz/bin/Release/net10.0/GraphProducts.Fuzz.dll "$@"
status=$?
# What takes the whole process down, such as an overflow of the stack, leaves only this behind.
if [ "$status" -gt 100 ] && [ -s "$FUZZ_CURRENT_CASE" ]; then
    echo "FINDING: the process ended with $status. Again: tests/fuzz.sh --again $(tr -d '\0' <"$FUZZ_CURRENT_CASE")"
fi
rm -f "$FUZZ_CURRENT_CASE"
exit "$status"

#!/usr/bin/env bash
# Compares the server with the hand-written endpoint under load, and prints a Markdown table. Everything runs on loopback in one run, the two
# are measured by turns, and each figure comes with its ratio: ratios are what can be compared between machines and days.
#   DURATION  seconds of each measurement (10)      WARMUP  seconds of load on each query before (5)
#   ROUNDS    measurements of each query and server (2)      QUERIES  a pattern of the folders under Queries (*)
set -euo pipefail

DURATION=${DURATION:-10} WARMUP=${WARMUP:-5} ROUNDS=${ROUNDS:-2} QUERIES=${QUERIES:-*}
CONNECTIONS=32 THREADS=2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
binaries=bin/Release/net10.0
benchmarks=$here/$binaries/GraphProducts.Benchmarks.dll
work=$(mktemp -d)
started=()

finish() {
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${started[@]}"; do wait "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

fail() { echo "$*" >&2; exit 1; }

build() { dotnet build -c Release -m:1 -v q --nologo "$1" >"$work/build.log" || fail "$(<"$work/build.log")"; }

# start NAME FOLDER COMMAND...: starts a program of ours on a free port; sets pid[NAME] and url[NAME].
declare -A pid url
start() {
  local name=$1 folder=$2
  shift 2
  (cd "$folder" && exec env "ALLOCATED_BYTES_FILE=$work/$name.allocated" "${settings[@]}" dotnet "$@" --urls http://127.0.0.1:0) >"$work/$name.log" 2>&1 &
  pid[$name]=$!
  started+=("$!")
  for _ in $(seq 300); do
    url[$name]=$(grep -oE 'listening on: http://127\.0\.0\.1:[0-9]+' "$work/$name.log" | head -1 | grep -oE 'http.*' || true)
    [[ -n ${url[$name]} ]] && return
    kill -0 "$!" 2>/dev/null || break
    sleep 0.1
  done
  cat "$work/$name.log" >&2
  fail "$name did not start."
}

# User and system time of a process, in clock ticks. The name before ')' may hold blanks.
ticks() { sed 's/.*) //' "/proc/$1/stat" | awk '{ print $12 + $13 }'; }

# Bytes that a server has allocated so far (Load/StartupHook.cs).
allocated() {
  rm -f "$work/$1.allocated"
  kill -USR1 "${pid[$1]}"
  for _ in $(seq 100); do
    [[ -f $work/$1.allocated ]] && { cat "$work/$1.allocated"; return; }
    sleep 0.05
  done
  fail "$1 does not tell what it has allocated."
}

# load NAME QUERY SECONDS: puts load on a server; prints wrk's line "requests microseconds errors".
load() {
  local route=graphql
  [[ $1 == hand-written ]] && route=$(<"$here/Queries/$2/hand-written.path")
  BODY_FILE=$here/Queries/$2/$1.json wrk -c "$CONNECTIONS" -t "$THREADS" -d "${3}s" -s "$here/Load/post.lua" "${url[$1]}/$route" |
    sed -n 's/^RESULT //p'
}

# measure NAME QUERY: appends "requests microseconds ticks bytes" to the results.
measure() {
  local bytes before after requests micros errors
  bytes=$(allocated "$1")
  before=$(ticks "${pid[$1]}")
  read -r requests micros errors < <(load "$1" "$2" "$DURATION")
  after=$(ticks "${pid[$1]}")
  [[ $errors == 0 ]] || fail "$1 failed $errors of $requests requests of $2."
  echo "$requests $micros $((after - before)) $(($(allocated "$1") - bytes))" >>"$work/$2.$1"
}

command -v wrk >/dev/null || fail "wrk is missing. Install it, for example with: apt-get install wrk"
build "$here"
build "$root/src/GraphProducts.Simulator"
build "$root/src/GraphProducts.Server"

common=(ASPNETCORE_ENVIRONMENT=Production Logging__LogLevel__Default=Warning "Logging__LogLevel__Microsoft.AspNetCore=Warning"
  "Logging__LogLevel__Microsoft.Hosting.Lifetime=Information")
# Few rows, since the simulator looks at each of them for each search, and no log of requests: it shall cost little beside what is measured.
settings=("${common[@]}" Simulator__LogCapacity=0 Simulator__DecoNetworkRows=200 Simulator__ScantrustRows=20)
start simulator "$root/src/GraphProducts.Simulator/$binaries" GraphProducts.Simulator.dll
settings=("${common[@]}" DOTNET_STARTUP_HOOKS="$benchmarks" DecoNetwork__BaseUrl="${url[simulator]}/deconetwork/"
  DecoNetwork__Username=simulator-username DecoNetwork__Password=simulator-password
  Scantrust__BaseUrl="${url[simulator]}/scantrust/" Scantrust__Token=simulator-token Paging__CursorKey=only-for-measuring-0123456789)
start server "$root/src/GraphProducts.Server/$binaries" GraphProducts.Server.dll
start hand-written "$here/$binaries" "$benchmarks" hand-written

dotnet "$benchmarks" compare "${url[server]}" "${url[hand-written]}" "$here/Queries"
queries=$(cd "$here/Queries" && echo $QUERIES)
for query in $queries; do
  for name in server hand-written; do load "$name" "$query" "$WARMUP" >/dev/null; done
done
for round in $(seq "$ROUNDS"); do
  for query in $queries; do
    order=(server hand-written)
    ((round % 2)) || order=(hand-written server)
    for name in "${order[@]}"; do measure "$name" "$query"; done
  done
done

gc() { grep -oE '"System.GC[^,]*' "$1" | tr -d '" ' | paste -sd' '; }
echo "GC of the server: $(gc "$root/src/GraphProducts.Server/$binaries/GraphProducts.Server.runtimeconfig.json"); of the hand-written endpoint: $(gc "${benchmarks%.dll}.runtimeconfig.json")"
echo "$(nproc) cores, load average $(cut -d' ' -f1-3 /proc/loadavg); $CONNECTIONS connections, $ROUNDS x $DURATION s each; ratios are server / hand-written"
echo
echo "| query | requests/s: server | hand-written | ratio | CPU µs/request: server | hand-written | ratio (of each round) | KB/request: server | hand-written | ratio |"
echo "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"
for query in $queries; do
  paste -d' ' "$work/$query.server" "$work/$query.hand-written" | awk -v query="$query" -v hertz="$(getconf CLK_TCK)" '
    { for (i = 1; i <= 8; i++) sum[i] += $i
      rounds = rounds sprintf("%s%.2f", NR > 1 ? ", " : "", ($3 / $1) / ($7 / $5)) }
    END {
      s = sum[1] / sum[2] * 1e6; h = sum[5] / sum[6] * 1e6
      cs = sum[3] / hertz * 1e6 / sum[1]; ch = sum[7] / hertz * 1e6 / sum[5]
      as = sum[4] / sum[1] / 1024; ah = sum[8] / sum[5] / 1024
      printf "| %s | %.0f | %.0f | %.2f | %.0f | %.0f | **%.2f** (%s) | %.1f | %.1f | %.2f |\n", query, s, h, s / h, cs, ch, cs / ch, rounds, as, ah, as / ah
    }'
done

#!/usr/bin/env bash
# Compares the server under load with two hand-written endpoints, one with records and one that copies slices of the upstream's JSON, and prints
# Markdown tables. Everything runs on loopback in one run, all are measured by turns, and each figure comes with its ratio: ratios are what can be
# compared between machines and days. All connections ask the same, which the server would answer with far fewer upstream calls than questions: that
# is switched off in "server", the main figure, so that it makes the calls which unequal questions would need, and on in "coalescing".
#   DURATION  seconds of each measurement (10)      WARMUP  seconds of load on each query before (12)
#   ROUNDS    measurements of each query and server (2)      QUERIES  a pattern of the folders under Queries (*)
#   CHECK     1: fails unless each query's ratio of CPU per request is within MOST_RECORDS (0.7) and MOST_RAW (1.5)
set -euo pipefail

DURATION=${DURATION:-10} WARMUP=${WARMUP:-12} ROUNDS=${ROUNDS:-2} QUERIES=${QUERIES:-*}
CHECK=${CHECK:-0} MOST_RECORDS=${MOST_RECORDS:-0.7} MOST_RAW=${MOST_RAW:-1.5}
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
  local route=graphql body=server
  [[ $1 == server || $1 == coalescing ]] || { route=$(<"$here/Queries/$2/hand-written.path"); body=hand-written; }
  BODY_FILE=$here/Queries/$2/$body.json wrk -c "$CONNECTIONS" -t "$THREADS" -d "${3}s" -s "$here/Load/post.lua" "${url[$1]}/$route" |
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
  "Logging__LogLevel__Microsoft.AspNetCore.Hosting.Diagnostics=None" "Logging__LogLevel__Microsoft.Hosting.Lifetime=Information")
# Few rows, since the simulator looks at each of them for each search, and no log of requests: it shall cost little beside what is measured.
settings=("${common[@]}" Simulator__LogCapacity=0 Simulator__DecoNetworkRows=200 Simulator__ScantrustRows=20)
start simulator "$root/src/GraphProducts.Simulator/$binaries" GraphProducts.Simulator.dll
settings=("${common[@]}" DOTNET_STARTUP_HOOKS="$benchmarks" DecoNetwork__BaseUrl="${url[simulator]}/deconetwork/"
  DecoNetwork__Username=simulator-username DecoNetwork__Password=simulator-password
  Scantrust__BaseUrl="${url[simulator]}/scantrust/" Scantrust__Token=simulator-token Paging__CursorKey=only-for-measuring-0123456789)
start coalescing "$root/src/GraphProducts.Server/$binaries" GraphProducts.Server.dll
settings+=(DecoNetwork__CoalesceCalls=false)
start server "$root/src/GraphProducts.Server/$binaries" GraphProducts.Server.dll
start records "$here/$binaries" "$benchmarks" records
start raw "$here/$binaries" "$benchmarks" raw

for name in records raw; do dotnet "$benchmarks" compare "${url[server]}" "${url[$name]}" "$here/Queries"; done
queries=$(cd "$here/Queries" && echo $QUERIES)
names=(server records raw coalescing)
for query in $queries; do
  for name in "${names[@]}"; do load "$name" "$query" "$WARMUP" >/dev/null; done
done
for round in $(seq "$ROUNDS"); do
  for query in $queries; do
    for turn in "${!names[@]}"; do measure "${names[(turn + round) % ${#names[@]}]}" "$query"; done
  done
done

gc() { grep -oE '"System.GC[^,]*' "$1" | tr -d '" ' | paste -sd' '; }
echo "GC of the server: $(gc "$root/src/GraphProducts.Server/$binaries/GraphProducts.Server.runtimeconfig.json"); of the hand-written endpoints: $(gc "${benchmarks%.dll}.runtimeconfig.json")"
echo "$(nproc) cores, load average $(cut -d' ' -f1-3 /proc/loadavg); $CONNECTIONS connections, $ROUNDS x $DURATION s each"
echo
# One line for each query and name: query, name, requests/s, KB/request, CPU microseconds/request, and the last of each round.
for query in $queries; do
  for name in "${names[@]}"; do
    awk -v query="$query" -v name="$name" -v hertz="$(getconf CLK_TCK)" '
      { for (i = 1; i <= 4; i++) sum[i] += $i; rounds = rounds " " $3 / hertz * 1e6 / $1 }
      END { print query, name, sum[1] / sum[2] * 1e6, sum[4] / sum[1] / 1024, sum[3] / hertz * 1e6 / sum[1] rounds }' "$work/$query.$name"
  done
done >"$work/figures"
awk -v names="${names[*]}" -v check="$CHECK" -v most_records="$MOST_RECORDS" -v most_raw="$MOST_RAW" -f "$here/Load/report.awk" "$work/figures"

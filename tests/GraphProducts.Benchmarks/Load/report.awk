# Prints what measure.sh measured. A line of input is one query on one server: query, name, requests/s, KB/request, CPU microseconds/request, and
# the last for each round. The ratios are those of the server to each hand-written endpoint; with check, one above its limit makes the report fail.

{
  if (!($1 in seen)) { seen[$1] = 1; order[++queries] = $1 }
  for (i = 3; i <= NF; i++) value[$1, $2, i] = $i
  fields = NF
}

function ratio(query, other, field) { return value[query, "server", field] / value[query, other, field] }

function coalesced(query, other) { return value[query, "coalescing", 5] / value[query, other, 5] }

function rounds(query, other,   i, text) {
  for (i = 6; i <= fields; i++) text = text (i > 6 ? ", " : "") sprintf("%.2f", ratio(query, other, i))
  return text
}

function judge(query, other, most) {
  if (check && ratio(query, other, 5) > most) {
    printf "%s: %.2f of the hand-written endpoint %s, and %.2f is the limit.\n", query, ratio(query, other, 5), other, most > "/dev/stderr"
    failed = 1
  }
}

END {
  print "| query | CPU µs/request: server | records | raw | server / records (of each round) | server / raw (of each round) |"
  print "|---|--:|--:|--:|--:|--:|"
  for (q = 1; q <= queries; q++) {
    query = order[q]
    printf "| %s | %.0f | %.0f | %.0f | **%.2f** (%s) | **%.2f** (%s) |\n", query, value[query, "server", 5], value[query, "records", 5], value[query, "raw", 5],
      ratio(query, "records", 5), rounds(query, "records"), ratio(query, "raw", 5), rounds(query, "raw")
    judge(query, "records", most_records)
    judge(query, "raw", most_raw)
  }

  print "\nEqual questions at the same time, with equal upstream calls made once (the hand-written endpoints make each):\n"
  print "| query | CPU µs/request: server | server / records | server / raw |"
  print "|---|--:|--:|--:|"
  for (q = 1; q <= queries; q++) {
    query = order[q]
    printf "| %s | %.0f | %.2f | %.2f |\n", query, value[query, "coalescing", 5], coalesced(query, "records"), coalesced(query, "raw")
  }

  print "\n| query | requests/s: server | records | raw | KB/request: server | records | raw |"
  print "|---|--:|--:|--:|--:|--:|--:|"
  for (q = 1; q <= queries; q++) {
    query = order[q]
    printf "| %s | %.0f | %.0f | %.0f | %.1f | %.1f | %.1f |\n", query, value[query, "server", 3], value[query, "records", 3], value[query, "raw", 3],
      value[query, "server", 4], value[query, "records", 4], value[query, "raw", 4]
  }

  exit failed
}

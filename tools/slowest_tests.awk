# Reads CTest's output and names the five tests that took longest.
/Test +#[0-9]+: .* (Passed|\*\*\*.*) +[0-9.]+ sec/ {
  for (i = 1; i <= NF; ++i) if ($i ~ /^#/) name = $(i + 1)
  seconds[name] = $(NF - 1)
}
END {
  line = "slowest:"
  for (n = 0; n < 5; ++n) {
    best = ""
    for (name in seconds) if (best == "" || seconds[name] > seconds[best]) best = name
    if (best == "") break
    line = line (n ? ", " : " ") best " " int(seconds[best]) " s"
    delete seconds[best]
  }
  print line
}

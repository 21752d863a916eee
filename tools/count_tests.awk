# Reads CTest's LastTest.log and counts test cases: those that doctest reports for a test file, and
# one for every other test. Prints the last line of ./test.
function end_of_test() {
  if (name == "") return
  if (!counted) result == "Passed" ? ++passed : ++failed
  else if (result != "Passed" && file_failed == 0) ++failed  # it ended before its last case
  name = ""
}
/^[0-9]+\/[0-9]+ Testing: / { end_of_test(); name = $3; counted = 0; file_failed = 0; result = "" }
/^\[doctest\] test cases:/ {
  # [doctest] test cases:  12 |  12 passed | 0 failed | 0 skipped
  split($0, part, "|"); split(part[2], p, " "); split(part[3], f, " ")
  passed += p[1]; failed += f[1]; file_failed += f[1]; counted = 1
}
/^Test (Passed|Failed)\./ { result = $2; sub(/\./, "", result) }
END {
  end_of_test()
  print "(" seconds " s)"
  printf "tests: %d passed, %d failed\n", passed, failed
}

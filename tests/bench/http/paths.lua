-- SPDX-License-Identifier: GPL-2.0-or-later
-- Requests the paths in the file $WRK_PATHS in turn. Responses other than 200 are counted.
local paths, n = {}, 0
function init(args)
  for line in io.lines(os.getenv("WRK_PATHS")) do paths[#paths + 1] = line end
end
function request()
  n = n % #paths + 1
  return wrk.format("GET", paths[n])
end

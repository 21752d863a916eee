# The Debian packages that ./run and ./test need, and functions that install them and build.
# Sourced by both.

# Needed to build and run the programs.
build_packages=(
  g++ cmake ninja-build pkg-config
  libxapian-dev libicu-dev libcpp-httplib-dev libssl-dev zlib1g-dev libbrotli-dev
  libcli11-dev nlohmann-json3-dev libfmt-dev libxxhash-dev libkainjow-mustache-dev libcsv-dev
  libxml2-dev poppler-utils lowdown
)
# Also needed to test them.
test_packages=(doctest-dev clang-format clang-tidy lld curl git procps python3
  nodejs npm chromium-headless-shell nginx-light groff-base jq)

# Node from another source brings its own npm, which conflicts with Debian's npm package. So these
# packages count as installed if their commands exist.
declare -A command_of=([nodejs]=node [npm]=npm)

# is_there PACKAGE: the package is installed, or its command comes from another source.
is_there() {
  local program=${command_of[$1]:-}
  [ -n "$program" ] && command -v "$program" >/dev/null ||
    dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'
}

# require_packages PACKAGE...: installs the missing packages and names them. Without root or sudo it
# prints the command to run as root and exits with 2.
require_packages() {
  local missing=() package
  for package in "$@"; do
    is_there "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  local install=(apt-get install -y --no-install-recommends "${missing[@]}")
  local as_root=(env DEBIAN_FRONTEND=noninteractive)
  if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo env DEBIAN_FRONTEND=noninteractive)
    if ! command -v sudo >/dev/null || { ! sudo -n true 2>/dev/null && [ ! -t 0 ]; }; then
      echo "Debian packages are missing; please run, as root:" >&2
      echo "  ${install[*]}" >&2
      exit 2
    fi
  fi
  echo "Installing Debian packages: ${missing[*]}"
  mkdir -p build
  if ! { "${as_root[@]}" apt-get update && "${as_root[@]}" "${install[@]}"; } >build/packages.log 2>&1; then
    tail -n 5 build/packages.log >&2
    echo "could not install the packages; see build/packages.log" >&2
    exit 2
  fi
}

# build PRESET [OPTION...]: configures and builds. Shows progress on a terminal only.
build() {
  local preset=$1 log=build/$1.log
  shift
  mkdir -p build
  if ! cmake --preset "$preset" "$@" >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "could not configure the build; see $log" >&2
    exit 2
  fi
  if [ -t 1 ]; then
    cmake --build --preset "$preset" || exit 2
  elif ! cmake --build --preset "$preset" >>"$log" 2>&1; then
    grep -E -A 5 'error|FAILED' "$log" | head -n 60 >&2
    echo "the build failed; see $log" >&2
    exit 2
  fi
}

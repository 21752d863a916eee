# What ./run and ./test need from Debian, and how it gets here. Sourced by both.

# To build and run the programs.
build_packages=(
  g++ cmake ninja-build pkg-config
  libxapian-dev libicu-dev libcpp-httplib-dev libssl-dev zlib1g-dev libbrotli-dev
  libcli11-dev nlohmann-json3-dev libfmt-dev libxxhash-dev libkainjow-mustache-dev libfccp-dev
  libxml2-dev poppler-utils lowdown
)
# To test them as well.
test_packages=(doctest-dev clang-format clang-tidy curl git procps python3
  nodejs npm chromium nginx-light groff-base)

# Node from elsewhere than Debian brings an npm of its own, and Debian's npm does not install beside it: who has these
# commands has these packages.
declare -A command_of=([nodejs]=node [npm]=npm)

# is_there PACKAGE: installed from Debian, or its command from elsewhere.
is_there() {
  local program=${command_of[$1]:-}
  [ -n "$program" ] && command -v "$program" >/dev/null ||
    dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'
}

# require_packages PACKAGE...: installs those that are missing, saying so. Without the right to do so
# it prints the one command that is needed and exits with 2.
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
    echo "the packages could not be installed; build/packages.log has it all" >&2
    exit 2
  fi
}

# build PRESET [OPTION...]: configures and builds, with progress on a terminal, in silence elsewhere.
build() {
  local preset=$1 log=build/$1.log
  shift
  mkdir -p build
  if ! cmake --preset "$preset" "$@" >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "the build could not be configured; $log has it all" >&2
    exit 2
  fi
  if [ -t 1 ]; then
    cmake --build --preset "$preset" || exit 2
  elif ! cmake --build --preset "$preset" >>"$log" 2>&1; then
    grep -E -A 5 'error|FAILED' "$log" | head -n 60 >&2
    echo "the build failed; $log has it all" >&2
    exit 2
  fi
}

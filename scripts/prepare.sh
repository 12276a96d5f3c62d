# Sourced by the other scripts, which set root: finds what the build needs, installs what is missing,
# and builds. Prints on stderr only, and does not read standard input.

say() { printf '%s\n' "termwise: $*" >&2; }

# Prints the missing Debian packages. Arguments are further commands to check, as COMMAND or
# COMMAND:PACKAGE.
missing_packages() {
  for tool in "$@"; do
    command -v "${tool%:*}" >/dev/null 2>&1 || printf ' %s' "${tool#*:}"
  done
  command -v git >/dev/null 2>&1 || printf ' git'
  # git needs them to fetch packages over HTTPS.
  [ -e /etc/ssl/certs/ca-certificates.crt ] || printf ' ca-certificates'
  # Without tzdata every time zone is silently GMT, and the study day begins at the wrong hour.
  [ -e /usr/share/zoneinfo/Europe/Paris ] || printf ' tzdata'
  if ! command -v pkg-config >/dev/null 2>&1; then
    printf ' pkg-config libsqlite3-dev nettle-dev libcmark-gfm-dev'
    printf ' libcmark-gfm-extensions-dev libexpat1-dev zlib1g-dev libxlsxwriter-dev'
    return
  fi
  pkg-config --exists sqlite3 || printf ' libsqlite3-dev'
  pkg-config --exists nettle || printf ' nettle-dev'
  pkg-config --exists expat || printf ' libexpat1-dev'
  pkg-config --exists zlib || printf ' zlib1g-dev'
  pkg-config --exists xlsxwriter || printf ' libxlsxwriter-dev'
  pkg-config --exists libcmark-gfm || printf ' libcmark-gfm-dev'
  # The extensions have no .pc file: look for their header.
  headers=$(pkg-config --variable=includedir libcmark-gfm 2>/dev/null || true)
  [ -e "${headers:-/usr/include}/cmark-gfm-core-extensions.h" ] ||
    printf ' libcmark-gfm-extensions-dev'
}

install_packages() {
  DEBIAN_FRONTEND=noninteractive
  export DEBIAN_FRONTEND
  # shellcheck disable=SC2086 # the lists are words
  $1 apt-get update -q >&2 </dev/null &&
    $1 apt-get install -y -q --no-install-recommends $2 >&2 </dev/null
}

# Makes sure that Swift, the libraries and the given commands are installed.
prepare() {
  if ! command -v swift >/dev/null 2>&1; then
    say 'Swift 6.1 or later is needed. Get it from swift.org/install, then run this again.'
    exit 69
  fi
  packages=$(missing_packages "$@")
  [ -n "$packages" ] || return 0
  if command -v apt-get >/dev/null 2>&1; then
    if [ "$(id -u)" = 0 ]; then
      say "installing:$packages"
      install_packages '' "$packages" || :
    elif command -v sudo >/dev/null 2>&1; then
      say "installing with sudo:$packages"
      install_packages sudo "$packages" || :
    fi
  fi
  packages=$(missing_packages "$@")
  [ -z "$packages" ] && return 0
  say "something is missing. As root: apt-get update && apt-get install$packages"
  exit 69
}

# Builds a product for release unless it is up to date.
#
# Links Swift's libraries statically. The loader looks for other libraries beside the program before the
# system's, and for their own dependencies too: an RPATH does so, a RUNPATH does not.
release() {
  built="$root/.build/built-by-scripts-$1"
  if [ -x "$root/.build/release/$1" ] && [ -e "$built" ] &&
    [ -z "$(find "$root/Package.swift" "$root/scripts/prepare.sh" "$root/Sources" \
      "$root/Decks" -newer "$built" -print | head -n 1)" ]; then
    return 0
  fi
  prepare
  say "building $1; this takes a minute or two the first time"
  mkdir -p "$root/.build"
  # Record the time of the build's start: a file changed during the build is built next time.
  started="$built.$$"
  : >"$started"
  # shellcheck disable=SC2016 # $ORIGIN is the loader's
  if ! swift build --package-path "$root" --configuration release --product "$1" \
    --static-swift-stdlib -Xswiftc -use-ld=lld --disable-local-rpath \
    -Xlinker --disable-new-dtags -Xlinker '-rpath=$ORIGIN/../lib/termwise' \
    --quiet >&2 </dev/null; then
    rm -f "$started"
    say 'the build failed; what is above says why'
    exit 70
  fi
  mv "$started" "$built"
}

# Builds a tool in Tests for release; `release` only checks the sources of the program.
release_from_tests() {
  built="$root/.build/built-by-scripts-$1"
  if [ -e "$built" ] && [ -n "$(find "$root/Tests/$1" -newer "$built")" ]; then
    rm -f "$built"
  fi
  release "$1"
}

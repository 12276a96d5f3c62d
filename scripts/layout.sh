# Sourced after prepare.sh by `install` and `package`: lays out the installed files.

# The installed files, relative to the prefix.
layout='bin/termwise
  share/bash-completion/completions/termwise
  share/zsh/site-functions/_termwise
  share/fish/vendor_completions.d/termwise.fish
  share/man/man1/termwise.1'

# The time of the release in seconds since 1970: SOURCE_DATE_EPOCH, else that of the last commit.
release_second() {
  printf '%s\n' "${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct 2>/dev/null || date +%s)}"
}

# Prints the parser's completion script for a shell.
#
# bash and zsh run the program as typed to find the decks: a ~ in its path would not be expanded, and an
# error message would break the command line.
completions() {
  # shellcheck disable=SC2016 # the variables are for the shell that reads the script
  "$1" --generate-completion-script "$2" | sed \
    -e 's|"${COMP_WORDS\[0\]}" "${@}" .*|"${COMP_WORDS[0]/#\\~\\//${HOME}/}" "${@}" "${words[@]}" 2>/dev/null|' \
    -e 's|"${command_name}" \("${@}" "${command_line\[@\]}"\)|"${command_name/#\\~\\//${HOME}/}" \1 2>/dev/null|'
}

# Builds the program and copies all files below an empty folder.
lay_out() {
  release termwise
  release ManualPage
  for file in $layout; do mkdir -p "$1/${file%/*}"; done
  program="$1/bin/termwise"
  strip -o "$program" "$root/.build/release/termwise"
  completions "$program" bash >"$1/share/bash-completion/completions/termwise"
  completions "$program" zsh >"$1/share/zsh/site-functions/_termwise"
  completions "$program" fish >"$1/share/fish/vendor_completions.d/termwise.fish"
  version=$("$program" --version)
  "$program" --experimental-dump-help |
    "$root/.build/release/ManualPage" "${version#* }" "$(date -u -d "@$(release_second)" +%F)" \
      >"$1/share/man/man1/termwise.1"
}

# The rules of scripts/lint, over Swift files given by their paths from the root of the repository.

BEGIN {
  # Modules that get the time, files, settings and chance as arguments, and return what they say.
  split("Lexicon Documents Terminal JSON Flashcards Glossaries Reports", names, " ")
  for (n in names) isPure[names[n]] = 1

  # What each module may import, other than the targets in Package.swift, which the build checks.
  system_["Lexicon"] = system_["JSON"] = system_["Reports"] = ""
  system_["Documents"] = system_["Storage"] = "Foundation Synchronization"
  system_["Flashcards"] = "Foundation"
  system_["Glossaries"] = "Foundation Dispatch"
  system_["Terminal"] = "Glibc"
  system_["Commands"] = system_["ManualPage"] = "Foundation"
  systems = " Foundation Dispatch Glibc Darwin Synchronization FoundationNetworking "

  clock = "Date\\(\\)|Date\\.now|(Continuous|Suspending)Clock|clock_gettime|Timer\\."
  files = "FileManager|FileHandle|fopen\\(|contentsOfFile"
  files = files "|(String|Data)\\(contentsOf:"
  environment = "ProcessInfo|getenv\\(|TimeZone\\.(current|autoupdating)|Locale\\.(current|auto)"
  environment = environment "|Calendar\\.(current|auto)|CommandLine\\.arguments"
  output = "(^|[^.A-Za-z_])(print|debugPrint|fputs|NSLog)\\(|= readLine\\("
  chance = "UUID\\(\\)|SystemRandomNumberGenerator|\\.random\\(|[.]shuffled\\(\\)|[.]shuffle\\(\\)"
  chance = chance "|[.]randomElement\\(\\)"

  # What was too long before this rule: the list may only become shorter.
  while ((getline line < known) > 0) if (line !~ /^#/) isKnown[line] = 1
}

FNR == 1 {
  finishFile()
  path = FILENAME
  split(path, folders, "/")
  isSource = folders[1] == "Sources"
  module = isSource ? folders[2] : ""
  # The one place of `Commands` that reads the clock, the environment and chance.
  isEnvironment = path ~ /^Sources\/Commands\/Environment\//
  functionEnd = ""
}

{ lineCount = FNR }

/#expect\(try GoldenFile/ {
  tell(FNR, "golden", "take the difference before #expect: a try within it hides what differs")
}

!isSource { next }

# Functions, initialisers and computed properties; the formatter puts the closing brace below the
# first letter of the declaration. Comments and the labels of a switch do not count: a table of
# cases is looked up, not read.
functionEnd != "" && !/^ *(\/\/|(indirect )?case |$)/ { size += 1 }
functionEnd != "" && index($0, functionEnd) == 1 {
  if (size > 30) tellLength(path " " functionName, functionStart, size " lines in " functionName)
  functionEnd = ""
}
functionEnd == "" && /^ *(@[A-Za-z]+ |[a-z]+(\(set\))? )*(func |init[?(<]|subscript[(<]|var .*\{$|deinit)/ \
  && !/ \}$/ {
  match($0, /^ */)
  functionEnd = substr($0, 1, RLENGTH) "}"
  functionName = $0
  sub(/^.*(func|var) /, "", functionName)
  sub(/^ *([a-z]+ )*/, "", functionName)
  sub(/[^A-Za-z_0-9].*/, "", functionName)
  functionStart = FNR
  size = 1
}

/^ *\/\// { next }

isPure[module] || module == "Storage" || (module == "Commands" && !isEnvironment) {
  # A generator that was passed in is allowed.
  line = $0
  if (line ~ /using: &/) gsub(/\.random\(/, "", line)
  if (module != "Commands" && line ~ clock || line ~ /Date\(\)|Date\.now/)
    tell(FNR, "clock", "take the time as an argument")
  if (isPure[module] && line ~ files)
    tell(FNR, "files", "take bytes, return bytes")
  # `Termwise.swift` is the program's beginning, where the arguments come in.
  if (line ~ environment && module != "ManualPage" && path != "Sources/Commands/Termwise.swift")
    tell(FNR, "environment", "take the setting as an argument")
  if (isPure[module] && line ~ output)
    tell(FNR, "output", "return what there is to say; only Commands prints")
  if (line ~ chance)
    tell(FNR, "chance", "take a generator, or the identifier, as an argument")
}

/^(public |internal |package |@testable )?import / && module in system_ {
  sub(/^(public |internal |package |@testable )?import /, "")
  named = $0
  sub(/^(class|struct|enum|func|protocol|typealias|var|let) /, "")
  sub(/[. ].*/, "")
  isListed = index(" " system_[module] " ", " " $0 " ") > 0
  # One class of Foundation may be more than values.
  if (index(systems, " " $0 " ") && (!isListed || named ~ /^class /))
    tell(FNR, "import", module " does not import " named "; scripts/lint.awk says what it may")
}

/try!|as!|fatalError\(/ {
  tell(FNR, "forced", "throw, or return nil; the program never stops by itself")
}

module != "Storage" && /"(SELECT|INSERT|UPDATE|DELETE|CREATE TABLE|PRAGMA) / {
  tell(FNR, "sql", "only Storage says SQL")
}

# It deletes rows without the triggers that refuse that.
/OR REPLACE / { tell(FNR, "replace", "write ON CONFLICT: OR REPLACE slips past the triggers") }

END {
  finishFile()
  for (name in isKnown) if (!(name in isLong)) {
    path = name
    sub(/ .*/, "", path)
    tell(1, "length", name " is short now: take it off scripts/lint.known")
  }
}

function finishFile() {
  if (lineCount > 300) tellLength(path, 301, lineCount " lines in one file")
  lineCount = 0
}

function tellLength(name, line, text) {
  isLong[name] = 1
  if (!(name in isKnown)) tell(line, "length", text "; cut it where a new paragraph begins")
}

function tell(line, rule, text) { printf "%s:%d: %s: %s\n", path, line, rule, text }

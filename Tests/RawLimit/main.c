// The least that a program can do for each workload of scripts/bench: its own statements through
// SQLite's C interface, on the smallest tables that serve it, and nothing else.
//
//   RawLimit fill OURS DB           makes its tables of a database of ours: entries, cards, answers
//   RawLimit import CSV DB          reads a CSV of two columns into new tables, one transaction
//   RawLimit reimport CSV DB        looks each row up, and writes those that changed
//   RawLimit first DB               prints the question of the card that is due longest
//   RawLimit due DB                 counts the cards that are due
//   RawLimit answer DB N            N times: next due card, its new state, a row in the log, a commit
//   RawLimit stats DB               one pass over the log and the cards
//   RawLimit csv DB OUT             writes all entries as CSV
//   RawLimit check OURS             integrity check, and a SHA-256 of every row of a database of ours
//   RawLimit peak FILE COMMAND…     runs a command, and writes its peak memory in KiB to FILE
//
// JOURNAL=wal or persist (default), always flushed. Prints one line of JSON.
#include <fcntl.h>
#include <nettle/sha2.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static sqlite3 *db;

static void fail(const char *what) {
  fprintf(stderr, "RawLimit: %s: %s\n", what, db ? sqlite3_errmsg(db) : "");
  exit(74);
}

static double seconds(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void run(const char *sql) {
  if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK) fail(sql);
}

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK) fail(sql);
  return statement;
}

static void step(sqlite3_stmt *statement) {
  if (sqlite3_step(statement) != SQLITE_DONE) fail("step");
  sqlite3_reset(statement);
}

static void open_database(const char *path) {
  char pragma[100];
  const char *journal = getenv("JOURNAL");
  if (sqlite3_open(path, &db) != SQLITE_OK) fail(path);
  snprintf(pragma, sizeof pragma, "PRAGMA journal_mode = %s", journal ? journal : "persist");
  run(pragma);
  run("PRAGMA synchronous = FULL; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -16000");
}

static const char *tables =
    "CREATE TABLE note (id INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE, definition TEXT NOT NULL);"
    "CREATE TABLE card (id INTEGER PRIMARY KEY, note INT, kind INT, due INT, interval INT, ease INT,"
    "  repetitions INT, lapses INT);"
    "CREATE TABLE answer (id INTEGER PRIMARY KEY, card INT, grade INT, day INT, hour INT, taken INT);";
static const char *indexes =
    "CREATE INDEX card_by_due ON card (due); CREATE INDEX answer_of_card ON answer (card);";

static int today(void) { return (int)(time(NULL) / 86400); }

// MARK: CSV

static char *text, *place, *end;

static void load(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) fail(path);
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  text = malloc((size_t)size + 1);
  if (fread(text, 1, (size_t)size, file) != (size_t)size) fail(path);
  fclose(file);
  place = text, end = text + size, *end = '\n';
}

// The next field, unquoted in place.
static void field(char **start, int *length) {
  if (*place != '"') {
    *start = place;
    while (*place != ',' && *place != '\n') place++;
    *length = (int)(place - *start);
  } else {
    char *out = *start = ++place;
    for (; *place != '"' || place[1] == '"'; *out++ = *place++)
      if (*place == '"') place++;
    *length = (int)(out - *start);
    place++;
  }
  place++;
}

static void write_field(FILE *file, const char *value, char behind) {
  if (!strpbrk(value, ",\"\n")) {
    fputs(value, file);
  } else {
    putc_unlocked('"', file);
    for (; *value; value++) {
      if (*value == '"') putc_unlocked('"', file);
      putc_unlocked(*value, file);
    }
    putc_unlocked('"', file);
  }
  putc_unlocked(behind, file);
}

// MARK: Workloads

static void import(const char *csv, const char *path) {
  unlink(path);
  open_database(path);
  run(tables), run(indexes), load(csv), run("BEGIN");
  sqlite3_stmt *note = prepare("INSERT INTO note VALUES (?, ?, ?)");
  sqlite3_stmt *card = prepare("INSERT INTO card (id, note, kind) VALUES (?, ?, ?)");
  for (sqlite3_int64 id = 1; place < end; id++) {
    char *value;
    int length;
    sqlite3_bind_int64(note, 1, id);
    for (int column = 2; column <= 3; column++) {
      field(&value, &length);
      sqlite3_bind_text(note, column, value, length, SQLITE_STATIC);
    }
    step(note);
    for (int kind = 0; kind < 2; kind++) {
      sqlite3_bind_int64(card, 1, 2 * id + kind), sqlite3_bind_int64(card, 2, id);
      sqlite3_bind_int(card, 3, kind), step(card);
    }
  }
  run("COMMIT");
}

static void reimport(const char *csv, const char *path) {
  open_database(path), load(csv), run("BEGIN");
  sqlite3_stmt *find = prepare("SELECT id, definition FROM note WHERE term = ?");
  sqlite3_stmt *change = prepare("UPDATE note SET definition = ?2 WHERE id = ?1");
  while (place < end) {
    char *term, *definition;
    int term_length, length;
    field(&term, &term_length), field(&definition, &length);
    sqlite3_bind_text(find, 1, term, term_length, SQLITE_STATIC);
    if (sqlite3_step(find) == SQLITE_ROW &&
        (sqlite3_column_bytes(find, 1) != length ||
         memcmp(sqlite3_column_text(find, 1), definition, (size_t)length))) {
      sqlite3_bind_int64(change, 1, sqlite3_column_int64(find, 0));
      sqlite3_bind_text(change, 2, definition, length, SQLITE_STATIC), step(change);
    }
    sqlite3_reset(find);
  }
  run("COMMIT");
}

static void fill(const char *ours, const char *path) {
  char attach[4200];
  unlink(path);
  open_database(path);
  snprintf(attach, sizeof attach, "ATTACH '%s' AS ours", ours);
  run(attach), run(tables), run("BEGIN");
  run("INSERT INTO note SELECT entry.number, key || ' ' || entry.number, definition FROM ours.entry"
      "  JOIN ours.revision ON revision.number = entry.revision;"
      "INSERT INTO card SELECT 2 * entry + (card_kind <> 'term-definition'), entry,"
      "  card_kind <> 'term-definition', due, interval, ease, repetitions, lapses"
      "  FROM ours.schedule WHERE due IS NOT NULL;"
      "INSERT INTO answer SELECT row_number() OVER (), 2 * entry + (card_kind <> 'term-definition'),"
      "  grade, day, instant / 3600000 % 24, duration FROM ours.review;");
  run(indexes), run("COMMIT");
}

static void first(const char *path) {
  open_database(path);
  sqlite3_stmt *next = prepare(
      "SELECT kind, term, definition FROM card JOIN note ON note.id = card.note WHERE due <= ?"
      " ORDER BY due LIMIT 1");
  sqlite3_bind_int(next, 1, today());
  if (sqlite3_step(next) == SQLITE_ROW)
    fprintf(stderr, "%s\n", sqlite3_column_text(next, sqlite3_column_int(next, 0) ? 2 : 1));
}

static void due(const char *path) {
  open_database(path);
  sqlite3_stmt *count = prepare("SELECT count(*) FROM card WHERE due <= ?");
  sqlite3_bind_int(count, 1, today());
  if (sqlite3_step(count) == SQLITE_ROW) fprintf(stderr, "%d\n", sqlite3_column_int(count, 0));
}

static int ascending(const void *one, const void *other) {
  double first = *(const double *)one, second = *(const double *)other;
  return (first > second) - (first < second);
}

static void answer(const char *path, int count) {
  open_database(path);
  double *times = malloc(sizeof *times * (size_t)count);
  sqlite3_stmt *next = prepare(
      "SELECT card.id, interval, ease, repetitions, term, definition FROM card"
      " JOIN note ON note.id = card.note WHERE due <= ? ORDER BY due LIMIT 1");
  sqlite3_stmt *move =
      prepare("UPDATE card SET due = ?2, interval = ?3, repetitions = ?4 WHERE id = ?1");
  sqlite3_stmt *log =
      prepare("INSERT INTO answer (card, grade, day, hour, taken) VALUES (?, ?, ?, 9, 3000)");
  sqlite3_stmt *begin = prepare("BEGIN IMMEDIATE"), *commit = prepare("COMMIT");
  double start = seconds(CLOCK_MONOTONIC), used = seconds(CLOCK_PROCESS_CPUTIME_ID);
  int done = 0;
  for (; done < count; done++) {
    double before = seconds(CLOCK_MONOTONIC);
    step(begin);
    sqlite3_bind_int(next, 1, today());
    if (sqlite3_step(next) != SQLITE_ROW) break;
    sqlite3_int64 card = sqlite3_column_int64(next, 0);
    int grade = "2444344445"[done % 10] - '0';
    int interval = grade < 3 ? 1 : sqlite3_column_int(next, 1) * sqlite3_column_int(next, 2) / 100 + 1;
    int repetitions = sqlite3_column_int(next, 3) + 1;
    sqlite3_reset(next);
    sqlite3_bind_int64(move, 1, card), sqlite3_bind_int(move, 2, today() + interval);
    sqlite3_bind_int(move, 3, interval), sqlite3_bind_int(move, 4, repetitions), step(move);
    sqlite3_bind_int64(log, 1, card), sqlite3_bind_int(log, 2, grade);
    sqlite3_bind_int(log, 3, today()), step(log);
    step(commit);
    times[done] = seconds(CLOCK_MONOTONIC) - before;
  }
  double total = seconds(CLOCK_MONOTONIC) - start;
  used = seconds(CLOCK_PROCESS_CPUTIME_ID) - used;
  if (done == 0) fail("nothing is due");
  qsort(times, (size_t)done, sizeof *times, ascending);
  printf("{\"n\": %d, \"total_s\": %f, \"median_us\": %.1f, \"p99_us\": %.1f, \"max_us\": %.1f, "
         "\"cpu_us\": %.1f}\n",
         done, total, times[done / 2] * 1e6, times[done * 99 / 100] * 1e6, times[done - 1] * 1e6,
         used / done * 1e6);
  exit(0);
}

static void stats(const char *path) {
  static long days[65536][6], hours[24][2], intervals[65536], eases[1000];
  long taken = 0, answers = 0;
  open_database(path);
  sqlite3_stmt *rows = prepare("SELECT grade, day, hour, taken FROM answer");
  while (sqlite3_step(rows) == SQLITE_ROW) {
    int grade = sqlite3_column_int(rows, 0);
    days[sqlite3_column_int(rows, 1) & 65535][grade]++;
    hours[sqlite3_column_int(rows, 2) % 24][grade > 2]++;
    taken += sqlite3_column_int(rows, 3), answers++;
  }
  rows = prepare("SELECT interval, ease FROM card");
  while (sqlite3_step(rows) == SQLITE_ROW) {
    intervals[sqlite3_column_int(rows, 0) & 65535]++;
    eases[sqlite3_column_int(rows, 1) % 1000]++;
  }
  printf("{\"answers\": %ld, \"taken_ms\": %ld}\n", answers, taken);
}

static void csv(const char *path, const char *out) {
  open_database(path);
  FILE *file = fopen(out, "w");
  if (!file) fail(out);
  setvbuf(file, NULL, _IOFBF, 1 << 20);
  sqlite3_stmt *rows = prepare("SELECT term, definition FROM note ORDER BY id");
  while (sqlite3_step(rows) == SQLITE_ROW) {
    write_field(file, (const char *)sqlite3_column_text(rows, 0), ',');
    write_field(file, (const char *)sqlite3_column_text(rows, 1), '\n');
  }
  fclose(file);
}

static void check(const char *path) {
  if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) fail(path);
  run("PRAGMA cache_size = -16000; PRAGMA cell_size_check = ON; PRAGMA integrity_check");
  const char *names[] = {"learner", "device", "deck",     "entry",       "revision",
                         "source",  "review", "decision", "moved_entry", "schedule"};
  long rows = 0;
  for (int table = 0; table < 10; table++) {
    char sql[100];
    snprintf(sql, sizeof sql, "SELECT * FROM %s", names[table]);
    sqlite3_stmt *all = prepare(sql);
    while (sqlite3_step(all) == SQLITE_ROW) {
      struct sha256_ctx context;
      unsigned char digest[16];
      sha256_init(&context);
      for (int column = 0; column < sqlite3_column_count(all); column++) {
        const void *bytes = sqlite3_column_blob(all, column);
        sha256_update(&context, (size_t)sqlite3_column_bytes(all, column), bytes);
      }
      sha256_digest(&context, sizeof digest, digest);
      rows++;
    }
    sqlite3_finalize(all);
  }
  printf("{\"rows\": %ld}\n", rows);
}

// A small parent: a child's peak begins at the size of whoever starts it.
static int peak(const char *file, char **command) {
  pid_t child = fork();
  if (child == 0) {
    execv(command[0], command);
    _exit(127);
  }
  int status;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) < 0) return 74;
  FILE *out = fopen(file, "w");
  if (!out) fail(file);
  fprintf(out, "%ld\n", usage.ru_maxrss);
  fclose(out);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(int count, char **words) {
  const char *verb = count > 2 ? words[1] : "";
  const char *other = count > 3 ? words[3] : "";
  if (!strcmp(verb, "peak") && count > 3) return peak(words[2], words + 3);
  if (!strcmp(verb, "fill")) fill(words[2], other);
  else if (!strcmp(verb, "import")) import(words[2], other);
  else if (!strcmp(verb, "reimport")) reimport(words[2], other);
  else if (!strcmp(verb, "first")) first(words[2]);
  else if (!strcmp(verb, "due")) due(words[2]);
  else if (!strcmp(verb, "answer")) answer(words[2], atoi(other));
  else if (!strcmp(verb, "stats")) stats(words[2]);
  else if (!strcmp(verb, "csv")) csv(words[2], other);
  else if (!strcmp(verb, "check")) check(words[2]);
  else return fprintf(stderr, "RawLimit: see the comment in main.c\n"), 64;
  if (sqlite3_close_v2(db) != SQLITE_OK) fail("close");
  return 0;
}

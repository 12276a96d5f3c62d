"""Has Anki's own backend do a workload of scripts/bench, through its official Python package.

    drive_anki.py VERB COLLECTION [FILE or COUNT]

import and reimport take a CSV of two columns; fill the database of ours whose history the collection
gets; first prints the question of the next card; answer takes a count; stats and csv read everything.
Prints one line of JSON.
"""

import json
import sqlite3
import sys
import time

from anki.collection import Collection, ImportCsvRequest
from anki.scheduler_pb2 import CardAnswer

PATTERN = [1, 3, 3, 3, 2, 3, 3, 3, 3, 4]


def read_csv(collection, path):
    metadata = collection.get_csv_metadata(path=path, delimiter=None)
    metadata.delimiter, metadata.force_delimiter = 4, True
    metadata.is_html, metadata.force_is_html = False, True
    metadata.global_notetype.id = collection.models.by_name("Basic (and reversed card)")["id"]
    metadata.global_notetype.field_columns[:] = [1, 2]
    metadata.deck_id, metadata.dupe_resolution = 1, 0
    collection.import_csv(ImportCsvRequest(path=path, metadata=metadata))


def fill(path, ours):
    """Gives a collection of the same entries the schedules and answers of a database of ours."""
    collection = Collection(path)
    limits = collection.decks.config_dict_for_deck_id(1)
    limits["rev"]["perDay"], limits["new"]["perDay"] = 9999, 0
    collection.decks.update_config(limits)
    collection.close()
    database = sqlite3.connect(path)
    # Due days count from the collection's first day, which must lie before the history.
    database.execute("UPDATE col SET crt = crt - 4000 * 86400")
    database.commit()
    database.close()
    collection = Collection(path)
    today = collection.sched.today - int(time.time() // 86400)
    collection.close()
    source, database = sqlite3.connect(ours), sqlite3.connect(path)
    places = {number: place for place, (number,) in enumerate(
        source.execute("SELECT number FROM entry ORDER BY position, number"))}
    notes = [row[0] for row in database.execute("SELECT id FROM notes ORDER BY id")]
    cards = {(note, side): card for card, note, side in
             database.execute("SELECT id, nid, ord FROM cards")}

    def card(entry, kind):
        return cards[notes[places[entry]], 0 if kind == "term-definition" else 1]

    database.executemany(
        "UPDATE cards SET type = 2, queue = 2, due = ?, ivl = ?, factor = ?, reps = ?, lapses = ?"
        " WHERE id = ?",
        ((due + today, interval, ease * 10, repetitions, lapses, card(entry, kind))
         for entry, kind, due, interval, ease, repetitions, lapses in source.execute(
             "SELECT entry, card_kind, due, interval, ease, repetitions, lapses FROM schedule"
             " WHERE due IS NOT NULL")))
    database.executemany(
        "INSERT OR IGNORE INTO revlog (id, cid, usn, ease, ivl, lastIvl, factor, time, type)"
        " VALUES (?, ?, -1, ?, 1, 1, 2500, ?, 1)",
        ((instant, card(entry, kind), key, taken) for instant, entry, kind, key, taken in
         source.execute("SELECT instant, entry, card_kind, key, duration FROM review")))
    database.commit()


def answer(collection, count):
    times = []
    started, used = time.perf_counter(), time.process_time()
    for number in range(count):
        before = time.perf_counter()
        cards = collection.sched.get_queued_cards(fetch_limit=1).cards
        if not cards:
            break
        queued = cards[0]
        # The question is rendered, as it is shown.
        collection.get_card(queued.card.id).render_output()
        states, key = queued.states, PATTERN[number % 10]
        collection.sched.answer_card(CardAnswer(
            card_id=queued.card.id, current_state=states.current,
            new_state=(states.again, states.hard, states.good, states.easy)[key - 1],
            rating=(CardAnswer.AGAIN, CardAnswer.HARD, CardAnswer.GOOD, CardAnswer.EASY)[key - 1],
            answered_at_millis=int(time.time() * 1000), milliseconds_taken=3000))
        times.append(time.perf_counter() - before)
    total, used = time.perf_counter() - started, time.process_time() - used
    times.sort()
    count = len(times)
    return {"n": count, "total_s": total, "median_us": times[count // 2] * 1e6,
            "p99_us": times[count * 99 // 100] * 1e6, "max_us": times[-1] * 1e6,
            "cpu_us": used / count * 1e6}


def main(verb, path, other=None):
    if verb == "fill":
        return fill(path, other)
    collection = Collection(path)
    figures = {}
    if verb in ("import", "reimport"):
        read_csv(collection, other)
    elif verb == "first":
        card = collection.sched.get_queued_cards(fetch_limit=1).cards[0].card
        print(collection.get_card(card.id).render_output().question_text, file=sys.stderr)
    elif verb == "answer":
        figures = answer(collection, int(other))
    elif verb == "stats":
        collection._backend.graphs(search="deck:*", days=0)
    elif verb == "csv":
        collection.export_note_csv(
            out_path=other, limit=None, with_html=False, with_tags=False, with_deck=False,
            with_notetype=False, with_guid=False)
    collection.close()
    print(json.dumps(figures))


main(*sys.argv[1:])

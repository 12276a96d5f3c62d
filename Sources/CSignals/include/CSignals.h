// Handlers of signals, and all that they do.
//
// A signal may come while the Swift runtime holds a lock of its own, and Swift code may ask for that
// lock again wherever it meets a type for the first time. What runs in a handler is therefore C: it
// allocates nothing, and calls only what POSIX lists as safe there.

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

/// Watches a signal from here on, unless whoever started the program wants it ignored.
///
/// SIGTSTP, SIGCONT and SIGWINCH are remembered. So are SIGINT, SIGTERM and SIGHUP once; a second one,
/// and any other signal, gives the terminal back and does what it did before.
void signal_watch(int signal);

/// Lets a signal do again what it did before.
void signal_unwatch(int signal);

/// Does what a watched signal did before, such as stopping the program, and watches it again.
void signal_obey(int signal);

/// Whether a signal has come and was not taken.
bool signal_has_come(int signal);

/// Takes a signal; false if it has not come.
bool signal_take(int signal);

/// The end of a pipe that can be read when a remembered signal has come; -1 while none is watched.
int signal_pipe(void);

/// Makes the terminal of standard input and output one that is given back: at exit, when a watched
/// signal ends the program, or when it is asked for.
///
/// The closing bytes are written first, and have to stay where they are.
void terminal_hold(const struct termios *before, const uint8_t *closing, size_t length);

/// Whether the terminal is to be given back.
bool terminal_is_held(void);

/// Gives the terminal back as it was, if it is held.
void terminal_give_back(void);

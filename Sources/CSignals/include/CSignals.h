// The signal handlers, and everything they call.
//
// A signal can arrive while the Swift runtime holds a lock, and Swift code may take that lock when it
// first uses a type: it would wait forever. Handlers are therefore written in C, allocate nothing,
// and call only functions that POSIX lists as async-signal-safe.

#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

/// Starts to handle a signal, unless the parent process set it to be ignored.
///
/// Remembers SIGTSTP, SIGCONT and SIGWINCH, and the first SIGINT, SIGTERM and SIGHUP. A second one of
/// these, and any other signal, restores the terminal and takes the signal's earlier action.
void signal_watch(int signal);

/// Restores a signal's earlier action.
void signal_unwatch(int signal);

/// Takes a watched signal's earlier action, such as stopping the program, then watches it again.
void signal_obey(int signal);

/// Whether a remembered signal was not consumed yet.
bool signal_has_come(int signal);

/// Consumes a remembered signal; false when there is none.
bool signal_consume(int signal);

/// The descriptor of a pipe that becomes readable when a signal is remembered; -1 while none is
/// watched.
int signal_pipe(void);

/// Makes sure that the terminal is restored: at exit, when a watched signal ends the program, or by
/// `terminal_restore`.
///
/// Restoring writes the closing bytes first; their memory must stay valid.
void terminal_hold(const struct termios *before, const uint8_t *closing, size_t length);

/// Whether the terminal is still to be restored.
bool terminal_is_held(void);

/// Restores the terminal if it is held.
void terminal_restore(void);

#define _GNU_SOURCE
#include "CSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

// MARK: The terminal

static atomic_bool is_held;
static struct termios modes_before;
static const uint8_t *closing_bytes;
static size_t closing_length;

void terminal_hold(const struct termios *before, const uint8_t *closing, size_t length) {
  static bool is_restored_at_exit;
  if (!is_restored_at_exit) is_restored_at_exit = atexit(terminal_restore) == 0;
  modes_before = *before;
  closing_bytes = closing;
  closing_length = length;
  is_held = true;
}

bool terminal_is_held(void) { return is_held; }

static void restore_terminal(void) {
  // In the background another program owns the terminal, which was restored before.
  pid_t foreground = tcgetpgrp(STDIN_FILENO);
  if (foreground >= 0 && foreground != getpgrp()) return;
  // Wait for at most a second: a dead connection accepts no output.
  struct pollfd output = {.fd = STDOUT_FILENO, .events = POLLOUT};
  for (size_t written = 0; written < closing_length && poll(&output, 1, 1000) > 0;) {
    ssize_t count = write(STDOUT_FILENO, closing_bytes + written, closing_length - written);
    if (count < 0 && errno != EAGAIN) break;
    if (count > 0) written += (size_t)count;
  }
  // Don't wait for output, which may be stalled, and drop keys meant for this program.
  tcsetattr(STDIN_FILENO, TCSANOW, &modes_before);
  tcflush(STDIN_FILENO, TCIFLUSH);
}

void terminal_restore(void) {
  // Block signals: a second Ctrl-C would end the program with the terminal half restored.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, &before);
  if (atomic_exchange(&is_held, false)) restore_terminal();
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

// MARK: Signals

/// The signals that arrived and were not consumed, and those with this handler, one bit each.
static _Atomic uint64_t pending, watched;
/// The signals' earlier actions.
static struct sigaction replaced[65];
static int pipe_ends[2] = {-1, -1};

static uint64_t bit(int signal) { return UINT64_C(1) << (signal - 1); }

bool signal_has_come(int signal) { return pending & bit(signal); }

bool signal_consume(int signal) { return atomic_fetch_and(&pending, ~bit(signal)) & bit(signal); }

int signal_pipe(void) { return pipe_ends[0]; }

/// Writes a byte to the pipe: a signal between a check of `pending` and a wait would be missed.
static void wake(void) {
  ssize_t count = write(pipe_ends[1], "", 1);
  (void)count;
}

/// Whether a signal is a CPU fault: it is raised again when its instruction runs again.
static bool is_raised_again(int signal, const siginfo_t *info) {
  bool is_fault = signal == SIGILL || signal == SIGSEGV || signal == SIGBUS || signal == SIGFPE;
  return is_fault && info->si_code > 0;
}

static void receive(int signal, siginfo_t *info, void *context) {
  (void)context;
  int error = errno;
  bool is_first = !(atomic_fetch_or(&pending, bit(signal)) & bit(signal));
  bool can_wait = signal == SIGTSTP || signal == SIGCONT || signal == SIGWINCH;
  bool asks_to_end = signal == SIGINT || signal == SIGTERM || signal == SIGHUP;
  if (can_wait || (asks_to_end && is_first)) {
    wake();
  } else {
    // A second request ends the program at once.
    terminal_restore();
    signal_unwatch(signal);
    // The raised signal is delivered when this handler returns.
    if (!is_raised_again(signal, info)) raise(signal);
  }
  errno = error;
}

static void set_handler(int signal) {
  struct sigaction action = {.sa_sigaction = receive, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigaction(signal, &action, NULL);
}

/// Gives the handler a stack of its own, in case the thread's stack has overflowed.
static void prepare_stack(void) {
  static _Alignas(16) char memory[65536];
  stack_t current, stack = {.ss_sp = memory, .ss_size = sizeof memory};
  if (sigaltstack(NULL, &current) == 0 && current.ss_flags & SS_DISABLE) sigaltstack(&stack, NULL);
}

void signal_watch(int signal) {
  if (watched & bit(signal)) return;
  if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return;
  prepare_stack();
  sigaction(signal, NULL, &replaced[signal]);
  if (replaced[signal].sa_handler == SIG_IGN) return;
  // Before setting the handler, which needs the bit to restore the earlier action.
  atomic_fetch_or(&watched, bit(signal));
  set_handler(signal);
}

void signal_unwatch(int signal) {
  bool was_watched = atomic_fetch_and(&watched, ~bit(signal)) & bit(signal);
  if (was_watched) sigaction(signal, &replaced[signal], NULL);
}

void signal_obey(int signal) {
  if (!(watched & bit(signal))) return;
  sigaction(signal, &replaced[signal], NULL);
  raise(signal);
  set_handler(signal);
}

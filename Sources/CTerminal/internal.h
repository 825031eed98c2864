/* What the files of this target share. */
#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#define _GNU_SOURCE 1

#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/* What the program tells its guard, in memory that both see. */
struct guard_page {
  atomic_int taken; /* the terminal is not as it was found */
  atomic_int was_stopped; /* from outside, with the terminal taken */
  atomic_int has_modes;
  struct termios modes; /* as they were found */
  atomic_int reset_length;
  char reset[512]; /* brings the screen back */
  char operation[160]; /* what is being done */
};

extern struct guard_page *guard_page;
/* Whether a guard waits for this process. */
extern bool guard_is_watching;
/* A file without a name that collects standard error while the screen is up; -1 for none. */
extern int guard_errors;

/* Puts modes and screen back, without waiting; safe in a signal handler. */
void guard_restore(int terminal);
/* Copies what standard error collected, without its control characters. */
void guard_replay_errors(int descriptor);

/* Sets curses up for drawing, once it is started. */
void drawing_prepare(void);

bool events_open(int terminal);
/* Takes the signals; the polite ones become events. */
void events_take_signals(void);
void events_return_signals(void);
/* Drops what came from a signal that has been dealt with. */
void events_drop_signals(void);

static const int fatal_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS};
enum { FATAL_SIGNAL_COUNT = sizeof fatal_signals / sizeof *fatal_signals };

#endif

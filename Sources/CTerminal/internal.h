/* What the files of this target share. */
#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#define _GNU_SOURCE 1

#include "CTerminal.h"

#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

enum { OPERATION_CAPACITY = 160 };

/* What the program tells its guard, in memory that both see. */
struct guard_page {
  atomic_int taken; /* the terminal is not as it was found */
  atomic_int was_stopped; /* from outside, with the terminal taken */
  atomic_int has_modes;
  struct termios modes; /* as they were found */
  atomic_int reset_length;
  char reset[512]; /* brings the screen back */
  char operation[OPERATION_CAPACITY]; /* what the thread that draws is doing */
  char crashed_operation[OPERATION_CAPACITY]; /* what the thread that crashed was doing; others may still run */
};

extern struct guard_page *guard_page;
/* Whether a guard waits for this process. */
extern bool guard_is_watching;
/* A file without a name that collects standard error while the screen is up; -1 for none. */
extern int guard_errors;

/* Puts modes and screen back, without waiting; safe in a signal handler. */
void guard_restore(int terminal);
/* The same, and leaves on its way what has been sent. */
void guard_restore_after_output(int terminal);
/* Copies what standard error collected, without its control characters. */
void guard_replay_errors(int descriptor);
/* Makes the calling thread the one whose operation is named when nothing else is known. */
void guard_own_page(void);
/* Has a crash name what its thread was doing; without a guard, the last thing done is to put the terminal back. */
void guard_take_crashes(int terminal);
/* An open file that no folder names; -1 where there is none. */
int file_without_name(const char *purpose);

/* A sequence that says a look, as it is put together: three marks and two colours at most. */
typedef struct {
  char bytes[16 + 2 * PEN_COLOR_CAPACITY];
  size_t count;
} look_words;

extern const pen_look plain_look;
/* What makes one look into another; nothing where they are the same. */
look_words look_change(const pen_look *from, const pen_look *to);
/* What makes any look into this one. */
look_words look_afresh(const pen_look *look);
/* Changes a look as the parameters of a sequence say; false where one of them means something else. */
bool look_follow(pen_look *look, const char *at, const char *end);

/* Whether the description of the terminal says looks in the sequences that a pen knows. */
void output_use_pen(bool is_understood);
/* The terminal may draw with any look now: others have written to it. */
void output_forget_look(void);
/* Makes ready to send to a terminal; the descriptor that curses writes to, -1 where there is none. */
int output_open(int terminal);
/* Takes what curses has written: one frame. */
void output_collect(void);
void output_add(const char *bytes);
/* The same for bytes that matter after the screen is gone: a text for the clipboard. */
void output_add_text(const char *bytes);
/* Whether such bytes may still be on their way. */
bool output_has_text(void);
/* Sends what the terminal takes now; whether that is everything. */
bool output_flush(void);
bool output_flush_within(int milliseconds);
/* Forgets what has not been sent. */
void output_drop(void);
/* Ends a frame that was cut off, where terminals wait for that. */
const char *output_mode_off(void);
/* Composes anew what brings the screen back. */
void screen_compose_reset(void);

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

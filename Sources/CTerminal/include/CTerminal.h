/* The terminal, for Swift: own types only, so that no macro or global of curses is ever imported. */
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* -- guard.c: a parent process that gives the terminal back, whatever happens to its child -- */

/* Forks; returns in the child only. Without a terminal there is no fork, and it returns false. */
bool guard_enter(void);
/* Has a crash leave one line; Swift's own report would ask questions, on a screen that may not be its own. */
void guard_name_crashes(void);
/* Notes what the calling thread is doing. A crash names what its thread did; a death from outside, what the thread did
   that opened the screen. */
void guard_note(const char *operation);

/* -- screen.c: the one screen, taken and given back -- */

typedef enum {
  SCREEN_OPENED,
  SCREEN_NO_TERMINAL, /* /dev/tty cannot be opened */
  SCREEN_IN_BACKGROUND, /* the terminal belongs to other processes */
  SCREEN_REFUSED, /* curses cannot use the description */
  SCREEN_NO_MEMORY, /* the system refused pipes or memory */
} screen_result;

typedef struct {
  int32_t rows, columns;
} screen_size;

enum { SCREEN_BOLD = 1, SCREEN_UNDERLINE = 2, SCREEN_REVERSE = 4 };

/* Takes the user's locale, or UTF-8 where nobody asks for other characters; whether characters are UTF-8 now. */
bool screen_use_locale(void);
/* The columns the C library gives a scalar; -1 when it cannot be shown. */
int32_t screen_columns_of(uint32_t scalar);
/* The number of colours in a terminal's description; -1 when it is unknown, -2 when it cannot place the cursor. */
int32_t screen_colors_described(const char *name);
/* Takes the terminal. `entry` is a compiled description in base 64, or null to look `name` up. */
screen_result screen_open(const char *name, const char *entry);
/* Gives the terminal back; harmless when it is not taken. */
void screen_close(void);

/* Asks the terminal something. */
void screen_ask(const char *question);
/* Sends a text for the clipboard; one that was sent last still arrives when the screen is given back. */
void screen_send_text(const char *bytes);
/* Sets the title of the window, which must be without control characters; it comes back with the terminal. */
void screen_set_title(const char *text);
/* Gives the terminal back, stops the process, and takes the terminal again when it is continued. */
void screen_suspend(void);
/* Takes the terminal again when the process was stopped without giving it back; whether it was. */
bool screen_resume(void);
/* Asks the terminal to report buttons, wheel and dragging, or no longer; a terminal that is opened does not. */
void screen_use_mouse(bool is_wanted);
/* The size of the terminal; curses follows it. */
screen_size screen_measure(void);

/* -- drawing.c: what the screen shows; in pairs of colours, -1 is the terminal's own -- */

int32_t screen_color_count(void);
int32_t screen_pair_count(void);
bool screen_define_pair(int32_t pair, int32_t foreground, int32_t background);
void screen_forget_pairs(void);

void screen_put(
    int32_t row, int32_t column, const uint32_t *scalars, int32_t count, int32_t emphasis, int32_t pair);
/* Sends what changed, as far as the terminal takes it now; the cursor is hidden when `row` is negative. */
void screen_send(int32_t row, int32_t column);
/* Makes the next `screen_send` draw everything. */
void screen_repaint(void);

/* -- output.c: what is on its way -- */

/* Whether the terminal has not taken all that was sent; a new frame would only wait then. */
bool screen_is_behind(void);
/* Brackets each frame from now on, so that the terminal shows it in one piece. */
void screen_synchronize(bool is_confirmed);

/* -- pen.c: the look of what is drawn, said in as few bytes as it takes -- */

enum { PEN_COLOR_CAPACITY = 24 };

typedef struct {
  char foreground[PEN_COLOR_CAPACITY]; /* parameters as they are sent; empty for the terminal's own colour */
  char background[PEN_COLOR_CAPACITY];
  uint32_t marks;
} pen_look;

typedef enum {
  PEN_IS_UNKNOWN, /* the terminal may draw with any look */
  PEN_IS_KNOWN,
  PEN_IS_LOST, /* a look that is not understood was asked for: until the next plain one, bytes pass as they are */
} pen_state;

typedef struct {
  pen_look asked; /* the look of what is written next */
  pen_look sent; /* the look that the terminal draws with */
  pen_state state; /* what is known of the latter */
  char set, shift; /* the set of characters that was chosen last; 0 for unknown */
} screen_pen;

typedef void pen_receiver(void *context, const char *bytes, size_t count);

/* The look is plain, and nothing is known of the one that the terminal draws with. */
void pen_reset(screen_pen *pen);
/* Nothing is known any more of the look that the terminal draws with: others may have written to it. */
void pen_forget(screen_pen *pen);
/* Hands on what was written for a terminal, such that it looks the same, with fewer bytes. */
void pen_write(screen_pen *pen, const char *bytes, size_t count, pen_receiver *receive, void *context);

/* -- events.c: what arrives -- */

enum {
  EVENT_INPUT = 1,
  EVENT_SIGNAL = 2,
  EVENT_WAKE = 4,
  EVENT_HANG_UP = 8,
  EVENT_SENT = 16, /* the terminal has taken all that it was behind with */
};

/* Waits for bytes, signals or a wake-up, and sends what the terminal takes; -1 waits without end. Returns the kinds that are there. */
int32_t events_wait(int32_t milliseconds);
/* Bytes that were typed; 0 at the end, -1 when there are none now. */
int32_t events_read(uint8_t *bytes, int32_t capacity);
/* The next signal that arrived, 0 for none. */
int32_t events_next_signal(void);
/* Wakes `events_wait` from any thread. Allowed at any time. */
void events_wake(void);
/* Dies of a signal as if it had not been caught. */
void events_die(int32_t signal) __attribute__((noreturn));
/* Milliseconds of a clock that only goes forward. */
int64_t events_clock(void);

#endif

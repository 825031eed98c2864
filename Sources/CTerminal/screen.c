/* The screen: taken and given back. */

#include "internal.h"
#include "wide-curses.h"

#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

/* These two of term.h; the header itself defines macros for too many common words. */
extern int setupterm(const char *, int, int *);
extern char *tigetstr(const char *);
extern int tigetnum(const char *);

static SCREEN *screen;
static int terminal = -1;
static FILE *output, *input;
static int standard_error = -1; /* the real one, while errors are collected */
static bool has_own_screen;
static bool wants_mouse;

static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";
/* Buttons, wheel and motion with a button down, with coordinates of any size. Mode by mode: not every terminal reads
   more than the first of a list. */
static const char mouse_on[] = "\033[?1002h\033[?1006h", mouse_off[] = "\033[?1006l\033[?1002l";

/* The terminal keeps the title that it has; one that cannot is left without any. */
static const char title_keep[] = "\033[22;2t", title_back[] = "\033]2;\a\033[23;2t";
static bool has_title;

/* The variable that decides which characters there are, or nothing where none is set. */
static const char *character_locale(void) {
  static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (value && *value) return value;
  }
  return "";
}

/* Whether somebody has said that the terminal knows other characters than UTF-8's. Nothing said, or a locale that is
   not installed here but names UTF-8 or no set at all, says nothing of that kind. */
static bool names_other_characters(const char *locale) {
  if (strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0) return true;
  const char *set = strchr(locale, '.');
  return set && strncasecmp(set, ".UTF-8", 6) != 0 && strncasecmp(set, ".UTF8", 5) != 0;
}

bool screen_use_locale(void) {
  const char *wanted = character_locale();
  bool has_locale = setlocale(LC_CTYPE, "") && *wanted;
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  bool is_other = has_locale || names_other_characters(wanted);
  /* Curses still counts in UTF-8; what it is given is spelled in ASCII then. */
  return setlocale(LC_CTYPE, "C.UTF-8") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0 && !is_other;
}

int32_t screen_columns_of(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

static bool is_string(const char *capability) {
  return capability && capability != (char *)-1 && *capability;
}

static bool is_equal(const char *capability, const char *expected) {
  return is_string(capability) && strcmp(capability, expected) == 0;
}

int32_t screen_colors_described(const char *name) {
  int problem = 0;
  if (setupterm(name, STDOUT_FILENO, &problem) != OK) return problem == 1 ? -2 : -1;
  if (!is_string(tigetstr("cup"))) return -2;
  int colors = tigetnum("colors");
  return colors > 0 ? colors : 0;
}

/* -- Taking the terminal -- */

/* Started with & we must stop before the first byte; `fg` lets us go on. */
static bool wait_for_foreground(void) {
  for (int tries = 0; tries < 5; tries++) {
    pid_t group = tcgetpgrp(terminal);
    if (group < 0 || group == getpgrp()) return true;
    signal(SIGTTOU, SIG_DFL);
    raise(SIGTTOU);
  }
  return false;
}

static void append(const char *capability) {
  if (!is_string(capability)) return;
  int length = guard_page->reset_length;
  for (const char *byte = capability; *byte && length < (int)sizeof guard_page->reset; byte++) {
    if (byte[0] == '$' && byte[1] == '<') { /* a pause for printing terminals */
      while (*byte && *byte != '>') byte++;
      if (!*byte) break;
    } else {
      guard_page->reset[length++] = *byte;
    }
  }
  guard_page->reset_length = length;
}

/* What brings the screen back without curses: out of any sequence, modes off, the first screen, the cursor. */
void screen_compose_reset(void) {
  guard_page->reset_length = 0;
  has_own_screen = is_string(tigetstr("smcup"));
  if (has_own_screen) {
    append("\033\\");
    append(output_mode_off());
    append(mouse_off);
    append(paste_off);
    if (has_title) append(title_back);
    append("\033[4l\033[?7h\033[r");
  }
  append(tigetstr("rmcup"));
  append(tigetstr("sgr0"));
  append(tigetstr("cnorm"));
  append("\r");
}

/* Sets a variable and returns what it was before, for `reset_variable`. */
static char *set_variable(const char *name, const char *value) {
  const char *found = getenv(name);
  char *earlier = found ? strdup(found) : NULL;
  setenv(name, value, 1);
  return earlier;
}

static void reset_variable(const char *name, char *earlier) {
  if (earlier) setenv(name, earlier, 1);
  else unsetenv(name);
  free(earlier);
}

/* Curses cannot ask a file for the size of the terminal, so it is told. */
static SCREEN *start(const char *name, const char *entry) {
  struct winsize size = {0};
  bool has_size = ioctl(terminal, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0;
  char rows[16], columns[16];
  snprintf(rows, sizeof rows, "%d", has_size ? size.ws_row : 24);
  snprintf(columns, sizeof columns, "%d", has_size ? size.ws_col : 80);
  char *earlier_rows = set_variable("LINES", rows), *earlier_columns = set_variable("COLUMNS", columns);
  char *earlier_entry = entry ? set_variable("TERMINFO", entry) : NULL;
  use_env(TRUE);
  use_tioctl(FALSE);
  SCREEN *started = newterm(name, output, input);
  if (entry) reset_variable("TERMINFO", earlier_entry);
  reset_variable("COLUMNS", earlier_columns);
  reset_variable("LINES", earlier_rows);
  return started;
}

static void collect_errors(void) {
  if (standard_error >= 0 || guard_errors < 0 || !isatty(STDERR_FILENO)) return;
  standard_error = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (standard_error >= 0) dup2(guard_errors, STDERR_FILENO);
}

static void return_errors(void) {
  if (standard_error < 0) return;
  fflush(stderr);
  dup2(standard_error, STDERR_FILENO);
  close(standard_error);
  standard_error = -1;
  guard_replay_errors(STDERR_FILENO);
}

static void send_mode(const char *bytes) {
  if (has_own_screen) output_add(bytes);
}

void screen_ask(const char *question) {
  send_mode(question);
  output_flush();
}

void screen_send_text(const char *bytes) {
  if (has_own_screen) output_add_text(bytes);
  output_flush();
}

void screen_set_title(const char *text) {
  if (!screen || !has_own_screen) return;
  if (!has_title) {
    has_title = true;
    screen_compose_reset();
    send_mode(title_keep);
  }
  send_mode("\033]2;");
  send_mode(text);
  screen_send_text("\a");
}

static void send_modes(void) {
  send_mode(paste_on);
  if (wants_mouse) send_mode(mouse_on);
  output_flush();
}

void screen_use_mouse(bool is_wanted) {
  if (!screen || is_wanted == wants_mouse) return;
  wants_mouse = is_wanted;
  send_mode(is_wanted ? mouse_on : mouse_off);
  output_flush();
}

/* Every key as it is typed; curses cannot set this itself, for it writes to a file. */
static void use_raw_modes(void) {
  if (!guard_page->has_modes) return;
  struct termios modes = guard_page->modes;
  modes.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | INLCR | IGNCR | ISTRIP | PARMRK | IXON);
  modes.c_oflag &= ~(tcflag_t)OPOST;
  modes.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
  modes.c_cc[VMIN] = 1;
  modes.c_cc[VTIME] = 0;
  tcsetattr(terminal, TCSANOW, &modes);
}

static void forget_terminal(void) {
  if (output) fclose(output);
  if (input) fclose(input);
  output = input = NULL;
  if (terminal >= 0) close(terminal);
  terminal = -1;
}

static bool open_terminal(void) {
  terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
  if (terminal < 0) return false;
  int out = fcntl(output_open(terminal), F_DUPFD_CLOEXEC, 3), in = fcntl(terminal, F_DUPFD_CLOEXEC, 3);
  output = out < 0 ? NULL : fdopen(out, "w");
  input = in < 0 ? NULL : fdopen(in, "r");
  return output && input;
}

screen_result screen_open(const char *name, const char *entry) {
  static bool will_close;
  if (screen) return SCREEN_REFUSED;
  if (!open_terminal()) {
    forget_terminal();
    return SCREEN_NO_TERMINAL;
  }
  screen_result result = SCREEN_OPENED;
  guard_own_page();
  if (!wait_for_foreground()) result = SCREEN_IN_BACKGROUND;
  else if (!events_open(terminal)) result = SCREEN_NO_MEMORY;
  if (result != SCREEN_OPENED) {
    forget_terminal();
    return result;
  }
  guard_page->has_modes = tcgetattr(terminal, &guard_page->modes) == 0;
  guard_page->reset_length = 0;
  guard_page->taken = 1;
  events_take_signals();
  screen = start(name, entry);
  if (!screen) {
    guard_restore(terminal);
    events_return_signals();
    forget_terminal();
    return SCREEN_REFUSED;
  }
  screen_compose_reset();
  output_use_pen(is_equal(tigetstr("op"), "\033[39;49m") && is_equal(tigetstr("rmul"), "\033[24m"));
  drawing_prepare();
  use_raw_modes();
  events_take_signals(); /* curses may have taken some */
  collect_errors();
  wants_mouse = false;
  send_modes();
  screen_measure();
  if (!will_close) will_close = atexit(screen_close) == 0;
  return SCREEN_OPENED;
}

/* Whatever is still on its way to a screen that is left is not worth waiting for. */
static void give_back(void) {
  sigset_t only, before;
  sigemptyset(&only);
  sigaddset(&only, SIGTTOU);
  sigprocmask(SIG_BLOCK, &only, &before);
  endwin();
  if (has_own_screen && output_has_text() && output_flush_within(500)) {
    output_drop();
    guard_restore_after_output(terminal);
  } else if (has_own_screen) {
    output_drop();
    guard_restore(terminal);
  } else {
    output_collect();
    if (output_flush_within(200)) {
      if (guard_page->has_modes) tcsetattr(terminal, TCSANOW, &guard_page->modes);
      guard_page->taken = 0;
    } else {
      output_drop();
      guard_restore(terminal);
    }
  }
  has_title = false; /* it went with the rest */
  sigprocmask(SIG_SETMASK, &before, NULL);
}

void screen_close(void) {
  if (!screen) return;
  give_back();
  delscreen(screen);
  screen = NULL;
  events_return_signals();
  forget_terminal();
  return_errors();
}

static void take_again(void) {
  if (!wait_for_foreground()) return;
  guard_page->taken = 1;
  collect_errors();
  use_raw_modes();
  send_modes();
  screen_measure();
  screen_repaint();
  events_drop_signals();
}

bool screen_resume(void) {
  if (guard_is_watching && !atomic_exchange(&guard_page->was_stopped, 0)) return false;
  endwin();
  output_drop();
  take_again();
  return true;
}

void screen_suspend(void) {
  give_back();
  return_errors();
  if (guard_is_watching) raise(SIGSTOP); /* the guard stops everything else */
  else kill(0, SIGSTOP);
  take_again();
}

screen_size screen_measure(void) {
  struct winsize size = {0};
  if (ioctl(terminal, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
    if (size.ws_row != LINES || size.ws_col != COLS) resizeterm(size.ws_row, size.ws_col);
  screen_size now = {LINES, COLS};
  return now;
}

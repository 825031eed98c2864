#define _GNU_SOURCE 1
#include "CPseudoTerminal.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#if __has_include(<vterm.h>) && defined(__linux__)
#include <pty.h>
#include <vterm.h>

struct pseudoterminal {
  VTerm *emulator;
  VTermScreen *screen;
  VTermState *state;
  int master, control, news;
  pid_t shell, job;
  struct termios modes;
  bool second_screen, cursor_visible, is_silent;
  uint8_t unfinished[4]; /* the beginning of a character */
  size_t unfinished_count;
  int mouse_mode;
  pseudoterminal_state job_state;
  int number;
  uint8_t *log;
  int64_t log_count, log_capacity;
};

struct news {
  pid_t job;
  int status;
};

bool pseudoterminal_available(void) { return true; }

static int on_property(VTermProp property, VTermValue *value, void *user) {
  pseudoterminal *terminal = user;
  if (property == VTERM_PROP_ALTSCREEN) terminal->second_screen = value->boolean;
  if (property == VTERM_PROP_CURSORVISIBLE) terminal->cursor_visible = value->boolean;
  if (property == VTERM_PROP_MOUSE) terminal->mouse_mode = value->number;
  return 1;
}

static VTermScreenCallbacks callbacks = {.settermprop = on_property};

/* -- The shell: a session leader that starts one job, reports it and hands the terminal over and back. It runs in a
   fork of a program with threads, so it calls only what is allowed in a signal handler. -- */

static void close_all_but(int one, int two) {
  for (int descriptor = 3; descriptor < 1024; descriptor++)
    if (descriptor != one && descriptor != two) close(descriptor);
}

static void default_signals(void) {
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

static _Noreturn void run_shell(
    int slave, int control, int news, const char *path, const char *const *arguments, const char *const *environment,
    bool background, int input) {
  default_signals();
  setsid();
  ioctl(slave, TIOCSCTTY, 0);
  dup2(input >= 0 ? input : slave, 0);
  dup2(slave, 1);
  dup2(slave, 2);
  close_all_but(control, news);
  signal(SIGTTOU, SIG_IGN);
  pid_t job = fork();
  if (job == 0) {
    setpgid(0, 0);
    if (!background) tcsetpgrp(1, getpid());
    signal(SIGTTOU, SIG_DFL);
    close(control);
    close(news);
    execve(path, (char *const *)arguments, (char *const *)environment);
    _exit(127);
  }
  setpgid(job, job);
  if (!background) tcsetpgrp(1, job);
  struct news first = {job, -1};
  if (write(news, &first, sizeof first) < 0) _exit(1);
  for (;;) {
    int status;
    if (waitpid(job, &status, WNOHANG | WUNTRACED) == job) {
      tcsetpgrp(1, getpgrp());
      struct news next = {job, status};
      if (write(news, &next, sizeof next) < 0) _exit(1);
    }
    struct pollfd orders = {control, POLLIN, 0};
    if (poll(&orders, 1, 3) > 0) {
      char order;
      if (read(control, &order, 1) != 1) _exit(0);
      tcsetpgrp(1, job);
      kill(-job, SIGCONT);
    }
  }
}

static void start_emulator(pseudoterminal *terminal, int rows, int columns) {
  terminal->emulator = vterm_new(rows, columns);
  vterm_set_utf8(terminal->emulator, 1);
  terminal->cursor_visible = true;
  terminal->screen = vterm_obtain_screen(terminal->emulator);
  terminal->state = vterm_obtain_state(terminal->emulator);
  vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
  vterm_screen_enable_altscreen(terminal->screen, 1);
  vterm_screen_reset(terminal->screen, 1);
}

pseudoterminal *pseudoterminal_start(
    const char *path, const char *const *arguments, const char *const *environment, int32_t rows, int32_t columns,
    bool background, int32_t input) {
  pseudoterminal *terminal = calloc(1, sizeof *terminal);
  int control[2], news[2], slave;
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  if (!terminal || pipe2(control, O_CLOEXEC) || pipe2(news, O_CLOEXEC)
      || openpty(&terminal->master, &slave, NULL, NULL, &size))
    return NULL;
  fcntl(terminal->master, F_SETFD, FD_CLOEXEC);
  fcntl(terminal->master, F_SETFL, O_NONBLOCK);
  fcntl(slave, F_SETFD, FD_CLOEXEC);
  tcgetattr(slave, &terminal->modes);
  start_emulator(terminal, rows, columns);
  terminal->shell = fork();
  if (terminal->shell == 0) run_shell(slave, control[0], news[1], path, arguments, environment, background, input);
  close(slave);
  close(control[0]);
  close(news[1]);
  terminal->control = control[1];
  terminal->news = news[0];
  struct news first = {0, 0};
  if (terminal->shell > 0 && read(terminal->news, &first, sizeof first) == sizeof first) terminal->job = first.job;
  fcntl(terminal->news, F_SETFL, O_NONBLOCK);
  return terminal;
}

void pseudoterminal_free(pseudoterminal *terminal) {
  if (terminal->job > 0 && terminal->job_state < PSEUDOTERMINAL_EXITED) {
    int32_t child = pseudoterminal_child(terminal->job);
    kill(terminal->job, SIGKILL);
    if (child > 0) kill(child, SIGKILL);
  }
  close(terminal->control);
  if (terminal->master >= 0) close(terminal->master);
  close(terminal->news);
  if (terminal->shell > 0) {
    kill(terminal->shell, SIGKILL);
    waitpid(terminal->shell, NULL, 0);
  }
  vterm_free(terminal->emulator);
  free(terminal->log);
  free(terminal);
}

/* -- Bytes -- */

static void remember(pseudoterminal *terminal, const uint8_t *bytes, int64_t count) {
  if (terminal->log_count + count > terminal->log_capacity) {
    int64_t capacity = (terminal->log_count + count) * 2;
    uint8_t *log = realloc(terminal->log, (size_t)capacity);
    if (!log) return;
    terminal->log = log;
    terminal->log_capacity = capacity;
  }
  memcpy(terminal->log + terminal->log_count, bytes, (size_t)count);
  terminal->log_count += count;
}

/* How many bytes at the end begin a character whose rest has not arrived. */
static size_t unfinished(const uint8_t *bytes, size_t count) {
  for (size_t back = 1; back <= 3 && back <= count; back++) {
    uint8_t byte = bytes[count - back];
    if ((byte & 0xC0) == 0x80) continue;
    size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

/* The emulator loses a character that comes in two pieces: the first one waits for the other. */
static void show(pseudoterminal *terminal, const uint8_t *bytes, size_t count) {
  uint8_t whole[sizeof terminal->unfinished + 65536];
  size_t before = terminal->unfinished_count;
  memcpy(whole, terminal->unfinished, before);
  memcpy(whole + before, bytes, count);
  size_t rest = unfinished(whole, before + count);
  size_t shown = before + count - rest;
  memcpy(terminal->unfinished, whole + shown, rest);
  terminal->unfinished_count = rest;
  vterm_input_write(terminal->emulator, (const char *)whole, shown);
}

bool pseudoterminal_pump(pseudoterminal *terminal, int32_t milliseconds) {
  return pseudoterminal_pump_some(terminal, milliseconds, 65536);
}

bool pseudoterminal_pump_some(pseudoterminal *terminal, int32_t milliseconds, int32_t most) {
  struct pollfd ready = {terminal->master, POLLIN, 0};
  if (poll(&ready, 1, milliseconds) <= 0) return false;
  uint8_t bytes[65536];
  ssize_t count = read(terminal->master, bytes, (size_t)most < sizeof bytes ? (size_t)most : sizeof bytes);
  if (count <= 0) {
    if (milliseconds > 0) usleep(1000); /* gone: readable for ever */
    return false;
  }
  remember(terminal, bytes, count);
  show(terminal, bytes, (size_t)count);
  char answer[256];
  size_t length;
  while ((length = vterm_output_read(terminal->emulator, answer, sizeof answer)) > 0)
    if (!terminal->is_silent && write(terminal->master, answer, length) < 0) break;
  return true;
}

void pseudoterminal_keep_silent(pseudoterminal *terminal) { terminal->is_silent = true; }

void pseudoterminal_write(pseudoterminal *terminal, const uint8_t *bytes, int32_t count) {
  int tries = 0;
  while (count > 0 && tries < 2000) {
    ssize_t written = write(terminal->master, bytes, (size_t)count);
    if (written > 0) {
      bytes += written;
      count -= (int32_t)written;
    } else {
      tries++;
      pseudoterminal_pump(terminal, 2);
    }
  }
}

void pseudoterminal_resize(pseudoterminal *terminal, int32_t rows, int32_t columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  vterm_set_size(terminal->emulator, rows > 0 ? rows : 1, columns > 0 ? columns : 1);
  ioctl(terminal->master, TIOCSWINSZ, &size);
}

void pseudoterminal_hang_up(pseudoterminal *terminal) {
  close(terminal->master);
  terminal->master = -1;
}

/* -- The screen -- */

static int32_t number_of(const VTermColor *color, bool is_default) {
  if (is_default) return -1;
  if (VTERM_COLOR_IS_INDEXED(color)) return 0x1000000 + color->indexed.idx;
  return color->rgb.red << 16 | color->rgb.green << 8 | color->rgb.blue;
}

pseudoterminal_cell pseudoterminal_cell_at(pseudoterminal *terminal, int32_t row, int32_t column) {
  pseudoterminal_cell cell = {0};
  VTermScreenCell found;
  memset(&found, 0, sizeof found);
  if (!vterm_screen_get_cell(terminal->screen, (VTermPos){row, column}, &found)) return cell;
  for (int i = 0; i < 6; i++) {
    if (found.chars[i] == (uint32_t)-1 || found.chars[i] == 0) break;
    cell.scalars[i] = found.chars[i];
  }
  cell.width = found.width;
  cell.foreground = number_of(&found.fg, VTERM_COLOR_IS_DEFAULT_FG(&found.fg));
  cell.background = number_of(&found.bg, VTERM_COLOR_IS_DEFAULT_BG(&found.bg));
  cell.bold = found.attrs.bold;
  cell.reverse = found.attrs.reverse;
  cell.underline = found.attrs.underline != 0;
  return cell;
}

bool pseudoterminal_shows_second_screen(pseudoterminal *terminal) { return terminal->second_screen; }
bool pseudoterminal_shows_cursor(pseudoterminal *terminal) { return terminal->cursor_visible; }
int32_t pseudoterminal_mouse_mode(pseudoterminal *terminal) { return terminal->mouse_mode; }

void pseudoterminal_cursor(pseudoterminal *terminal, int32_t *row, int32_t *column) {
  VTermPos position;
  vterm_state_get_cursorpos(terminal->state, &position);
  *row = position.row;
  *column = position.col;
}

const uint8_t *pseudoterminal_log(pseudoterminal *terminal, int64_t *count) {
  *count = terminal->log_count;
  return terminal->log;
}

void pseudoterminal_forget(pseudoterminal *terminal) { terminal->log_count = 0; }

bool pseudoterminal_modes_are_as_before(pseudoterminal *terminal) {
  struct termios now;
  if (tcgetattr(terminal->master, &now) != 0) return false;
  return now.c_iflag == terminal->modes.c_iflag && now.c_oflag == terminal->modes.c_oflag
         && now.c_cflag == terminal->modes.c_cflag && now.c_lflag == terminal->modes.c_lflag
         && memcmp(now.c_cc, terminal->modes.c_cc, sizeof now.c_cc) == 0;
}

/* -- The job -- */

int32_t pseudoterminal_process(pseudoterminal *terminal) { return terminal->job; }

int32_t pseudoterminal_child(int32_t process) {
  char path[64], text[32] = {0};
  snprintf(path, sizeof path, "/proc/%d/task/%d/children", process, process);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  ssize_t count = read(file, text, sizeof text - 1);
  close(file);
  return count > 0 ? (int32_t)strtol(text, NULL, 10) : 0;
}

pseudoterminal_state pseudoterminal_job_state(pseudoterminal *terminal, int32_t *number) {
  struct news next;
  while (read(terminal->news, &next, sizeof next) == sizeof next) {
    if (WIFSTOPPED(next.status)) {
      terminal->job_state = PSEUDOTERMINAL_STOPPED;
      terminal->number = WSTOPSIG(next.status);
    } else if (WIFSIGNALED(next.status)) {
      terminal->job_state = PSEUDOTERMINAL_SIGNALED;
      terminal->number = WTERMSIG(next.status);
    } else {
      terminal->job_state = PSEUDOTERMINAL_EXITED;
      terminal->number = WEXITSTATUS(next.status);
    }
  }
  *number = terminal->number;
  return terminal->job_state;
}

void pseudoterminal_continue(pseudoterminal *terminal) {
  int32_t number;
  pseudoterminal_job_state(terminal, &number);
  terminal->job_state = PSEUDOTERMINAL_RUNNING;
  if (write(terminal->control, "c", 1) < 0) return;
}

bool pseudoterminal_process_exists(int32_t process) {
  char path[64], text[512] = {0};
  snprintf(path, sizeof path, "/proc/%d/stat", process);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  ssize_t count = read(file, text, sizeof text - 1);
  close(file);
  const char *end = count > 0 ? strrchr(text, ')') : NULL;
  return end && end[2] != 'Z'; /* dead, but nobody has asked yet */
}

static bool read_file(const char *path, char *text, size_t capacity) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  ssize_t count = read(file, text, capacity - 1);
  close(file);
  if (count <= 0) return false;
  text[count] = 0;
  return true;
}

/* Asking the other end first moves on what the kernel still holds between the two ends. */
bool pseudoterminal_has_untaken_input(pseudoterminal *terminal) {
  int slave = ioctl(terminal->master, TIOCGPTPEER, O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (slave < 0) return true;
  struct pollfd ready = {slave, POLLIN, 0};
  bool has_input = poll(&ready, 1, 0) > 0 && (ready.revents & POLLIN);
  close(slave);
  return has_input;
}

/* In poll or ppoll, with no time at which it would end. */
static bool waits_without_end(int32_t process) {
  char path[64], text[512];
  long number;
  unsigned long long arguments[3];
  snprintf(path, sizeof path, "/proc/%d/syscall", process);
  if (!read_file(path, text, sizeof text)) return false;
  if (sscanf(text, "%ld %llx %llx %llx", &number, &arguments[0], &arguments[1], &arguments[2]) != 4) return false;
  return (number == 7 && (uint32_t)arguments[2] == UINT32_MAX) || (number == 73 && arguments[2] == 0);
}

static bool every_thread_sleeps(int32_t process) {
  char path[300], text[512];
  snprintf(path, sizeof path, "/proc/%d/task", process);
  DIR *threads = opendir(path);
  if (!threads) return false;
  bool sleeps = true;
  for (struct dirent *thread = readdir(threads); thread && sleeps; thread = readdir(threads)) {
    if (thread->d_name[0] == '.') continue;
    snprintf(path, sizeof path, "/proc/%d/task/%s/stat", process, thread->d_name);
    const char *end = read_file(path, text, sizeof text) ? strrchr(text, ')') : NULL;
    sleeps = !end || end[2] == 'S';
  }
  closedir(threads);
  return sleeps;
}

bool pseudoterminal_is_idle(pseudoterminal *terminal, int32_t process) {
  return process > 0 && !pseudoterminal_has_untaken_input(terminal) && waits_without_end(process) && every_thread_sleeps(process)
         && waits_without_end(process);
}

#else

bool pseudoterminal_available(void) { return false; }
pseudoterminal *pseudoterminal_start(
    const char *path, const char *const *arguments, const char *const *environment, int32_t rows, int32_t columns,
    bool background, int32_t input) {
  return NULL;
}
void pseudoterminal_free(pseudoterminal *terminal) {}
bool pseudoterminal_pump(pseudoterminal *terminal, int32_t milliseconds) { return false; }
bool pseudoterminal_pump_some(pseudoterminal *terminal, int32_t milliseconds, int32_t most) { return false; }
void pseudoterminal_keep_silent(pseudoterminal *terminal) {}
void pseudoterminal_write(pseudoterminal *terminal, const uint8_t *bytes, int32_t count) {}
void pseudoterminal_resize(pseudoterminal *terminal, int32_t rows, int32_t columns) {}
void pseudoterminal_hang_up(pseudoterminal *terminal) {}
pseudoterminal_cell pseudoterminal_cell_at(pseudoterminal *terminal, int32_t row, int32_t column) {
  return (pseudoterminal_cell){0};
}
bool pseudoterminal_shows_second_screen(pseudoterminal *terminal) { return false; }
bool pseudoterminal_shows_cursor(pseudoterminal *terminal) { return false; }
void pseudoterminal_cursor(pseudoterminal *terminal, int32_t *row, int32_t *column) {}
int32_t pseudoterminal_mouse_mode(pseudoterminal *terminal) { return 0; }
const uint8_t *pseudoterminal_log(pseudoterminal *terminal, int64_t *count) {
  *count = 0;
  return NULL;
}
void pseudoterminal_forget(pseudoterminal *terminal) {}
bool pseudoterminal_modes_are_as_before(pseudoterminal *terminal) { return false; }
int32_t pseudoterminal_process(pseudoterminal *terminal) { return 0; }
int32_t pseudoterminal_child(int32_t process) { return 0; }
pseudoterminal_state pseudoterminal_job_state(pseudoterminal *terminal, int32_t *number) {
  return PSEUDOTERMINAL_EXITED;
}
void pseudoterminal_continue(pseudoterminal *terminal) {}
bool pseudoterminal_process_exists(int32_t process) { return false; }
bool pseudoterminal_has_untaken_input(pseudoterminal *terminal) { return false; }
bool pseudoterminal_is_idle(pseudoterminal *terminal, int32_t process) { return false; }

#endif

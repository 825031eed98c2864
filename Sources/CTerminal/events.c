/* What arrives: bytes from the keyboard, signals through a pipe, and wake-ups from other threads. */

#include "internal.h"

#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static int input = -1;
static int signal_pipe[2] = {-1, -1};
static atomic_int wake_pipe[2] = {-1, -1};
static bool hung_up;

static const int event_signals[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
enum { EVENT_SIGNAL_COUNT = sizeof event_signals / sizeof *event_signals };
static struct sigaction earlier[EVENT_SIGNAL_COUNT];

static bool make_pipe(int ends[2]) {
  if (pipe(ends) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
  return true;
}

bool events_open(int terminal) {
  input = terminal;
  hung_up = false;
  if (signal_pipe[0] < 0 && !make_pipe(signal_pipe)) return false;
  if (wake_pipe[0] < 0) {
    int ends[2];
    if (!make_pipe(ends)) return false;
    wake_pipe[0] = ends[0];
    wake_pipe[1] = ends[1]; /* never closed: a thread may still want to wake */
  }
  return true;
}

static void on_event(int signal_number) {
  int before = errno;
  unsigned char byte = (unsigned char)signal_number;
  if (write(signal_pipe[1], &byte, 1) < 0) errno = before;
  errno = before;
}

void events_take_signals(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_event;
  action.sa_flags = SA_RESTART;
  for (int i = 0; i < EVENT_SIGNAL_COUNT; i++) sigaction(event_signals[i], &action, &earlier[i]);
  signal(SIGPIPE, SIG_IGN);
#ifdef SIGXFSZ
  signal(SIGXFSZ, SIG_IGN);
#endif
  if (!guard_is_watching) guard_take_crashes(input);
}

void events_return_signals(void) {
  for (int i = 0; i < EVENT_SIGNAL_COUNT; i++) sigaction(event_signals[i], &earlier[i], NULL);
}

void events_drop_signals(void) {
  unsigned char bytes[64];
  ssize_t count;
  while ((count = read(signal_pipe[0], bytes, sizeof bytes)) > 0) {
    for (ssize_t i = 0; i < count; i++) /* whatever ends the program is kept */
      if (bytes[i] != SIGTSTP && bytes[i] != SIGCONT && bytes[i] != SIGWINCH) on_event(bytes[i]);
    if (count < (ssize_t)sizeof bytes) break;
  }
}

int32_t events_wait(int32_t milliseconds) {
  bool is_behind = screen_is_behind();
  struct pollfd sources[3] = {
      {signal_pipe[0], POLLIN, 0},
      {wake_pipe[0], POLLIN, 0},
      {hung_up ? -1 : input, is_behind ? POLLIN | POLLOUT : POLLIN, 0}};
  /* Whoever still has something to send looks after it now and then, whatever the system says. */
  if (is_behind && (milliseconds < 0 || milliseconds > 100)) milliseconds = 100;
  if (poll(sources, 3, milliseconds) < 0) return 0;
  int32_t kinds = 0;
  if (sources[0].revents & POLLIN) kinds |= EVENT_SIGNAL;
  if (sources[1].revents & POLLIN) {
    char bytes[64];
    while (read(wake_pipe[0], bytes, sizeof bytes) > 0) continue;
    kinds |= EVENT_WAKE;
  }
  if (sources[2].revents & POLLIN) kinds |= EVENT_INPUT;
  else if (sources[2].revents & (POLLHUP | POLLERR | POLLNVAL)) kinds |= EVENT_HANG_UP;
  if (is_behind && output_flush()) kinds |= EVENT_SENT;
  if (kinds & EVENT_HANG_UP) hung_up = true; /* said once: polling it again would never wait */
  return kinds;
}

int32_t events_read(uint8_t *bytes, int32_t capacity) {
  ssize_t count = read(input, bytes, (size_t)capacity);
  if (count > 0) return (int32_t)count;
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return -1;
  hung_up = true;
  return 0;
}

int32_t events_next_signal(void) {
  unsigned char byte;
  return read(signal_pipe[0], &byte, 1) == 1 ? byte : 0;
}

void events_wake(void) {
  int before = errno;
  char byte = 0;
  if (wake_pipe[1] >= 0 && write(wake_pipe[1], &byte, 1) < 0) errno = before; /* full: it will wake anyway */
}

void events_die(int32_t signal_number) {
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal_number);
  signal(signal_number, SIG_DFL);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(signal_number);
  _exit(128 + signal_number);
}

int64_t events_clock(void) {
  struct timespec now = {0};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

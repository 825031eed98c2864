/* The guard: the process that the shell waits for. It saves the terminal, starts the program as its child, and
   puts the terminal back when the child is gone, by whatever cause. */

#include "internal.h"

#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

/* How long the program may take to leave after a polite signal. */
enum { PATIENCE_MICROSECONDS = 200000 };

static struct guard_page own_page;
struct guard_page *guard_page = &own_page;
bool guard_is_watching;
int guard_errors = -1;

void guard_note(const char *operation) {
  size_t length = strnlen(operation, sizeof guard_page->operation - 1);
  memcpy(guard_page->operation, operation, length);
  guard_page->operation[length] = 0;
}

static void write_without_waiting(int descriptor, const char *bytes, size_t count) {
  for (int tries = 0; count > 0 && tries < 20; tries++) {
    ssize_t written = write(descriptor, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd ready = {descriptor, POLLOUT, 0};
      if (poll(&ready, 1, 5) < 0) return;
    } else if (written < 0 && errno != EINTR) {
      return;
    }
  }
}

void guard_restore(int terminal) {
  if (!atomic_exchange(&guard_page->taken, 0)) return;
  tcflush(terminal, TCOFLUSH);
  if (guard_page->has_modes) tcsetattr(terminal, TCSANOW, &guard_page->modes);
  write_without_waiting(terminal, guard_page->reset, (size_t)guard_page->reset_length);
}

void guard_replay_errors(int descriptor) {
  char bytes[4096];
  off_t offset = 0;
  ssize_t count;
  while (guard_errors >= 0 && offset < 65536
         && (count = pread(guard_errors, bytes, sizeof bytes, offset)) > 0) {
    for (ssize_t i = 0; i < count; i++) {
      unsigned char byte = (unsigned char)bytes[i];
      bool second_of_control = i > 0 && (unsigned char)bytes[i - 1] == 0xC2 && byte >= 0x80 && byte < 0xA0;
      if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F || second_of_control) bytes[i] = '?';
    }
    write_without_waiting(descriptor, bytes, (size_t)count);
    offset += count;
  }
  if (guard_errors >= 0 && ftruncate(guard_errors, 0) == 0) lseek(guard_errors, 0, SEEK_SET);
}

static const char *name_of(int signal) {
  static const struct { int number; const char *name; } names[] = {
      {SIGSEGV, "SIGSEGV"}, {SIGBUS, "SIGBUS"}, {SIGILL, "SIGILL"}, {SIGFPE, "SIGFPE"}, {SIGTRAP, "SIGTRAP"},
      {SIGABRT, "SIGABRT"}, {SIGSYS, "SIGSYS"}, {SIGKILL, "SIGKILL"}, {SIGXCPU, "SIGXCPU"}};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (names[i].number == signal) return names[i].name;
  return NULL;
}

/* One line for a death that nobody asked for, after what the program itself had to say. */
static void report(int terminal, int signal) {
  int descriptor = isatty(STDERR_FILENO) ? terminal : STDERR_FILENO;
  guard_replay_errors(descriptor);
  const char *name = name_of(signal);
  if (!name) return;
  char line[300];
  const char *operation = guard_page->operation;
  int length = snprintf(
      line, sizeof line, "heed: stopped by signal %s%s%.159s\n", name, *operation ? " while " : "", operation);
  if (length > 0) write_without_waiting(descriptor, line, (size_t)length);
}

static bool is_in_foreground(int terminal) { return tcgetpgrp(terminal) == getpgrp(); }

/* Leaves as the program left: by the same signal, or with the same code. */
static _Noreturn void leave(int terminal, int status, int escalated) {
  if (is_in_foreground(terminal)) guard_restore(terminal);
  if (!WIFSIGNALED(status)) {
    guard_replay_errors(isatty(STDERR_FILENO) ? terminal : STDERR_FILENO);
    _exit(WEXITSTATUS(status));
  }
  int signal_number = escalated ? escalated : WTERMSIG(status);
  report(terminal, signal_number);
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none); /* the child has left one already */
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal_number);
  signal(signal_number, SIG_DFL);
  raise(signal_number);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
  _exit(128 + signal_number);
}

/* The child has stopped: stop too, with everything else in the pipeline, as the shell expects. */
static void mirror_stop(int terminal) {
  if (guard_page->taken) { /* it was stopped from outside and had no time to give the terminal back */
    guard_page->was_stopped = 1;
    if (is_in_foreground(terminal)) guard_restore(terminal);
    guard_page->taken = 1;
  }
  kill(0, SIGTSTP);
  raise(SIGSTOP);
}

static _Noreturn void watch(pid_t child, int terminal, const sigset_t *watched) {
  int escalated = 0;
  for (;;) {
    int signal_number = 0;
    if (sigwait(watched, &signal_number) != 0) continue;
    switch (signal_number) {
      case SIGCHLD: {
        int status;
        while (waitpid(child, &status, WNOHANG | WUNTRACED) == child) {
          if (!WIFSTOPPED(status)) leave(terminal, status, escalated);
          mirror_stop(terminal);
        }
        break;
      }
      case SIGALRM:
        kill(child, SIGKILL);
        break;
      case SIGCONT:
      case SIGTSTP:
      case SIGWINCH:
        kill(child, signal_number);
        break;
      default: {
        kill(child, signal_number);
        kill(child, SIGCONT);
        escalated = signal_number;
        struct itimerval patience = {{0, 0}, {0, PATIENCE_MICROSECONDS}};
        setitimer(ITIMER_REAL, &patience, NULL);
      }
    }
  }
}

static void collect_errors(void) {
#ifdef __linux__
  guard_errors = memfd_create("standard error", MFD_CLOEXEC);
#else
  FILE *file = tmpfile();
  if (file) guard_errors = fcntl(fileno(file), F_DUPFD_CLOEXEC, 3);
#endif
}

bool guard_enter(void) {
  if (guard_is_watching || !isatty(STDOUT_FILENO)) return guard_is_watching;
  int terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
  if (terminal < 0) return false;
  void *page = mmap(NULL, sizeof(struct guard_page), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANON, -1, 0);
  if (page == MAP_FAILED) {
    close(terminal);
    return false;
  }
  guard_page = page;
  collect_errors();

  static const int signals[] = {SIGCHLD, SIGALRM, SIGCONT, SIGTSTP, SIGTTIN, SIGTTOU, SIGWINCH,
                                SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGPIPE};
  sigset_t watched, before;
  sigemptyset(&watched);
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) sigaddset(&watched, signals[i]);
  sigprocmask(SIG_BLOCK, &watched, &before);
  signal(SIGCHLD, SIG_DFL);

  pid_t guard = getpid();
  pid_t child = fork();
  if (child > 0) {
    for (int i = 0; i < FATAL_SIGNAL_COUNT; i++) signal(fatal_signals[i], SIG_DFL);
    sigdelset(&watched, SIGTTIN);
    sigdelset(&watched, SIGTTOU);
    sigdelset(&watched, SIGPIPE);
    watch(child, terminal, &watched);
  }
  close(terminal);
  if (child == 0) {
    guard_is_watching = true;
    /* The guard reports a crash; Swift's own report would ask questions on a screen that is not its own. */
    for (int i = 0; i < FATAL_SIGNAL_COUNT; i++) signal(fatal_signals[i], SIG_DFL);
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGTERM);
#endif
    if (getppid() != guard) _exit(128 + SIGHUP);
  }
  sigprocmask(SIG_SETMASK, &before, NULL);
  return child == 0;
}

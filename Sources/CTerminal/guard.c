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

static _Thread_local bool owns_page; /* the thread that draws */
static _Thread_local char thread_operation[OPERATION_CAPACITY];
static _Thread_local bool has_crash_stack;
static _Thread_local char crash_stack[32768]; /* for a thread that has used all of its own */

static void take_crash_stack(void) {
  if (has_crash_stack) return;
  stack_t alternate = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  has_crash_stack = sigaltstack(&alternate, NULL) == 0;
}

static void note(char *place, const char *operation) {
  size_t length = strnlen(operation, OPERATION_CAPACITY - 1);
  memcpy(place, operation, length);
  place[length] = 0;
}

void guard_own_page(void) { owns_page = true; }

void guard_note(const char *operation) {
  take_crash_stack();
  note(thread_operation, operation);
  if (owns_page) note(guard_page->operation, operation);
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
  if (guard_page->taken) tcflush(terminal, TCOFLUSH);
  guard_restore_after_output(terminal);
}

void guard_restore_after_output(int terminal) {
  if (!atomic_exchange(&guard_page->taken, 0)) return;
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

static char *append(char *end, const char *limit, const char *text) {
  while (*text && end < limit) *end++ = *text++;
  return end;
}

/* One line for a death that nobody asked for, after what the program itself had to say; safe in a signal handler. */
static void report(int terminal, int signal) {
  int descriptor = terminal >= 0 && isatty(STDERR_FILENO) ? terminal : STDERR_FILENO;
  guard_replay_errors(descriptor);
  const char *name = name_of(signal);
  if (!name) return;
  char line[300];
  const char *limit = line + sizeof line - 1;
  char *end = append(append(line, limit, "heed: stopped by signal "), limit, name);
  const char *operation = *guard_page->crashed_operation ? guard_page->crashed_operation : guard_page->operation;
  if (*operation) end = append(append(end, limit, " while "), limit, operation);
  *end++ = '\n';
  write_without_waiting(descriptor, line, (size_t)(end - line));
}

static int crash_terminal = -1;

static void on_crash(int signal_number) {
  if (*thread_operation) note(guard_page->crashed_operation, thread_operation);
  if (!guard_is_watching) {
    guard_restore(crash_terminal);
    report(crash_terminal, signal_number);
  }
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

void guard_name_crashes(void) {
  guard_own_page();
  guard_take_crashes(-1);
}

void guard_take_crashes(int terminal) {
  crash_terminal = terminal;
  take_crash_stack();
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_crash;
  action.sa_flags = SA_ONSTACK | SA_NODEFER;
  for (int i = 0; i < FATAL_SIGNAL_COUNT; i++) sigaction(fatal_signals[i], &action, NULL);
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
  int escalated = 0; /* the signal that the program was asked to end by */
  bool is_patient = false;
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
      case SIGCONT:
      case SIGTSTP:
      case SIGWINCH:
        kill(child, signal_number);
        break;
      default: {
        if (signal_number == SIGALRM && is_patient) { /* our own: it has had its time */
          kill(child, SIGKILL);
          break;
        }
        kill(child, signal_number);
        kill(child, SIGCONT);
        escalated = signal_number;
        is_patient = true;
        struct itimerval patience = {{0, 0}, {0, PATIENCE_MICROSECONDS}};
        setitimer(ITIMER_REAL, &patience, NULL);
      }
    }
  }
}

int file_without_name(const char *purpose) {
#ifdef __linux__
  return memfd_create(purpose, MFD_CLOEXEC);
#else
  (void)purpose;
  FILE *file = tmpfile();
  int descriptor = file ? fcntl(fileno(file), F_DUPFD_CLOEXEC, 3) : -1;
  if (file) fclose(file);
  return descriptor;
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
  guard_errors = file_without_name("standard error");

  static const int signals[] = {SIGCHLD, SIGALRM, SIGCONT, SIGTSTP, SIGTTIN, SIGTTOU, SIGWINCH,
                                SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGPIPE,
                                SIGVTALRM, SIGPROF, SIGXCPU};
  sigset_t watched, before;
  sigemptyset(&watched);
  for (int i = 0; i < FATAL_SIGNAL_COUNT; i++) sigaddset(&watched, fatal_signals[i]); /* sent by somebody */
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
    guard_name_crashes();
#ifdef __linux__
    prctl(PR_SET_PDEATHSIG, SIGTERM);
#endif
    if (getppid() != guard) _exit(128 + SIGHUP);
  }
  sigprocmask(SIG_SETMASK, &before, NULL);
  return child == 0;
}

/* What is on its way to the terminal. Curses writes into a file without a name; from there it is sent as fast as the
   terminal takes it, so that a slow or frozen terminal never keeps the program from its input. */

#include "internal.h"

#include "CTerminal.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char frame_begin[] = "\033[?2026h", frame_end[] = "\033[?2026l";

static int terminal = -1;
static int collected = -1; /* where curses writes */
static char *queue;
static size_t queue_start, queue_end, queue_capacity;
static bool is_synchronized;
static screen_pen pen;
static bool uses_pen;
static int64_t text_sent = INT64_MIN / 2; /* when something was sent that is worth waiting for */

int output_open(int to_terminal) {
  terminal = to_terminal;
  is_synchronized = uses_pen = false;
  if (collected < 0) collected = file_without_name("screen");
  output_drop();
  return collected;
}

void output_use_pen(bool is_understood) { uses_pen = is_understood; }

void output_forget_look(void) { pen_forget(&pen); }

void output_drop(void) {
  queue_start = queue_end = 0;
  pen_reset(&pen); /* curses has ended with a plain look whenever something is dropped */
  if (collected >= 0 && ftruncate(collected, 0) == 0) lseek(collected, 0, SEEK_SET);
}

/* Room for so many bytes more, or null. */
static char *extend(size_t count) {
  if (queue_start == queue_end) queue_start = queue_end = 0;
  if (queue_end + count > queue_capacity) {
    size_t capacity = (queue_end + count) * 2;
    char *larger = realloc(queue, capacity);
    if (!larger) return NULL;
    queue = larger;
    queue_capacity = capacity;
  }
  return queue + queue_end;
}

static void add(const char *bytes, size_t count) {
  char *room = extend(count);
  if (!room) return;
  memcpy(room, bytes, count);
  queue_end += count;
}

static void receive(void *context, const char *bytes, size_t count) {
  (void)context;
  add(bytes, count);
}

void output_collect(void) {
  off_t count = collected < 0 ? 0 : lseek(collected, 0, SEEK_CUR);
  if (count <= 0) return;
  if (is_synchronized) add(frame_begin, sizeof frame_begin - 1);
  char *written = malloc((size_t)count);
  ssize_t taken = written ? pread(collected, written, (size_t)count, 0) : 0;
  if (taken > 0 && uses_pen) pen_write(&pen, written, (size_t)taken, receive, NULL);
  else if (taken > 0) add(written, (size_t)taken);
  free(written);
  if (is_synchronized) add(frame_end, sizeof frame_end - 1);
  if (ftruncate(collected, 0) == 0) lseek(collected, 0, SEEK_SET);
}

void output_add(const char *bytes) {
  output_collect();
  add(bytes, strlen(bytes));
}

void output_add_text(const char *bytes) {
  output_add(bytes);
  text_sent = events_clock();
}

bool output_has_text(void) { return events_clock() - text_sent < 1000; }

bool output_flush(void) {
  while (queue_start < queue_end) {
    ssize_t written = write(terminal, queue + queue_start, queue_end - queue_start);
    if (written > 0) queue_start += (size_t)written;
    else if (written < 0 && errno == EAGAIN) return false;
    else if (written == 0 || errno != EINTR) queue_start = queue_end; /* the terminal is gone */
  }
  return true;
}

bool output_flush_within(int milliseconds) {
  int64_t end = events_clock() + milliseconds;
  while (!output_flush()) {
    int64_t rest = end - events_clock();
    struct pollfd ready = {terminal, POLLOUT, 0};
    if (rest <= 0 || poll(&ready, 1, (int)rest) < 0) return false;
  }
  return true;
}

bool screen_is_behind(void) { return queue_start < queue_end; }

void screen_synchronize(bool is_confirmed) {
  is_synchronized = is_confirmed;
  screen_compose_reset();
}

const char *output_mode_off(void) { return is_synchronized ? frame_end : ""; }

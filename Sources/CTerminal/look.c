/* Looks, and the sequences that say them: `ESC [`, parameters and `m`. */

#include "internal.h"

#include "CTerminal.h"

#include <string.h>

static const struct {
  uint32_t mark;
  int on, off;
} marks[] = {{SCREEN_BOLD, 1, 22}, {SCREEN_UNDERLINE, 4, 24}, {SCREEN_REVERSE, 7, 27}};
enum { MARK_COUNT = sizeof marks / sizeof *marks };

const pen_look plain_look;

/* -- Saying -- */

static void add(look_words *said, const char *text, size_t count) {
  memcpy(said->bytes + said->count, text, count);
  said->count += count;
}

static void add_parameter(look_words *said, const char *text) {
  if (said->count > 0) add(said, ";", 1);
  else add(said, "\033[", 2);
  add(said, text, strlen(text));
}

static void add_number(look_words *said, int number) {
  char text[3] = {(char)('0' + number / 10), (char)('0' + number % 10), 0};
  add_parameter(said, number < 10 ? text + 1 : text);
}

look_words look_change(const pen_look *from, const pen_look *to) {
  look_words said = {.count = 0};
  for (int i = 0; i < MARK_COUNT; i++)
    if ((from->marks ^ to->marks) & marks[i].mark)
      add_number(&said, to->marks & marks[i].mark ? marks[i].on : marks[i].off);
  if (strcmp(from->foreground, to->foreground) != 0) add_parameter(&said, *to->foreground ? to->foreground : "39");
  if (strcmp(from->background, to->background) != 0) add_parameter(&said, *to->background ? to->background : "49");
  if (said.count > 0) add(&said, "m", 1);
  return said;
}

look_words look_afresh(const pen_look *look) {
  look_words said = look_change(&plain_look, look);
  if (said.count == 0) return (look_words){"\033[m", 3};
  memmove(said.bytes + 4, said.bytes + 2, said.count - 2);
  memcpy(said.bytes + 2, "0;", 2);
  said.count += 2;
  return said;
}

/* -- Understanding -- */

/* One parameter with all that belongs to it, from `at` on. */
typedef struct {
  const char *at, *end;
  int number; /* the first one; -1 for no number */
} parameter;

static const char *separator(const char *at, const char *end) {
  const char *found = memchr(at, ';', (size_t)(end - at));
  return found ? found : end;
}

static parameter parameter_at(const char *at, const char *end) {
  parameter found = {at, separator(at, end), 0};
  for (const char *digit = at; digit < found.end && found.number >= 0 && *digit != ':'; digit++)
    found.number = *digit >= '0' && *digit <= '9' && found.number < 1000 ? found.number * 10 + *digit - '0' : -1;
  bool is_color = found.number == 38 || found.number == 48;
  if (!is_color || memchr(at, ':', (size_t)(found.end - at))) return found;
  /* 5 and a number, or 2 and three parts, follow */
  int more = end - found.end > 2 && found.end[1] == '5' ? 2 : 4;
  for (; more > 0 && found.end < end; more--) found.end = separator(found.end + 1, end);
  if (more > 0) found.number = -1;
  return found;
}

static bool set_color(char *color, parameter from) {
  size_t count = (size_t)(from.end - from.at);
  if (count >= PEN_COLOR_CAPACITY) return false;
  memset(color, 0, PEN_COLOR_CAPACITY);
  if (count > 0) memcpy(color, from.at, count);
  return true;
}

static bool set_mark(pen_look *look, int number) {
  for (int i = 0; i < MARK_COUNT; i++) {
    if (number == marks[i].on) look->marks |= marks[i].mark;
    else if (number == marks[i].off) look->marks &= ~marks[i].mark;
    else continue;
    return true;
  }
  return false;
}

static bool is_between(int number, int first, int last) { return number >= first && number <= last; }

static bool set(pen_look *look, parameter from) {
  static const parameter own;
  int number = from.number;
  if (number == 39) return set_color(look->foreground, own);
  if (number == 49) return set_color(look->background, own);
  if (is_between(number, 30, 38) || is_between(number, 90, 97)) return set_color(look->foreground, from);
  if (is_between(number, 40, 48) || is_between(number, 100, 107)) return set_color(look->background, from);
  if (number != 0) return set_mark(look, number);
  *look = plain_look;
  return true;
}

bool look_follow(pen_look *look, const char *at, const char *end) {
  for (bool is_last = false; !is_last;) {
    parameter next = parameter_at(at, end);
    if (!set(look, next)) return false;
    is_last = next.end == end;
    at = next.end + 1;
  }
  return true;
}

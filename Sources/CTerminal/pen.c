/* How the terminal is told the look of what is drawn: in as few bytes as it takes, and only once something is drawn
   with it.

   Curses says both colours again whenever one changes, and takes every mark back to change one. Here its words are
   kept until a character needs them; then only what differs from what the terminal was told last is said:

       from curses   ESC[39;49m ESC(B ESC[m SPACE ESC[38;2;255;255;255m ESC[48;2;30;23;26m cat
       sent          ESC[49m SPACE ESC[48;2;30;23;26m cat

   A blank shows neither ink nor weight, and takes those that are there. */

#include "internal.h"

#include "CTerminal.h"

#include <string.h>

void pen_reset(screen_pen *pen) {
  pen->asked = pen->sent = plain_look;
  pen->set = pen->shift = 0;
  pen->state = PEN_IS_UNKNOWN;
}

void pen_forget(screen_pen *pen) {
  if (pen->state == PEN_IS_KNOWN) pen->state = PEN_IS_UNKNOWN;
  pen->set = pen->shift = 0;
}

static void say(screen_pen *pen, pen_look look, pen_receiver *receive, void *context) {
  look_words whole = look_afresh(&look);
  if (pen->state == PEN_IS_KNOWN) {
    look_words less = look_change(&pen->sent, &look);
    if (less.count <= whole.count) whole = less;
  }
  pen->sent = look;
  pen->state = PEN_IS_KNOWN;
  if (whole.count > 0) receive(context, whole.bytes, whole.count);
}

/* Says what a blank shows of the look that was asked for: what lies behind it. */
static void say_for_blank(screen_pen *pen, pen_receiver *receive, void *context) {
  pen_look look = pen->asked;
  uint32_t seen = (pen->asked.marks | pen->sent.marks) & (SCREEN_UNDERLINE | SCREEN_REVERSE);
  if (pen->state == PEN_IS_KNOWN && !seen) {
    look = pen->sent;
    memcpy(look.background, pen->asked.background, sizeof look.background);
  }
  say(pen, look, receive, context);
}

/* -- Writing -- */

/* The length of the sequence that begins here; all of the rest where it does not end. */
static size_t sequence_length(const char *bytes, size_t count) {
  if (count < 3) return count;
  bool is_command = bytes[1] == ']' && bytes[2] != 'R'; /* the console of Linux says no more than that */
  if (bytes[1] != '[' && !is_command) return bytes[1] == ']' || strchr("()*+", bytes[1]) ? 3 : 2;
  for (size_t i = 2; i < count; i++) {
    bool is_last = is_command ? bytes[i] == '\a' : bytes[i] >= 0x40 && bytes[i] < 0x7F;
    if (is_last) return i + 1;
  }
  return count;
}

/* How many characters follow one another without a control character. */
static size_t text_length(const char *bytes, size_t count) {
  size_t length = 0;
  while (length < count && (unsigned char)bytes[length] >= 0x20) length++;
  return length;
}

static bool is_blank(const char *bytes, size_t count) {
  while (count > 0 && bytes[count - 1] == ' ') count--;
  return count == 0;
}

/* What says a look; what looks like it may be a question about keys. */
static bool is_look(const char *bytes, size_t count) {
  return bytes[1] == '[' && bytes[count - 1] == 'm' && !strchr("<=>?", bytes[2]);
}

/* What only moves the cursor or shows it, and draws nothing. */
static bool is_move(const char *bytes, size_t count) {
  if (bytes[1] != '[') return false;
  if (bytes[2] == '?') return count == 6 && (memcmp(bytes + 3, "25", 2) == 0 || memcmp(bytes + 3, "12", 2) == 0);
  return strchr("ABCDEFGHadef`", bytes[count - 1]) != NULL;
}

/* What erases, inserts or takes away characters, and leaves what lies behind blanks. */
static bool is_erasure(const char *bytes, size_t count) {
  return bytes[1] == '[' && bytes[2] != '?' && strchr("JKXP@LM", bytes[count - 1]);
}

static bool begins_plain(const char *parameters) { return strchr("0;m", *parameters) != NULL; }

static void write_look(screen_pen *pen, const char *bytes, size_t count, pen_receiver *receive, void *context) {
  const char *first = bytes + 2, *end = bytes + count - 1;
  if (pen->state == PEN_IS_LOST) {
    if (!begins_plain(first)) return receive(context, bytes, count);
    pen->state = PEN_IS_UNKNOWN;
  }
  pen_look asked = pen->asked;
  if (look_follow(&asked, first, end)) {
    pen->asked = asked;
    return;
  }
  say(pen, pen->asked, receive, context);
  receive(context, bytes, count);
  pen->state = PEN_IS_LOST;
}

static void write_drawing(
    screen_pen *pen, bool is_blank, const char *bytes, size_t count, pen_receiver *receive, void *context) {
  if (pen->state != PEN_IS_LOST) {
    if (is_blank) say_for_blank(pen, receive, context);
    else say(pen, pen->asked, receive, context);
  }
  receive(context, bytes, count);
}

/* What is not known may bring back another look, or other characters. */
static void write_unknown(screen_pen *pen, const char *bytes, size_t count, pen_receiver *receive, void *context) {
  write_drawing(pen, false, bytes, count, receive, context);
  pen_forget(pen);
}

/* Hands on what chooses characters, unless they are the chosen ones. */
static void write_choice(char *chosen, char choice, const char *bytes, size_t count, pen_receiver *receive, void *context) {
  if (*chosen != choice) receive(context, bytes, count);
  *chosen = choice;
}

static void write_sequence(screen_pen *pen, const char *bytes, size_t count, pen_receiver *receive, void *context) {
  if (count < 3) write_unknown(pen, bytes, count, receive, context);
  else if (is_look(bytes, count)) write_look(pen, bytes, count, receive, context);
  else if (is_erasure(bytes, count)) write_drawing(pen, true, bytes, count, receive, context);
  else if (is_move(bytes, count)) receive(context, bytes, count);
  else if (bytes[1] == '(') write_choice(&pen->set, bytes[2], bytes, count, receive, context);
  else write_unknown(pen, bytes, count, receive, context);
}

static void write_control(screen_pen *pen, const char *byte, pen_receiver *receive, void *context) {
  bool is_shift = *byte == 0x0E || *byte == 0x0F;
  if (is_shift) write_choice(&pen->shift, *byte, byte, 1, receive, context);
  else receive(context, byte, 1); /* moves the cursor */
}

void pen_write(screen_pen *pen, const char *bytes, size_t count, pen_receiver *receive, void *context) {
  for (size_t length; count > 0; bytes += length, count -= length) {
    if (*bytes == '\033') {
      length = sequence_length(bytes, count);
      write_sequence(pen, bytes, length, receive, context);
    } else if ((length = text_length(bytes, count)) > 0) {
      write_drawing(pen, is_blank(bytes, length), bytes, length, receive, context);
    } else {
      write_control(pen, bytes, receive, context);
      length = 1;
    }
  }
}

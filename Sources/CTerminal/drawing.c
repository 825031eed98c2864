/* Drawing: into the memory of curses, which sends only what changed. */

#include "internal.h"

#include "wide-curses.h"

#include "CTerminal.h"

#include <wchar.h>

static int cursor_visibility;
static bool has_own_colors; /* the terminal's own can be part of a pair */

void drawing_prepare(void) {
  typeahead(-1); /* never leave a frame half drawn because a key was pressed */
  scrollok(stdscr, FALSE);
  has_own_colors = false;
  if (has_colors() && start_color() == OK) has_own_colors = use_default_colors() == OK;
  cursor_visibility = -1;
}

int32_t screen_color_count(void) { return has_colors() ? COLORS : 0; }

int32_t screen_pair_count(void) { return has_colors() ? COLOR_PAIRS : 0; }

bool screen_define_pair(int32_t pair, int32_t foreground, int32_t background) {
  if (!has_own_colors) {
    if (foreground < 0) foreground = COLOR_WHITE;
    if (background < 0) background = COLOR_BLACK;
  }
#if defined(NCURSES_VERSION_PATCH) && NCURSES_VERSION_PATCH >= 20180127
  return init_extended_pair(pair, foreground, background) == OK;
#else
  return init_pair((short)pair, (short)foreground, (short)background) == OK;
#endif
}

void screen_forget_pairs(void) {
#if defined(NCURSES_VERSION_PATCH) && NCURSES_VERSION_PATCH >= 20180127
  reset_color_pairs();
#endif
}

void screen_put(
    int32_t row, int32_t column, const uint32_t *scalars, int32_t count, int32_t emphasis, int32_t pair) {
  attr_t attributes = A_NORMAL;
  if (emphasis & SCREEN_BOLD) attributes |= A_BOLD;
  if (emphasis & SCREEN_UNDERLINE) attributes |= A_UNDERLINE;
  if (emphasis & SCREEN_REVERSE) attributes |= A_REVERSE;
  wchar_t text[CCHARW_MAX + 1] = {0};
  for (int32_t i = 0; i < count && i < CCHARW_MAX; i++) text[i] = (wchar_t)scalars[i];
  if (wcwidth(text[0]) < 1) text[0] = L'?', text[1] = 0; /* this C library does not know it */
  cchar_t cell;
  int wide_pair = pair; /* pairs above 32767 go in by the last argument only */
  short narrow_pair = (short)(pair > 32767 ? 32767 : pair);
  if (setcchar(&cell, text, attributes, narrow_pair, &wide_pair) == OK) mvadd_wch(row, column, &cell);
}

void screen_send(int32_t row, int32_t column) {
  int visibility = row < 0 ? 0 : 1;
  leaveok(stdscr, visibility == 0);
  if (visibility != cursor_visibility) curs_set(cursor_visibility = visibility);
  if (visibility) move(row, column);
  refresh();
  output_collect();
  output_flush();
}

void screen_repaint(void) {
  clearok(curscr, TRUE);
  output_forget_look();
  cursor_visibility = -1;
}

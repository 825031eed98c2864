/* curses with wide characters, or advice on how to get it. */
#ifndef CTERMINAL_WIDE_CURSES_H
#define CTERMINAL_WIDE_CURSES_H

#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1

#if !__has_include(<curses.h>)
#error "The headers of ncurses are missing. Debian, Ubuntu: apt-get install libncurses-dev; Fedora: dnf install ncurses-devel; Arch: pacman -S ncurses; macOS: brew install ncurses."
#endif

#include <curses.h>

#endif

/* What Swift cannot reach by itself: variables, macros, and unions of ncurses and the system. */
#define NCURSES_WIDECHAR 1
#include "crash.h"
#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

enum {
  CURSES_BOLD = A_BOLD,
  CURSES_DIM = A_DIM,
  CURSES_UNDERLINE = A_UNDERLINE,
  CURSES_REVERSE = A_REVERSE
};

static inline int curses_colour_count(void) { return COLORS; }

/* Declared in term.h, whose macros take many a plain word for themselves. */
int setupterm(const char *type, int output, int *error);

/* How many colours a terminal of a type has, without taking it over; 0 when nothing is known of it. */
static inline int curses_colours_of(const char *type, int output) {
  int error = 0;
  int colours = setupterm(type, output, &error) == OK ? tigetnum("colors") : 0;
  return colours > 0 ? colours : 0;
}

static inline int curses_pair_count(void) { return COLOR_PAIRS; }

static inline bool curses_has_utf8(void) { return !strcmp(nl_langinfo(CODESET), "UTF-8"); }

/* Text goes out as UTF-8 also where the locale is C, unset, unknown or of another encoding. */
static inline bool curses_use_utf8(void) {
  return (setlocale(LC_CTYPE, "") && curses_has_utf8()) ||
         (setlocale(LC_CTYPE, "C.UTF-8") && curses_has_utf8());
}

/* Whether the locale writes UTF-8 by itself; the locale stays what it was. */
static inline bool curses_locale_is_utf8(void) {
  locale_t locale = newlocale(LC_CTYPE_MASK, "", (locale_t)0);
  if (!locale) return false;
  bool utf8 = strcmp(nl_langinfo_l(CODESET, locale), "UTF-8") == 0;
  freelocale(locale);
  return utf8;
}

/* From term.h, which defines many short words as macros. */
extern int setupterm(const char *type, int output, int *error);

/* Whether there is a description of this type of terminal; later questions are about it. */
static inline bool curses_describes(const char *type) {
  int error = 0;
  return setupterm(type, STDOUT_FILENO, &error) == OK;
}

/* newterm on a terminal of 80x24, whatever it tells; the true size is set later, within reason. */
static inline bool curses_start(const char *type, int output) {
  FILE *file = fdopen(output, "w");
  setenv("LINES", "24", 1);
  setenv("COLUMNS", "80", 1);
  bool started = file && newterm(type, file, stdin);
  unsetenv("LINES");
  unsetenv("COLUMNS");
  return started;
}

/* A string of the terminal's description; NULL when it has none of that name. */
static inline const char *curses_capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

/* Columns and rows by the kernel's count; 0 where it does not know. */
static inline struct winsize curses_window_size(int terminal) {
  struct winsize size = {0, 0, 0, 0};
  ioctl(terminal, TIOCGWINSZ, &size);
  return size;
}

/* Puts one glyph, a base and the marks on it, into the frame. */
static inline void curses_draw(int y, int x, uint32_t base, uint32_t mark1, uint32_t mark2,
                               uint32_t mark3, uint32_t mark4, int style, int pair) {
  wchar_t glyph[CCHARW_MAX + 1] = {(wchar_t)base, (wchar_t)mark1, (wchar_t)mark2, (wchar_t)mark3,
                                   (wchar_t)mark4};
  bool plain = base >= L' ' && base <= L'~';
  if (!plain && wcwidth(glyph[0]) < 1) wmemcpy(glyph, L"?", 2);
  cchar_t cell;
  if (setcchar(&cell, glyph, (attr_t)style, 0, &pair) == OK) mvadd_wchnstr(y, x, &cell, 1);
}

/* What cells look like that nothing was drawn on. */
static inline void curses_ground(int style, int pair) {
  cchar_t cell;
  if (setcchar(&cell, L" ", (attr_t)style, 0, &pair) == OK) bkgrndset(&cell);
}

/* Where the terminal's cursor rests; off the screen: wherever drawing leaves it. */
static inline void curses_rest(int y, int x) { leaveok(stdscr, move(y, x) == ERR); }

/* The next refresh sends everything. */
static inline void curses_forget(void) { clearok(curscr, true); }

/* Has this signal handled; one that the parent had ignored stays ignored. Gives what was before. */
static inline struct sigaction curses_catch(int number, void (*handler)(int)) {
  struct sigaction former, action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  sigaction(number, NULL, &former);
  if (former.sa_handler != SIG_IGN) sigaction(number, &action, NULL);
  return former;
}

static inline void curses_release(int number, struct sigaction former) {
  sigaction(number, &former, NULL);
}

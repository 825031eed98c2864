/* A terminal for tests: a program on a pseudo terminal, read by libvterm, started as a shell would start it. */
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <stdbool.h>
#include <stdint.h>

typedef struct pseudoterminal pseudoterminal;

typedef struct {
  uint32_t scalars[6];
  int32_t width;
  int32_t foreground, background; /* 0xRRGGBB; 0x1000000 + n of the palette; -1 the terminal's own */
  bool bold, reverse, underline;
} pseudoterminal_cell;

typedef enum { PSEUDOTERMINAL_RUNNING, PSEUDOTERMINAL_STOPPED, PSEUDOTERMINAL_EXITED, PSEUDOTERMINAL_SIGNALED } pseudoterminal_state;

/* Whether libvterm was there when this was built. */
bool pseudoterminal_available(void);
/* Starts a job in the foreground, or like & in the background. Standard input comes from `input` if it is not -1. */
pseudoterminal *pseudoterminal_start(
    const char *path, const char *const *arguments, const char *const *environment, int32_t rows, int32_t columns,
    bool background, int32_t input);
void pseudoterminal_free(pseudoterminal *terminal);

/* Reads what is there, waiting at most so long; whether there was anything. */
bool pseudoterminal_pump(pseudoterminal *terminal, int32_t milliseconds);
/* The same, at most so many bytes. */
bool pseudoterminal_pump_some(pseudoterminal *terminal, int32_t milliseconds, int32_t most);
/* Makes it a terminal that does not answer what it is asked. */
void pseudoterminal_keep_silent(pseudoterminal *terminal);
void pseudoterminal_write(pseudoterminal *terminal, const uint8_t *bytes, int32_t count);
void pseudoterminal_resize(pseudoterminal *terminal, int32_t rows, int32_t columns);
/* The terminal is gone, as when its window is closed. */
void pseudoterminal_hang_up(pseudoterminal *terminal);

pseudoterminal_cell pseudoterminal_cell_at(pseudoterminal *terminal, int32_t row, int32_t column);
bool pseudoterminal_shows_second_screen(pseudoterminal *terminal);
bool pseudoterminal_shows_cursor(pseudoterminal *terminal);
void pseudoterminal_cursor(pseudoterminal *terminal, int32_t *row, int32_t *column);
int32_t pseudoterminal_mouse_mode(pseudoterminal *terminal);
/* Everything that was written to the terminal so far. */
const uint8_t *pseudoterminal_log(pseudoterminal *terminal, int64_t *count);
/* From now on only what comes is kept. */
void pseudoterminal_forget(pseudoterminal *terminal);
/* Whether the modes of the line are, to the byte, what they were before the start. */
bool pseudoterminal_modes_are_as_before(pseudoterminal *terminal);

/* The job: what the shell started. */
int32_t pseudoterminal_process(pseudoterminal *terminal);
/* Its first child, 0 for none. */
int32_t pseudoterminal_child(int32_t process);
/* What happened to the job last; the number is its exit code or signal. */
pseudoterminal_state pseudoterminal_job_state(pseudoterminal *terminal, int32_t *number);
/* As `fg` does. */
void pseudoterminal_continue(pseudoterminal *terminal);
bool pseudoterminal_process_exists(int32_t process);
/* Whether some of what was typed has not been read by anybody yet. */
bool pseudoterminal_has_untaken_input(pseudoterminal *terminal);
/* Whether a process has taken all that was typed, every thread of it sleeps, and its first one waits for a key without
   an end. Whatever it drew before can be read then. */
bool pseudoterminal_is_idle(pseudoterminal *terminal, int32_t process);

#endif

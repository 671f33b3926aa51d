/* Giving the terminal back when the program crashes: only what is safe in the middle of anything. */
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/select.h>
#include <unistd.h>

/* No header whose structures other modules use is named here: Swift would take them for this
   module's, and deny them to files that do not import it. */

/* All that is needed then, prepared while all is well. */
struct curses_crash_plan {
  /* Whether the terminal is ours at this moment. */
  volatile int armed;
  /* Whether a thread has crashed. */
  int claimed;
  /* What ncurses draws on; and what cannot be drawn on and takes its place. */
  int outlet;
  int sink;
  /* Gives the line its modes back. */
  void (*restore_modes)(void);
  /* Whether standard input and output did not wait before. */
  int was_impatient[2];
  size_t reset_length;
  size_t message_length;
  char reset[1024];
  char message[5120];
};

/* What is in memory is private: it is not written to a file by the system. */
static inline void curses_leave_no_core(void) {
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

/* Puts text where the handler finds it; what does not fit is left out. */
static inline size_t curses_prepare(char *place, size_t room, const char *text) {
  size_t length = strlen(text);
  if (length > room) length = 0;
  memcpy(place, text, length);
  return length;
}

static inline void curses_prepare_crash(struct curses_crash_plan *plan, const char *reset,
                                        const char *message) {
  plan->reset_length = curses_prepare(plan->reset, sizeof plan->reset, reset);
  plan->message_length = curses_prepare(plan->message, sizeof plan->message, message);
}

/* Writes if that can be done without waiting for anybody. */
static inline void curses_write_if_ready(int descriptor, const char *bytes, size_t length) {
  fd_set ready;
  struct timeval patience = {0, 200000};
  FD_ZERO(&ready);
  FD_SET(descriptor, &ready);
  if (select(descriptor + 1, NULL, &ready, NULL, &patience) != 1) return;
  ssize_t written = write(descriptor, bytes, length);
  (void)written;
}

/* What the handler does: gives the terminal back, says one line, and dies of the same signal. */
static inline void curses_crash(struct curses_crash_plan *plan, int number) {
  sigset_t let_through;
  sigemptyset(&let_through);
  sigaddset(&let_through, SIGALRM);
  signal(SIGALRM, SIG_DFL);
  pthread_sigmask(SIG_UNBLOCK, &let_through, NULL);
  curses_leave_no_core();
  if (plan) {
    /* A thread that crashes too waits for the end that the first one brings. */
    if (__atomic_exchange_n(&plan->claimed, 1, __ATOMIC_SEQ_CST)) {
      for (;;) pause();
    }
    /* Whatever goes wrong from here on, it is over soon. */
    alarm(3);
    if (plan->armed) {
      dup2(plan->sink, plan->outlet);
      curses_write_if_ready(STDOUT_FILENO, plan->reset, plan->reset_length);
      plan->restore_modes();
      for (int descriptor = 0; descriptor < 2; descriptor++) {
        int on = 1;
        if (plan->was_impatient[descriptor]) ioctl(descriptor, FIONBIO, &on);
      }
    }
    curses_write_if_ready(STDERR_FILENO, plan->message, plan->message_length);
    alarm(0);
  }
  signal(number, SIG_DFL);
  sigaddset(&let_through, number);
  pthread_sigmask(SIG_UNBLOCK, &let_through, NULL);
  raise(number);
  _exit(128 + number);
}

/* Gives this thread a stack of its own for such a handler, so that it runs also when the usual one
   is used up. */
static inline void curses_give_stack(void) {
  size_t size = 1 << 16;
  void *place = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (place == MAP_FAILED) return;
  stack_t stack = {.ss_sp = place, .ss_size = size};
  sigaltstack(&stack, NULL);
}

/* Has a fault handled on that stack. */
static inline void curses_catch_fault(int number, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK};
  sigfillset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

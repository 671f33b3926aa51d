/* Giving the terminal back when the program crashes: only what is safe in the middle of anything. */
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

/* All that is needed then, prepared while all is well. */
struct curses_crash_plan {
  /* Whether the terminal is ours at this moment. */
  volatile int armed;
  /* Whether a thread has crashed. */
  int claimed;
  /* What ncurses draws on; led to nowhere, so that nobody draws any more. */
  int outlet;
  struct termios modes;
  int flags[2];
  size_t reset_length;
  size_t message_length;
  char reset[1024];
  char message[5120];
};

/* What is in memory is private: it is not written to a file by the system. */
static inline void curses_leave_no_core(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0);
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
  struct pollfd ready = {descriptor, POLLOUT, 0};
  if (poll(&ready, 1, 200) != 1 || ready.revents != POLLOUT) return;
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
    int sink = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (sink >= 0) dup2(sink, plan->outlet);
    if (plan->armed) {
      curses_write_if_ready(STDOUT_FILENO, plan->reset, plan->reset_length);
      tcsetattr(STDIN_FILENO, TCSANOW, &plan->modes);
      for (int descriptor = 0; descriptor < 2; descriptor++) {
        if (plan->flags[descriptor] >= 0 && plan->flags[descriptor] & O_NONBLOCK)
          fcntl(descriptor, F_SETFL, plan->flags[descriptor]);
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

/* Has a fault handled on that stack. Gives what was before. */
static inline struct sigaction curses_catch_fault(int number, void (*handler)(int)) {
  struct sigaction former, action = {.sa_handler = handler, .sa_flags = SA_ONSTACK};
  sigfillset(&action.sa_mask);
  sigaction(number, &action, &former);
  return former;
}

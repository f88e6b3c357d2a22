/*
 * A service that misbehaves as its arguments (key=value) say, and keeps account of every byte it
 * writes in a file that survives its own SIGKILL. See ../README.md.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { OUT, ERR, CHILD, WRITERS };

/* Read by ../ledger.ts: 64-bit little-endian words. */
struct ledger {
  uint64_t seed, started_ns, pid, child_pid, broken;
  uint64_t intended[WRITERS], written[WRITERS];
};

static struct ledger *ledger;
static volatile sig_atomic_t asked_to_end;
static unsigned char alphabet[WRITERS][128];
static int letters[WRITERS];
static const unsigned char line_end[WRITERS] = {'#', '%', '@'};

static void letter_range(int writer, int from, int to) {
  for (int c = from; c <= to; c++) alphabet[writer][letters[writer]++] = (unsigned char)c;
}

static void make_alphabets(void) {
  letter_range(OUT, 'a', 'm'); letter_range(OUT, '\r', '\r'); letter_range(OUT, 0x80, 0xaf);
  letter_range(ERR, 'n', 'z'); letter_range(ERR, '\t', '\t'); letter_range(ERR, 0xb0, 0xdf);
  letter_range(CHILD, 'A', 'M'); letter_range(CHILD, 1, 8); letter_range(CHILD, 0xe0, 0xff);
}

/* The finaliser of MurmurHash3. */
static uint32_t mix(uint32_t x) {
  x ^= x >> 16; x *= 0x85ebca6bu; x ^= x >> 13; x *= 0xc2b2ae35u; x ^= x >> 16;
  return x;
}

/* Bytes come in pairs; one pair in 24 ends a line. */
static unsigned char byte_at(int writer, uint64_t position) {
  uint32_t base = mix((uint32_t)ledger->seed + 0x9e3779b9u * (uint32_t)(writer + 1));
  if (mix(base ^ (uint32_t)(position >> 1)) % 24 == 0) return position & 1 ? '\n' : line_end[writer];
  return alphabet[writer][mix(base + 0x51ed270bu + (uint32_t)position) % (uint32_t)letters[writer]];
}

/* Each chunk is announced before it is written: a kill in between leaves both bounds true. */
static void say(int writer, uint64_t count) {
  static unsigned char buffer[65536];
  int descriptor = writer == ERR ? 2 : 1;
  while (count > 0 && !ledger->broken) {
    uint64_t from = ledger->written[writer];
    size_t size = count < sizeof buffer ? (size_t)count : sizeof buffer;
    for (size_t i = 0; i < size; i++) buffer[i] = byte_at(writer, from + i);
    ledger->intended[writer] = from + size;
    ssize_t done = write(descriptor, buffer, size);
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) { ledger->broken = 1; return; }
    ledger->written[writer] = from + (uint64_t)done;
    ledger->intended[writer] = from + (uint64_t)done;
    count -= (uint64_t)done;
  }
}

static void on_term(int signal) { (void)signal; asked_to_end = 1; }

static uint64_t now_ns(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

/* False when it was cut short by the stop signal. */
static int pass(long ms) {
  uint64_t until = now_ns() + (uint64_t)ms * 1000000u;
  for (uint64_t now = now_ns(); now < until; now = now_ns()) {
    if (asked_to_end) return 0;
    struct timespec t = {0, (long)(until - now > 2000000u ? 2000000u : until - now)};
    nanosleep(&t, NULL);
  }
  return !asked_to_end;
}

static int argument_count;
static char **arguments;

static const char *text(const char *key, const char *otherwise) {
  size_t size = strlen(key);
  for (int i = 1; i < argument_count; i++)
    if (strncmp(arguments[i], key, size) == 0 && arguments[i][size] == '=') return arguments[i] + size + 1;
  return otherwise;
}

static long number(const char *key, long otherwise) {
  const char *value = text(key, NULL);
  return value ? strtol(value, NULL, 10) : otherwise;
}

static void open_ledger(void) {
  char path[4096];
  snprintf(path, sizeof path, "%s.%ld", text("ledger", "ledger"), (long)getpid());
  int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0 || ftruncate(file, sizeof *ledger) < 0) exit(98);
  ledger = mmap(NULL, sizeof *ledger, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (ledger == MAP_FAILED) exit(98);
  close(file);
  ledger->seed = (uint64_t)number("seed", 1) ^ ((uint64_t)getpid() << 8);
  ledger->seed &= 0xffffffffu;
  ledger->started_ns = now_ns();
  ledger->pid = (uint64_t)getpid();
}

/* In the group, or forked twice into a session of its own; writes until it is ended. */
static void leave_grandchild(void) {
  const char *how = text("fork", "none");
  if (strcmp(how, "none") == 0) return;
  int report[2];
  if (pipe(report) < 0) exit(97);
  if (fork() == 0) {
    if (strcmp(how, "escape") == 0) {
      setsid();
      if (fork() != 0) _exit(0);
    }
    signal(SIGTERM, number("childignores", 0) ? SIG_IGN : SIG_DFL);
    ledger->child_pid = (uint64_t)getpid();
    if (write(report[1], "", 1) < 0) _exit(97);
    close(report[0]);
    close(report[1]);
    for (long step = number("childstep", 0);; pass(1)) {
      asked_to_end = 0;
      if (step > 0) say(CHILD, (uint64_t)step);
    }
  }
  char ready;
  close(report[1]);
  if (read(report[0], &ready, 1) < 0) exit(97);
  close(report[0]);
}

static int listen_on(int port) {
  int server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), yes = 1;
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (bind(server, (struct sockaddr *)&address, sizeof address) < 0) return -1;
  return listen(server, 16) < 0 ? -1 : server;
}

static void answer(int server) {
  if (server < 0) return;
  struct pollfd poller = {.fd = server, .events = POLLIN};
  while (poll(&poller, 1, 0) > 0) {
    int peer = accept(server, NULL, NULL);
    if (peer < 0) return;
    close(peer);
  }
}

static int become_ready(void) {
  const char *how = text("ready", "none");
  if (strcmp(how, "log") == 0 && write(1, "\n~~~\n", 5) < 0) ledger->broken = 1;
  if (strcmp(how, "notify") == 0 && write((int)number("fd", 3), "\n", 1) < 0) ledger->broken = 1;
  if (strcmp(how, "tcp") != 0) return -1;
  int server = listen_on((int)number("port", 0));
  if (server < 0) exit(96);
  return server;
}

int main(int count, char **values) {
  argument_count = count;
  arguments = values;
  signal(SIGPIPE, SIG_IGN);
  if (number("ignores", 0)) signal(SIGTERM, SIG_IGN);
  else sigaction(SIGTERM, &(struct sigaction){.sa_handler = on_term}, NULL);
  make_alphabets();
  open_ledger();
  say(OUT, (uint64_t)number("out", 0));
  say(ERR, (uint64_t)number("err", 0));
  leave_grandchild();
  pass(number("after", 0));
  if (number("dies", 0)) {
    say(ERR, (uint64_t)number("burst", 0));
    return 3;
  }
  int server = become_ready();
  long life = number("life", -1), step = number("step", 0);
  for (long age = 0; !asked_to_end && (life < 0 || age < life); age++) {
    if (step > 0) say(age & 1 ? ERR : OUT, (uint64_t)step);
    answer(server);
    if (!pass(1)) break;
  }
  /* The last words: no newline at the end, and gone at once. */
  say(OUT, (uint64_t)number("burst", 0));
  return (int)number("code", 0);
}

/*
 * A service that is ready after `after` milliseconds, in the way it is told (port=, notify=FD, log=1),
 * and appends the moment of that, in microseconds since 1970, to the file `stamp`.
 */
#include <arpa/inet.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static int count;
static char **arguments;

static const char *text(const char *key) {
  size_t size = strlen(key);
  for (int i = 1; i < count; i++)
    if (strncmp(arguments[i], key, size) == 0 && arguments[i][size] == '=') return arguments[i] + size + 1;
  return NULL;
}

static long number(const char *key) {
  const char *value = text(key);
  return value ? strtol(value, NULL, 10) : 0;
}

static void stamp(void) {
  const char *path = text("stamp");
  struct timespec t;
  clock_gettime(CLOCK_REALTIME, &t);
  FILE *file = path ? fopen(path, "a") : NULL;
  if (!file) return;
  fprintf(file, "%lld\n", (long long)t.tv_sec * 1000000 + t.tv_nsec / 1000);
  fclose(file);
}

static int listen_on(int port) {
  int server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), yes = 1;
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  setsockopt(server, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (bind(server, (struct sockaddr *)&address, sizeof address) < 0) exit(96);
  if (listen(server, 64) < 0) exit(96);
  return server;
}

/* Answers whatever is asked, as HTTP. */
static void serve(int server) {
  static const char answer[] = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
  for (;;) {
    char request[4096];
    int peer = accept(server, NULL, NULL);
    if (peer < 0) continue;
    if (read(peer, request, sizeof request) > 0 && write(peer, answer, sizeof answer - 1) < 0) {}
    close(peer);
  }
}

static void flood(long megabytes) {
  static char line[1024];
  memset(line, 'x', sizeof line);
  for (size_t i = 127; i < sizeof line; i += 128) line[i] = '\n';
  for (long left = megabytes * 1024; left > 0; left--)
    for (size_t done = 0; done < sizeof line;) {
      ssize_t size = write(1, line + done, sizeof line - done);
      if (size < 0) exit(95);
      done += (size_t)size;
    }
}

int main(int argc, char **argv) {
  count = argc;
  arguments = argv;
  signal(SIGPIPE, SIG_IGN);
  long after = number("after");
  struct timespec wait = {after / 1000, after % 1000 * 1000000};
  nanosleep(&wait, NULL);
  if (number("flood")) {
    flood(number("flood"));
    return 0;
  }
  int server = number("port") ? listen_on((int)number("port")) : -1;
  stamp();
  if (number("notify") && write((int)number("notify"), "\n", 1) < 0) return 94;
  if (number("log") && write(1, "ready\n", 6) < 0) return 94;
  if (server >= 0) serve(server);
  for (;;) pause();
}

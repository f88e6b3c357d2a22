/*
 * The least a bring-up can take on this machine: starts the same programs with nothing around them
 * and prints the milliseconds until the last one has notified. `bound chain N PROGRAM ARGUMENTS…`
 * starts each when the one before has notified, `bound parallel N …` all at once.
 */
#define _GNU_SOURCE
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static double now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static pid_t start(char **argv, int *ready) {
  int ends[2];
  posix_spawn_file_actions_t actions;
  pid_t pid;
  if (pipe(ends) < 0) exit(90);
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], 3);
  if (ends[0] != 3) posix_spawn_file_actions_addclose(&actions, ends[0]);
  if (ends[1] != 3) posix_spawn_file_actions_addclose(&actions, ends[1]);
  if (posix_spawn(&pid, argv[0], &actions, NULL, argv, environ) != 0) exit(91);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  *ready = ends[0];
  return pid;
}

static void await(int ready) {
  char byte;
  if (read(ready, &byte, 1) != 1) exit(92);
  close(ready);
}

int main(int argc, char **argv) {
  if (argc < 4) return 93;
  int chain = strcmp(argv[1], "chain") == 0, count = atoi(argv[2]);
  pid_t *pids = calloc((size_t)count, sizeof *pids);
  int *ready = calloc((size_t)count, sizeof *ready);
  /* Descriptor 3 is the children's: keep it busy here. */
  dup2(2, 3);
  double since = now_ms();
  for (int i = 0; i < count; i++) {
    pids[i] = start(argv + 3, &ready[i]);
    if (chain) await(ready[i]);
  }
  for (int i = 0; i < count && !chain; i++) await(ready[i]);
  printf("%.3f\n", now_ms() - since);
  for (int i = 0; i < count; i++) kill(pids[i], SIGKILL);
}

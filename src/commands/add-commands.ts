import type { Command } from 'commander';
import type { World } from '#app';

/** Adds a group of commands to the program; each tells its exit code to `done`. */
export type AddCommands = (program: Command, world: World, done: (code: number) => void) => void;

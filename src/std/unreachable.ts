/** Marks the branch of an exhaustive `switch` that no member reaches; a new member fails to compile. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

/** Exit codes (design §11). A fault of the world or of ours is never 1. */
export const exitCodes = {
  done: 0,
  /** Only with `--fail-on`. */
  found: 1,
  userError: 2,
  worldError: 3,
  bug: 70,
} as const;

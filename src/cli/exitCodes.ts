/** Exit codes (design §11). A fault of the world or of ours is never 1. */
export const exitCodes = {
  done: 0,
  /** Only with `--fail-on`. */
  found: 1,
  userError: 2,
  worldError: 3,
  bug: 70,
  /** Stopped by the user before the planned end, as shells count it. */
  interrupted: 130,
} as const;

/** How much of a server is borne before it counts as broken. Times in milliseconds. */
export const limits = {
  /** A program may have to be fetched before it first speaks. */
  firstAnswer: 60_000,
  answer: 30_000,
  lifetime: 180_000,
  bytes: 67_108_864,
  /** Messages in a row that answer nothing. */
  messages: 10_000,
  pages: 1000,
  tools: 20_000,
} as const;

/** The parts of a profile. Ids are permanent. */
export const partIds = [
  'choosing',
  'filling',
  'filling-types',
  'filling-values',
  'readable',
  'schema-valid',
  'one-call',
  'one-of-several-tools',
  'several-calls',
  'several-calls-same-tool',
  'several-calls-different-tools',
  'python',
  'java',
  'javascript',
  'java-and-javascript',
  'calling',
  'abstaining',
  /** Skills that composed questions isolate (design §5). */
  'name-detection',
  'parameter-detection',
  'parallel',
  'chaining',
  'nested',
  'nested-at-once',
  'multi-step',
  'next-best',
  'response',
  'abstention',
  'category',
] as const;

export type PartId = (typeof partIds)[number];

import type { Origin } from '../../core/Case.ts';

export type Edition = 'v1-2024-04' | 'v1-2024-08' | 'v4';

export interface Category {
  readonly name: string;
  readonly language: Origin['language'];
  /** What is right: the calls of the key, no call, or any call. */
  readonly asks: 'calls' | 'no-call' | 'call';
}

const v1: readonly Category[] = [
  { name: 'simple', language: 'python', asks: 'calls' },
  { name: 'multiple_function', language: 'python', asks: 'calls' },
  { name: 'parallel_function', language: 'python', asks: 'calls' },
  { name: 'parallel_multiple_function', language: 'python', asks: 'calls' },
  { name: 'java', language: 'java', asks: 'calls' },
  { name: 'javascript', language: 'javascript', asks: 'calls' },
  { name: 'relevance', language: 'python', asks: 'no-call' },
];

const v4: readonly Category[] = [
  { name: 'simple_python', language: 'python', asks: 'calls' },
  { name: 'simple_java', language: 'java', asks: 'calls' },
  { name: 'simple_javascript', language: 'javascript', asks: 'calls' },
  { name: 'multiple', language: 'python', asks: 'calls' },
  { name: 'parallel', language: 'python', asks: 'calls' },
  { name: 'parallel_multiple', language: 'python', asks: 'calls' },
  { name: 'irrelevance', language: 'python', asks: 'no-call' },
  { name: 'live_simple', language: 'python', asks: 'calls' },
  { name: 'live_multiple', language: 'python', asks: 'calls' },
  { name: 'live_parallel', language: 'python', asks: 'calls' },
  { name: 'live_parallel_multiple', language: 'python', asks: 'calls' },
  { name: 'live_irrelevance', language: 'python', asks: 'no-call' },
  { name: 'live_relevance', language: 'python', asks: 'call' },
];

/** The categories of an edition that are graded here, in the benchmark's own order. */
export const categoriesOf: Readonly<Record<Edition, readonly Category[]>> = { 'v1-2024-04': v1, 'v1-2024-08': v1, v4 };

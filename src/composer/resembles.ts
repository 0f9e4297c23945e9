import type { Tool } from '../core/Tool.ts';
import { resembling } from './resembling.ts';

/** Whether a tool of another domain might serve for one of this. */
export function resembles(one: Tool, other: Tool): boolean {
  return resembling([one])(other);
}

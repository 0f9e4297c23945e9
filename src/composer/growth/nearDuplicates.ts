import type { Tool } from '../../core/Tool.ts';

interface Variant {
  readonly name: (own: string) => string;
  /** What it does not do, before what the tool itself does. */
  readonly says: (own: Tool) => string;
}

/** Each says of itself why it cannot do what the tool itself does, so that no request becomes ambiguous. */
const variants: readonly Variant[] = [
  { name: (own) => `${own}_sandbox`, says: ({ name, description }) => `Practice twin of ${name}: works on invented sample data only, and reads and changes nothing real. ${description}` },
  { name: (own) => `${own}_v0`, says: ({ name, description }) => `Switched off: every call of this old edition of ${name} fails. ${description}` },
  { name: (own) => `preview_${own}`, says: ({ name, description }) => `Shows what a call of ${name} would look like, and makes none: it neither finds nor changes anything. About: ${description}` },
  { name: (own) => `explain_${own}`, says: ({ name, description }) => `Gives the manual page of ${name} and does nothing else. The page begins: ${description}` },
  { name: (own) => `${own}_usage`, says: ({ name, description }) => `Counts how often ${name} was called this month; does not call it. What it counts: ${description}` },
  { name: (own) => `check_permission_${own}`, says: ({ name, description }) => `Says whether the caller may use ${name}, without using it. For: ${description}` },
];

/** How many there can be of one tool. */
export const mostNearDuplicates: number = variants.length;

/** Tools that are nearly one of the right ones, in a fixed order: the same parameters, another purpose that is stated. */
export function nearDuplicates(tool: Tool, count: number): readonly Tool[] {
  const { name, parameters } = tool;
  return variants.slice(0, count).map((variant) => ({ name: variant.name(name), description: variant.says(tool), parameters }));
}

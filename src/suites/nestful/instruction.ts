import type { Tool } from '../../core/Tool.ts';

/** What a question says about its calls: how to take a value out of an earlier result, and what the tools return. */
export function instruction(tools: readonly Tool[]): string {
  return [
    'Answer with every call that the request needs, all in one answer; you will not see any result before.',
    'A call may use what an earlier call of your answer returns. The result of your first call is var1, that of your second var2, and so on in the order in which you write them.',
    'Where an argument is a value out of an earlier result, write "$var1.field$" in its place: the result, then the name of the field. A field inside a field is "$var1.outer.inner$", the first entry of a list "$var1.list[0]$", a whole result "$var1$".',
    'What the tools return, as JSON Schema, one a line:',
    ...tools.flatMap(({ name, result }) => (result === undefined ? [] : [`${name}: ${JSON.stringify(result)}`])),
  ].join('\n');
}

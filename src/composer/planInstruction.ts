import type { Tool } from '../core/Tool.ts';

/** What a question says whose calls are all due in one answer: how to take a value out of an earlier result, and what the tools return. */
export function planInstruction(tools: readonly Tool[]): string {
  return [
    'Answer with every call that the request needs, all of them in this one answer, in the order in which they are to be carried out. They are carried out after your answer: you will not see any result before, and there is no further answer.',
    'A call may use what an earlier call of your answer returns. The result of your first call is var1, that of your second var2, and so on in the order in which you write them.',
    'Where an argument is a value out of an earlier result, write a reference in its place, as a string: "$var1.field$" is that field of the first result. A field inside a field is "$var1.outer.inner$", the first entry of a list "$var1.list[0]$", and a field of that entry "$var1.list[0].field$". The value itself is put in its place before the call is carried out. What the request itself says is written as it is.',
    'What the tools return, as JSON Schema, one a line:',
    ...tools.flatMap(({ name, result }) => (result === undefined ? [] : [`${name}: ${JSON.stringify(result)}`])),
  ].join('\n');
}

import type { Answer, RawToolCall } from '../../core/Answer.ts';
import { parseJson } from '../../files/parseRecord.ts';

/** An answer as a result line; argument texts that were objects on the wire stand there as they were. */
export function resultLine(caseId: string, answer: Answer): string {
  return `{"id":${JSON.stringify(caseId)},"result":${resultOf(answer)}}`;
}

function resultOf({ text, toolCalls }: Answer): string {
  if (toolCalls === null) return JSON.stringify(text);
  const said = text === null ? [] : [JSON.stringify(text)];
  return `[${[...said, ...toolCalls.map(writtenCall)].join(',')}]`;
}

function writtenCall({ name, arguments: written, encoding }: RawToolCall): string {
  const asObject = encoding === 'object' && written !== null && parseJson(written) !== undefined;
  // A record is one line; outside strings a line break in valid JSON is white space.
  const value = asObject ? written.replaceAll(/[\r\n]/g, ' ') : JSON.stringify(written);
  return `{${JSON.stringify(name)}:${value}}`;
}

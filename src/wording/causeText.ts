import { ruleSentences } from './ruleSentences.ts';
import { visibleText } from './visibleText.ts';

/** Kinds of cause for which a verdict of ours and an official one part. */
export type CauseWord = 'decoder' | 'key' | 'checker-rule' | 'our-rule' | 'ours';

const causes: Readonly<Record<CauseWord, string>> = {
  decoder: 'only one side could read the answer',
  key: 'the key is defective',
  'checker-rule': 'a rule of the official checker',
  'our-rule': 'a rule of ours',
  ours: 'unexplained: our reading or grading decides otherwise',
};

/** The kind of a cause as a phrase. */
export function causeText(kind: CauseWord): string {
  return causes[kind];
}

/** A cause as one sentence or more, for people who know neither side's rules. */
export function causeSentence(kind: CauseWord, detail: string): string {
  switch (kind) {
    case 'checker-rule':
    case 'our-rule':
      return ruleSentences(detail) ?? `The rule ${visibleText(detail)} decides.`;
    case 'key':
      return detail.startsWith('harness:')
        ? `The official checker ends in an exception on this key (${visibleText(detail.slice('harness:'.length))}).`
        : `The key fails its own schema or no answer can meet it: ${visibleText(detail)}.`;
    case 'decoder':
      return detail.startsWith('ours: ')
        ? 'The official decoder reads the answer and we do not, in the form that was asked for: it holds literals of another language or is broken.'
        : 'The official decoder fails on the answer, and we read it in the form that was asked for.';
    case 'ours':
      return `Our verdict differs for another reason: ${visibleText(detail)}.`;
    default:
      return unknownCause(kind);
  }
}

function unknownCause(kind: never): never {
  throw new Error(`no words for the cause ${JSON.stringify(kind)}`);
}

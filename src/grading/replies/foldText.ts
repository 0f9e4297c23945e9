import { plainUnit } from './plainUnit.ts';

const folded = new Map<string, string>();

/**
 * The text in lower case without accents, with one kind of blank, quote, hyphen (`-`), dash (`–`) and digit. Each
 * code unit stays one, so that places in the folded text are places in the text.
 */
export function foldText(text: string): string {
  return text.replace(/[^\n -@[-`{-~a-z]/g, foldUnit);
}

/** As `foldText`, in the letter case of the text. */
export function foldCase(text: string): string {
  return text.replace(/[^\n -~]/g, (unit) => {
    const lower = foldUnit(unit);
    const upper = lower.toUpperCase();
    return upper.length === 1 && unit.toLowerCase() !== unit ? upper : lower;
  });
}

function foldUnit(unit: string): string {
  let known = folded.get(unit);
  if (known === undefined) {
    known = plainUnit(unit);
    if (folded.size < 5_000) folded.set(unit, known);
  }
  return known;
}

import { foldCase } from './foldText.ts';
import { idForm } from './idForm.ts';

/** Most parts of one token that are joined in every way (`a/b/c`: a, b, c, ab, bc, abc). */
const mostParts = 8;

/** Forms of every id that a text holds, whole and by its parts, and the digits at the end of each (`5311` of `ORD-5311`). */
export function idForms(text: string): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const [token] of foldCase(text).matchAll(/[\p{L}\p{N}]+(?:[-_/.@+:#][\p{L}\p{N}]+)*/gu)) addToken(token, forms);
  for (const [run] of text.matchAll(/(?<![\d.,])\+?\d[\d ()/-]{6,30}\d/g)) forms.add(idForm(run));
  // An account number in groups of four.
  for (const [run] of text.matchAll(/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/g)) forms.add(idForm(run));
  return forms;
}

function addToken(token: string, forms: Set<string>): void {
  forms.add(idForm(token));
  const parts = token.split(/[-_/.@+:#]/).slice(0, mostParts);
  parts.forEach((_, from) => {
    let joined = '';
    for (const part of parts.slice(from)) {
      joined += idForm(part);
      forms.add(joined);
    }
  });
  const tail = /\d{3,}$/.exec(token)?.[0];
  if (tail !== undefined) forms.add(tail);
}

import type { CaseEvidence, Diagnosis } from '../../core/Diagnosis.ts';
import { capitalised, joined } from '../../wording/joined.ts';
import { leniencyText } from '../../wording/leniencyText.ts';
import type { Names } from '../../wording/modelNames.ts';
import { reasonSentence } from '../../wording/reasonText.ts';
import { shortened } from '../../wording/shortened.ts';
import { stepConfidenceHead, stepConfidenceLines } from '../../wording/stepConfidenceText.ts';
import { verdictText } from '../../wording/verdictText.ts';
import type { Document } from './Document.ts';
import { fenced } from './escaped.ts';

/** More would make a document that nobody reads; the HTML and JSON reports hold them all. */
const most = 20;

/** The first cases that findings cite, opened. */
export function writeEvidence(document: Document, { evidence }: Diagnosis, names: Names): void {
  if (evidence.length === 0) return;
  document.heading(2, 'Cases');
  for (const shown of evidence.slice(0, most)) writeCase(document, shown, names);
  if (evidence.length > most) document.paragraph(`and ${String(evidence.length - most)} more in the HTML and JSON reports`);
}

function writeCase(document: Document, shown: CaseEvidence, names: Names): void {
  document.heading(3, `${names(shown.model)} / ${shortened(shown.caseId, 80)}`);
  for (const [name, text] of quotations(shown)) {
    document.paragraph(name);
    document.raw(fenced(text));
  }
  document.list([
    ...shown.reasons.map((reason) => capitalised(reasonSentence(reason))),
    ...(shown.forgiven.length === 0 ? [] : [`Forgiven: ${joined(shown.forgiven.map(leniencyText))}`]),
    ...(shown.official === null ? [] : [`Official verdict: ${shown.official}`]),
  ]);
}

function quotations(shown: CaseEvidence): readonly (readonly [name: string, text: string])[] {
  return [
    ['Question', shown.question],
    ['Tools', shown.tools],
    ['Key', shown.key],
    ['Raw answer', shown.answer],
    [`Read strictly – ${verdictText(shown.verdict.strict)}`, shown.strict],
    [`Read leniently – ${verdictText(shown.verdict.lenient)}`, shown.lenient],
    ...(shown.confidence === null ? [] : [[stepConfidenceHead, stepConfidenceLines(shown.confidence).join('\n')] as const]),
  ];
}

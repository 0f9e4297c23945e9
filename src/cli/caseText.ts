import type { CaseEvidence } from '../core/Diagnosis.ts';
import type { Verdict } from '../core/Verdict.ts';
import { leniencyText } from '../wording/leniencyText.ts';
import { reasonSentence } from '../wording/reasonText.ts';
import { visibleLines, visibleText } from '../wording/visibleText.ts';

const verdicts: Readonly<Record<Verdict['state'], string>> = { right: 'right', wrong: 'wrong', 'not-gradable': 'not gradable' };

/** One opened case as text: question, tools, key, raw answer, both readings, verdict and rule. */
export function caseText(evidence: CaseEvidence): string {
  const { verdict, reasons, forgiven, official } = evidence;
  return [
    `${visibleText(evidence.model)} on ${visibleText(evidence.caseId)} (${visibleText(evidence.category)})`,
    ...section('Question', evidence.question),
    ...section('Tools', evidence.tools),
    ...section('Key', evidence.key),
    ...section('Answer as it came', evidence.answer),
    ...section('Strict reading', evidence.strict),
    ...section('Lenient reading', evidence.lenient),
    ...(forgiven.length === 0 ? [] : section('Forgiven by it', forgiven.map(leniencyText).join('\n'))),
    ...section('Verdict', [`strict: ${verdicts[verdict.strict]}`, ...reasons.map((reason) => `- ${reasonSentence(reason)}`), `lenient: ${verdicts[verdict.lenient]}`].join('\n')),
    ...section('Official verdict', official ?? 'none'),
    '',
  ].join('\n');
}

function section(title: string, text: string): readonly string[] {
  const shown = text === '' ? '(empty)' : visibleLines(text);
  return ['', title, ...shown.split('\n').map((line) => (line === '' ? '' : `  ${line}`))];
}

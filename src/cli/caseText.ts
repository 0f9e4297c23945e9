import type { CaseEvidence } from '../core/Diagnosis.ts';
import { leniencyText } from '../wording/leniencyText.ts';
import { stepConfidenceHead, stepConfidenceLines } from '../wording/stepConfidenceText.ts';
import { reasonSentence } from '../wording/reasonText.ts';
import { notGradableText, verdictText } from '../wording/verdictText.ts';
import { visibleLines, visibleText } from '../wording/visibleText.ts';

/** One opened case as text: question, tools, key, raw answer, both readings, verdict and rule. */
export function caseText(evidence: CaseEvidence): string {
  const { verdict, reasons, notGradable, forgiven, official, confidence } = evidence;
  return [
    `${visibleText(evidence.model)} on ${visibleText(evidence.caseId)} (${visibleText(evidence.category)})`,
    ...section('Question', evidence.question),
    ...section('Tools', evidence.tools),
    ...section('Key', evidence.key),
    ...section('Answer as it came', evidence.answer),
    ...section('Strict reading', evidence.strict),
    ...section('Lenient reading', evidence.lenient),
    ...(forgiven.length === 0 ? [] : section('Forgiven by it', forgiven.map(leniencyText).join('\n'))),
    ...(confidence === null ? [] : section(stepConfidenceHead, stepConfidenceLines(confidence).join('\n'))),
    ...section('Verdict', [`strict: ${verdictText(verdict.strict)}${notGradable === null ? '' : ` (${notGradableText(notGradable)})`}`, ...reasons.map((reason) => `- ${reasonSentence(reason)}`), `lenient: ${verdictText(verdict.lenient)}`].join('\n')),
    ...section('Official verdict', official ?? 'none'),
    '',
  ].join('\n');
}

function section(title: string, text: string): readonly string[] {
  const shown = text === '' ? '(empty)' : visibleLines(text);
  return ['', title, ...shown.split('\n').map((line) => (line === '' ? '' : `  ${line}`))];
}

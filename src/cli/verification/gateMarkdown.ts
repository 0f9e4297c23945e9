import type { GatedCandidate, GatedLook, GateReport } from '../../core/GateReport.ts';
import { Document } from '../../reports/markdown/Document.ts';
import { gateFails } from '../../verification/gate.ts';
import { changesSentence } from '../../wording/changeText.ts';
import { count } from '../../wording/count.ts';
import { differenceText } from '../../wording/estimateText.ts';
import { candidateName, confirmedOnText, gatedLookSentence, gatePowerText, gateSentence, gateTermsText, gateVerdictText, namedSkillsText } from '../../wording/gateText.ts';
import { percent } from '../../wording/percent.ts';
import { answersText, listedCases, sharingText, subjectName, unpairedText } from '../../wording/verificationText.ts';

/** A gate for the summary of a job or a pull request. */
export function gateMarkdown(report: GateReport): string {
  const document = new Document();
  document.heading(2, `Faultline gate against ${report.baseline.label}`);
  document.led(gateSentence(report, gateFails(report)), gateTermsText(report.terms));
  for (const line of [...unpairedText([report.baseline, ...report.runs]), ...[namedSkillsText(report)].flatMap((text) => text ?? [])]) document.paragraph(line);
  for (const candidate of report.candidates) writeCandidate(document, candidate, report.terms.margin);
  return document.toString();
}

function writeCandidate(document: Document, candidate: GatedCandidate, margin: number): void {
  document.heading(3, candidateName(candidate));
  document.list([...sharingText(candidate.sharing), changesSentence(candidate.changes), ...answersText(candidate.answers, candidate.looks)]);
  for (const look of candidate.looks.filter(({ verdict }) => verdict === 'regressed' || verdict === 'unconfirmed')) {
    document.led(`${gateVerdictText(look, margin)}:`, gatedLookSentence(look));
    document.list(listedCases(look.lost, look.lostCount));
  }
  document.table(['', 'Baseline', 'Now', 'Change', 'n', 'Verdict'], candidate.looks.map((look) => rowOf(look, margin)));
  for (const note of [gatePowerText(candidate, margin), confirmedOnText(candidate)]) if (note !== null) document.paragraph(note);
}

function rowOf(look: GatedLook, margin: number): readonly string[] {
  const rate = (value: number | null): string => (value === null ? '–' : percent(value, 1));
  return [subjectName(look.subject), rate(look.rateBefore), rate(look.rateAfter), differenceText(look.difference), count(look.n), gateVerdictText(look, margin)];
}

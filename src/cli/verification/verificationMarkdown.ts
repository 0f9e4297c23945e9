import type { Look, Verification, VerifiedPair } from '../../core/Verification.ts';
import { Document } from '../../reports/markdown/Document.ts';
import { changesSentence } from '../../wording/changeText.ts';
import { count } from '../../wording/count.ts';
import { differenceText } from '../../wording/estimateText.ts';
import { percent } from '../../wording/percent.ts';
import { answersText, certaintyText, listedCases, lookSentence, pairName, sharingText, subjectName, unpairedText, verdictText } from '../../wording/verificationText.ts';

/** A verification for a pull request or a wiki. */
export function verificationMarkdown(verification: Verification): string {
  const document = new Document();
  document.heading(1, `Faultline: ${verification.before.label} → ${verification.after.label}`);
  document.list([...sharingText(verification.sharing), ...unpairedText([verification.before, verification.after])]);
  for (const pair of verification.pairs) writePair(document, pair);
  return document.toString();
}

function writePair(document: Document, pair: VerifiedPair): void {
  document.heading(2, pairName(pair));
  document.paragraph(changesSentence(pair.changes));
  for (const line of answersText(pair.answers, pair.looks)) document.paragraph(line);
  const certain = pair.looks.filter(({ verdict }) => verdict === 'improved' || verdict === 'regressed');
  if (certain.length === 0) document.paragraph('Nothing certainly changed.');
  for (const look of certain) {
    document.led(`${verdictText(look)}: ${subjectName(look.subject)}.`, lookSentence(look));
    const [cases, all] = look.verdict === 'regressed' ? [look.lost, look.lostCount] : [look.won, look.wonCount];
    document.list(listedCases(cases, all));
  }
  document.table(['', 'Before', 'After', 'Change', 'n', 'Verdict'], pair.looks.map(rowOf));
  document.paragraph(certaintyText(pair));
}

function rowOf(look: Look): readonly string[] {
  const { subject, rateBefore, rateAfter, difference, n } = look;
  const rate = (value: number | null): string => (value === null ? '–' : percent(value, 1));
  return [subjectName(subject), rate(rateBefore), rate(rateAfter), differenceText(difference), count(n), verdictText(look)];
}

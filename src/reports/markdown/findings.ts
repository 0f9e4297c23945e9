import type { Finding } from '../../core/Finding.ts';
import type { FindingsAbout } from '../../wording/findingsAbout.ts';
import { findingText } from '../../wording/findingText.ts';
import { capitalised } from '../../wording/joined.ts';
import type { Names } from '../../wording/modelNames.ts';
import { shortened } from '../../wording/shortened.ts';
import type { Document } from './Document.ts';

const mostCases = 20;

/** Certain findings in full, open questions in a line each. */
export function writeFindings(document: Document, findings: FindingsAbout, names: Names, level: 3 | 4): void {
  findings.certain.forEach((finding, index) => {
    writeFinding(document, finding, names, `${String(index + 1)}. `, level);
  });
  if (findings.open.length === 0) return;
  document.led('Cannot tell yet', '');
  document.list(
    findings.open.map((finding) => {
      const { title, size, surenessShort } = findingText(finding, names);
      return `${title}: ${size}; ${surenessShort}`;
    }),
  );
}

function writeFinding(document: Document, finding: Finding, names: Names, number: string, level: 3 | 4): void {
  const text = findingText(finding, names);
  document.heading(level, `${number}${text.title}`);
  document.led(text.size, text.cost ?? '');
  document.paragraph(text.statement);
  document.list([...(text.details.length === 0 ? [] : [text.details.join(' · ')]), text.sureness, text.confirm, `${capitalised(text.fix)}.`]);
  if (finding.cases.length > 0) document.paragraph(`Cases: ${finding.cases.slice(0, mostCases).map((id) => shortened(id, 80)).join(', ')}`);
}

/** Whether a diagnosis says anything of a kind. */
export function hasAny({ certain, open }: FindingsAbout): boolean {
  return certain.length + open.length > 0;
}


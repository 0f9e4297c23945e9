import type { Finding } from '../../core/Finding.ts';
import type { FindingsAbout } from '../../wording/findingsAbout.ts';
import { findingText } from '../../wording/findingText.ts';
import type { Names } from '../../wording/modelNames.ts';
import type { Screen } from './Screen.ts';

const mostOpen = 4;

/** Certain findings, numbered by size, then what could not be told. */
export function writeFindings(screen: Screen, findings: FindingsAbout, names: Names, none: string): void {
  if (findings.certain.length === 0) screen.text(none, { indent: 2 });
  findings.certain.forEach((finding, index) => {
    writeFinding(screen, finding, names, index + 1);
  });
  writeOpen(screen, findings.open, names);
}

function writeFinding(screen: Screen, finding: Finding, names: Names, number: number): void {
  const { style } = screen;
  const text = findingText(finding, names);
  const indent = 5;
  screen.text(text.title, { hang: `  ${String(number)}  `, mark: style.strong });
  screen.text([text.size, text.cost].filter((part) => part !== null).join(', '), { indent, mark: style.bad });
  screen.text(text.statement, { indent });
  if (text.details.length > 0) screen.text(text.details.slice(0, 3).join(' · '), { indent, mark: style.faint });
  screen.text(text.sureness, { indent, mark: style.faint });
  if (finding.cases.length > 0) screen.text(text.confirm, { indent, mark: style.faint });
  screen.text(text.fix, { indent, hang: '→ ' });
}

function writeOpen(screen: Screen, open: readonly Finding[], names: Names): void {
  if (open.length === 0) return;
  screen.text('Cannot tell yet', { indent: 2, mark: screen.style.strong });
  for (const finding of open.slice(0, mostOpen)) {
    const { title, size, surenessShort } = findingText(finding, names);
    screen.text(`${title}: ${size}; ${surenessShort}`, { indent: 2, hang: '?  ', mark: screen.style.open });
  }
  if (open.length > mostOpen) screen.text(`and ${String(open.length - mostOpen)} more`, { indent: 5, mark: screen.style.faint });
}

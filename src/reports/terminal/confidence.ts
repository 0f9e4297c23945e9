import type { ConfidenceDiagnosis } from '../../core/ConfidenceDiagnosis.ts';
import type { Diagnosis, ModelDiagnosis } from '../../core/Diagnosis.ts';
import { confidenceBasisText, confidenceDifferences, confidenceHead, confidenceLines, confidenceRows, votingHead, votingNote, votingRow } from '../../wording/confidenceText.ts';
import { findingsOnConfidence } from '../../wording/findingsAbout.ts';
import type { Names } from '../../wording/modelNames.ts';
import { writeFindings } from './findings.ts';
import type { Screen } from './Screen.ts';
import { table, tableWidth } from './table.ts';
import type { Column } from './table.ts';

/** What tells how sure a model was, and what that is good for. */
export function writeConfidence(screen: Screen, diagnosis: Diagnosis, model: ModelDiagnosis, names: Names): void {
  const own = diagnosis.confidence.find((one) => one.model === model.model);
  if (own === undefined || own.basis === 'none') return;
  screen.heading(confidenceHead);
  const findings = findingsOnConfidence(diagnosis, model.model);
  if (findings.certain.length + findings.open.length > 0) writeFindings(screen, findings, names, 'Nothing is certain.');
  for (const line of confidenceBasisText(own, names)) screen.text(line, { indent: 2, mark: screen.style.faint });
  writeAreas(screen, own);
  for (const line of [...confidenceDifferences(own), ...confidenceLines(own)]) screen.text(line, { indent: 2 });
  writeVoting(screen, own);
}

function writeAreas(screen: Screen, own: ConfidenceDiagnosis): void {
  const rows = confidenceRows(own);
  if (rows.length === 0) return;
  const head = ['AUROC for a wrong answer', '', '0.50 is chance', '', ''];
  writeTable(screen, head, rows.map(({ scope, measure, area, sample, standing }) => [scope, measure, area, sample, standing]));
}

function writeVoting(screen: Screen, own: ConfidenceDiagnosis): void {
  const note = votingNote(own);
  if (note === null) return;
  writeTable(screen, votingHead, own.voting.map(votingRow));
  screen.text(note, { indent: 2, mark: screen.style.faint });
}

/** Stacked where there is no room for columns. */
function writeTable(screen: Screen, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const { faint } = screen.style;
  const columns: readonly Column[] = head.map((_, at) => (at === 0 ? { align: 'left', gives: true } : { align: 'left' }));
  const cells = [head.map((text) => ({ text, mark: faint })), ...rows.map((row) => row.map((text) => ({ text })))];
  if (tableWidth(columns, cells) <= screen.width - 2) {
    screen.lines(table(columns, cells, screen.width - 2), 2);
    return;
  }
  screen.text(head.filter((text) => text !== '').join(' · '), { indent: 2, mark: faint });
  for (const row of rows) screen.text(row.filter((text) => text !== '').join(' · '), { indent: 4 });
}

import type { Diagnosis } from '../../core/Diagnosis.ts';
import type { StressSection } from '../../wording/StressSection.ts';
import { stressSections } from '../../wording/stressSections.ts';
import { writeDoseCurve, writeRecallChart, writeStressCurve } from './curve.ts';
import type { Screen } from './Screen.ts';
import { table, tableWidth } from './table.ts';
import type { Cell, Column } from './table.ts';

/** What stressors show of one model, a table for each kind. */
export function writeStress(screen: Screen, { stress }: Diagnosis, model: string): void {
  for (const section of stressSections(stress, model)) {
    screen.heading(section.title);
    screen.text(section.note, { indent: 2, mark: screen.style.faint });
    for (const line of section.lines) screen.text(line, { indent: 2 });
    if (section.doseCurve !== undefined) writeDoseCurve(screen, section.doseCurve);
    for (const curve of section.curves ?? []) writeStressCurve(screen, curve);
    if (section.recallChart !== undefined) writeRecallChart(screen, section.recallChart);
    if (section.doseCurve !== undefined || section.recallChart !== undefined || (section.curves ?? []).length > 0) screen.blank();
    writeRows(screen, section);
  }
}

function writeRows(screen: Screen, { head, rows }: StressSection): void {
  if (rows.length === 0) return;
  const cells = [head, ...rows].map((row, at) => row.map((text): Cell => (at === 0 ? { text, mark: screen.style.faint } : { text })));
  const columns = head.map((_, at): Column => (at === 0 ? { align: 'left', gives: true } : { align: 'left' }));
  if (tableWidth(columns, cells) <= screen.width - 2) screen.lines(table(columns, cells, screen.width - 2), 2);
  else for (const row of rows) writeStacked(screen, head, row);
}

/** Where there is no room for columns. */
function writeStacked(screen: Screen, head: readonly string[], [first = '', ...others]: readonly string[]): void {
  screen.text(first, { indent: 2 });
  for (const [at, text] of others.entries()) {
    const name = head[at + 1] ?? '';
    if (text !== '') screen.text(name === '' ? text : `${name} ${text}`, { indent: 4, mark: screen.style.faint });
  }
}

import type { Diagnosis } from '../../core/Diagnosis.ts';
import type { TrajectoryDiagnosis } from '../../core/TrajectoryDiagnosis.ts';
import { historyDifference, historyLines, historyNote, historyRate, historyRows, historyTitle, orderLines } from '../../wording/historyText.ts';
import type { HistoryRow } from '../../wording/historyText.ts';
import type { Names } from '../../wording/modelNames.ts';
import type { Screen } from './Screen.ts';
import { table, tableWidth } from './table.ts';
import type { Cell, Column } from './table.ts';

/** What follows an error, model by model; the quarters are left to the larger reports. */
export function writeTrajectories(screen: Screen, { trajectories }: Diagnosis, names: Names): void {
  if (trajectories.length === 0) return;
  screen.heading(historyTitle);
  screen.text(historyNote, { indent: 2, mark: screen.style.faint });
  for (const one of trajectories) {
    screen.blank();
    screen.text(names(one.model), { indent: 2, mark: screen.style.strong });
    for (const line of historyLines(one)) screen.text(line, { indent: 2 });
    if (one.errors === 0) continue;
    writeRates(screen, one);
    writeOrders(screen, one);
  }
}

function writeRates(screen: Screen, one: TrajectoryDiagnosis): void {
  const repeats = one.repeats.calls > 0;
  const rows = historyRows(one).filter(({ group }) => group !== 'quarter');
  const head = ['error rate of calls', repeats ? 'without repeats' : '', ...(repeats ? ['with repeats'] : [])];
  const difference = ['difference, in points', historyDifference(one.fresh.difference), ...(repeats ? [historyDifference(one.all.difference)] : [])];
  const [after, before, ...others] = rows.map(({ name, fresh, all }) => [name, historyRate(fresh), ...(repeats ? [historyRate(all)] : [])]);
  const lines = [head, after, before, difference, ...others].filter((line) => line !== undefined);
  const cells = lines.map((line, at) => line.map((text): Cell => (at === 0 ? { text, mark: screen.style.faint } : { text })));
  const columns: readonly Column[] = head.map((_, at) => (at === 0 ? { align: 'left', gives: true } : { align: 'left' }));
  if (tableWidth(columns, cells) <= screen.width - 4) screen.lines(table(columns, cells, screen.width - 4), 4);
  else writeStacked(screen, rows, one);
}

/** Where there is no room for columns. */
function writeStacked(screen: Screen, rows: readonly HistoryRow[], one: TrajectoryDiagnosis): void {
  const write = (name: string, fresh: string, all: string): void => {
    screen.text(name, { indent: 4, mark: screen.style.faint });
    screen.text(fresh, { indent: 6 });
    if (one.repeats.calls > 0) screen.text(`with repeats ${all}`, { indent: 6 });
  };
  for (const { name, fresh, all } of rows) write(name, historyRate(fresh), historyRate(all));
  write('after an error minus after a success, in points', historyDifference(one.fresh.difference), historyDifference(one.all.difference));
}

function writeOrders(screen: Screen, { fresh, all, repeats }: TrajectoryDiagnosis): void {
  for (const line of orderLines(fresh)) screen.text(line, { indent: 2 });
  if (repeats.calls === 0) return;
  screen.text('The same with repeats, which decide nothing:', { indent: 2, mark: screen.style.faint });
  for (const line of orderLines(all)) screen.text(line, { indent: 4, mark: screen.style.faint });
}

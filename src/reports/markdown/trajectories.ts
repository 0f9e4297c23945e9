import type { Diagnosis } from '../../core/Diagnosis.ts';
import type { TrajectoryDiagnosis } from '../../core/TrajectoryDiagnosis.ts';
import { historyDifference, historyLines, historyNote, historyRate, historyRows, historyTitle, orderLines } from '../../wording/historyText.ts';
import type { Names } from '../../wording/modelNames.ts';
import type { Document } from './Document.ts';

/** What follows an error, model by model. */
export function writeTrajectories(document: Document, { trajectories }: Diagnosis, names: Names): void {
  if (trajectories.length === 0) return;
  document.heading(2, historyTitle);
  document.paragraph(historyNote);
  for (const one of trajectories) {
    document.heading(3, names(one.model));
    document.list(historyLines(one));
    if (one.errors > 0) writeHistory(document, one);
  }
}

function writeHistory(document: Document, one: TrajectoryDiagnosis): void {
  const rows = historyRows(one).map(({ name, fresh, all }) => [name, historyRate(fresh), historyRate(all)]);
  const difference = ['after an error minus after a success, in points', historyDifference(one.fresh.difference), historyDifference(one.all.difference)];
  document.table(['Error rate of calls', 'Without repeats', 'With repeats'], [...rows, difference]);
  document.paragraph('Errors right after an error, against chance orders:');
  document.list([...orderLines(one.fresh).map((line) => `Without repeats. ${line}`), ...orderLines(one.all).map((line) => `With repeats, which decide nothing. ${line}`)]);
}

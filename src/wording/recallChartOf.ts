import type { FactorArm } from '../core/FactorDiagnosis.ts';
import type { RecallChart } from './RecallChart.ts';
import { shortened } from './shortened.ts';
import { visibleText } from './visibleText.ts';

/** The recall of every retriever, by the size of the catalog; `null` where no catalog was searched. */
export function recallChartOf(arms: readonly FactorArm[]): RecallChart | null {
  const placed = arms.flatMap(({ retriever, cutTo, catalog, recall }) => (retriever === null || catalog === null || recall?.value === undefined || recall.value === null ? [] : [{ name: `${shortened(visibleText(retriever), 24)}${cutTo === null ? '' : `@${String(cutTo)}`}`, size: catalog, recall }]));
  // Arms that differ in schema or form alone have had the same tools retrieved.
  const series = [...Map.groupBy(placed, ({ name }) => name)].map(([name, points]) => ({ name, points: [...new Map(points.map(({ size, recall }) => [size, { size, recall }])).values()].sort((a, b) => a.size - b.size) }));
  return series.length === 0 ? null : { title: 'Right tools retrieved (recall), by the size of the catalog', axis: 'Tools in the catalog', series };
}

import type { Estimate } from '../../core/Estimate.ts';
import { count } from '../../wording/count.ts';
import type { DoseCurve } from '../../wording/DoseCurve.ts';
import { rateText } from '../../wording/estimateText.ts';
import type { RecallChart } from '../../wording/RecallChart.ts';
import { shortened } from '../../wording/shortened.ts';
import type { StressCurve } from '../../wording/StressSection.ts';
import type { Screen } from './Screen.ts';
import { plot } from './plot.ts';
import { table } from './table.ts';

/** One line of a curve that runs down the screen: a place on the axis, and a rate. */
interface CurveRow {
  readonly place: string;
  readonly value: string;
  readonly drawn: (width: number) => string;
  readonly isFaint: boolean;
}

const widest = 49;
/** Below so many characters a plot tells less than the numbers beside it. */
const narrowest = 12;

/** A load downwards and rates to the right, with their intervals, the fitted curve and the place where the fall begins. */
export function writeDoseCurve(screen: Screen, { title, axis, points, length, fit, break: found }: DoseCurve): void {
  if (points.length < 2) return;
  const rows = points.flatMap(({ dose, rate }, at): readonly CurveRow[] => {
    const asLong = length.find((one) => one.dose === dose);
    const before = points[at - 1]?.dose ?? Number.NEGATIVE_INFINITY;
    return [
      ...(found !== null && found.dose > before && found.dose <= dose ? [breakRow(found, fit)] : []),
      rowOf(String(dose), rate, fittedAt(fit, dose)),
      ...(asLong === undefined ? [] : [{ ...rowOf('as long', asLong.rate, null), isFaint: true }]),
    ];
  });
  const marks = ['● right, ├┤ its interval', ...(fit.length > 0 ? ['+ the fitted curve'] : []), ...(length.length > 0 ? ['as long: the same length without the load'] : [])];
  writeRows(screen, `${title}, by ${axis.toLowerCase()}`, rows, marks);
}

/** A rate over a few ordered conditions; the fainter line stands below each place. */
export function writeStressCurve(screen: Screen, { title, note, points }: StressCurve): void {
  if (points.length < 2) return;
  const rows = points.flatMap(({ short, value, faint }): readonly CurveRow[] => [rowOf(short, value, null), ...(faint.value === null || sameRate(faint, value) ? [] : [{ ...rowOf('faint', faint, null), isFaint: true }])]);
  writeRows(screen, title, rows, ['● right, ├┤ its interval', ...(note === null ? [] : [note])]);
}

/** Recall downwards by retriever and rising catalogs. */
export function writeRecallChart(screen: Screen, { title, axis, series }: RecallChart): void {
  const rows = series.flatMap(({ name, points }) => points.map(({ size, recall }) => rowOf(`${shortened(name, longestName)} ${count(size)}`, recall, null)));
  if (rows.length < 2) return;
  writeRows(screen, `${title}, by ${axis.toLowerCase()}`, rows, ['● retrieved, ├┤ its interval']);
}

const longestName = 24;

function sameRate(one: Estimate, other: Estimate): boolean {
  return one.value === other.value && one.n === other.n;
}

function rowOf(place: string, rate: Estimate, fitted: number | null): CurveRow {
  return { place, value: rateText(rate), drawn: (width) => withFit(plot(rate, width), fitted), isFaint: false };
}

function withFit(line: string, fitted: number | null): string {
  if (fitted === null) return line;
  const at = Math.min(line.length - 1, Math.max(0, Math.round(fitted * (line.length - 1))));
  return line[at] === '●' || line[at] === '○' ? line : `${line.slice(0, at)}+${line.slice(at + 1)}`;
}

const beginnings: Readonly<Record<NonNullable<DoseCurve['break']>['kind'], string>> = { bend: 'it bends', 'five-points': 'five points lost', levels: 'first certain loss' };

function breakRow({ kind, dose, low, high }: NonNullable<DoseCurve['break']>, fit: DoseCurve['fit']): CurveRow {
  const said = (value: number): string => String(value < 10 ? Math.round(10 * value) / 10 : Math.round(value));
  return { place: said(dose), value: `${beginnings[kind]} [${said(low)}, ${said(high)}]`, drawn: (width) => withFit('╌'.repeat(width), fittedAt(fit, dose)), isFaint: true };
}

/** In a straight line between the drawn places, on the doubling axis of loads. */
function fittedAt(fit: DoseCurve['fit'], dose: number): number | null {
  if (fit.length === 0) return null;
  const above = fit.findIndex((one) => one.dose >= dose);
  const [upper, lower] = [fit[above], fit[Math.max(0, above - 1)]];
  if (upper === undefined || lower === undefined) return fit.at(-1)?.rate ?? null;
  if (upper.dose <= lower.dose || lower.dose <= 0) return upper.rate;
  const share = Math.log(dose / lower.dose) / Math.log(upper.dose / lower.dose);
  return lower.rate + share * (upper.rate - lower.rate);
}

function writeRows(screen: Screen, title: string, rows: readonly CurveRow[], marks: readonly string[]): void {
  const { style } = screen;
  const taken = Math.max(...rows.map(({ place }) => place.length)) + Math.max(...rows.map(({ value }) => value.length)) + 6;
  const width = Math.min(widest, screen.width - 2 - taken);
  if (width < narrowest) return;
  screen.blank();
  screen.text(title, { indent: 2 });
  const scale = `0${'50 %'.padStart(Math.floor(width / 2) + 1)}${'100 %'.padStart(width - Math.floor(width / 2) - 2)}`;
  const cells = rows.map(({ place, value, drawn, isFaint }) => {
    const mark = isFaint ? { mark: style.faint } : {};
    return [{ text: place, ...mark }, { text: value, ...mark }, { text: drawn(width), ...mark }];
  });
  screen.lines(table([{ align: 'right' }, { align: 'left' }, { align: 'left' }], [[{ text: '' }, { text: '' }, { text: scale, mark: style.faint }], ...cells], screen.width - 2), 2);
  screen.text(marks.join(' · '), { indent: 2, mark: style.faint });
}

import type { Diagnosis, ModelDiagnosis, PartResult } from '../../core/Diagnosis.ts';
import { againstLine, againstOf } from '../../wording/againstText.ts';
import { count, counted } from '../../wording/count.ts';
import { differenceInterval, differenceValue, rateInterval, rateText, rateValue } from '../../wording/estimateText.ts';
import type { Names } from '../../wording/modelNames.ts';
import { groupName, groupOrder, partName } from '../../wording/partText.ts';
import { pointsSize } from '../../wording/points.ts';
import { statusText } from '../../wording/statusText.ts';
import { unavailablePartText } from '../../wording/unavailablePartText.ts';
import { displayWidth } from './displayWidth.ts';
import { plot } from './plot.ts';
import type { Screen } from './Screen.ts';
import { table, tableWidth } from './table.ts';
import type { Cell, Column } from './table.ts';
import { cut } from './wrapped.ts';

/** What is shown beside the name, the rate and its interval. */
interface Layout {
  /** Characters of the drawn interval; 0: none is drawn. */
  readonly plot: number;
  readonly hides: boolean;
  readonly against: boolean;
  readonly n: boolean;
}

/** From everything to the least; the first that fits is taken, so that a name is cut only when nothing else is left to drop. */
const layouts: readonly Layout[] = [
  { plot: 25, hides: true, against: true, n: true },
  { plot: 17, hides: true, against: true, n: true },
  { plot: 17, hides: false, against: true, n: true },
  { plot: 11, hides: false, against: true, n: true },
  { plot: 0, hides: false, against: true, n: true },
  { plot: 0, hides: false, against: false, n: true },
  { plot: 0, hides: false, against: false, n: false },
];

/** Every part with its rate, interval and standing; those with too few cases are named or counted in one line of their group. */
export function writeProfile(screen: Screen, diagnosis: Diagnosis, model: ModelDiagnosis, names: Names): void {
  const unavailable = unavailablePartText(model);
  if (model.parts.length === 0 && unavailable === null) return;
  screen.heading('Profile');
  if (unavailable !== null) screen.text(unavailable, { indent: 2 });
  const parts = groupOrder.flatMap((group) => model.parts.filter((part) => part.group === group));
  const shown = parts.filter((part) => !isSmall(part));
  const width = screen.width - 2;
  const layout = layouts.find((one) => tableWidth(columnsFor(one), shown.map((part) => row(screen, part, one))) <= width);
  const line = layout?.against === true ? againstLine(diagnosis, names, model) : null;
  if (line !== null) screen.text(line, { indent: 2, mark: screen.style.faint });
  const lines = layout === undefined ? stacked(screen, shown) : table(columnsFor(layout), shown.map((part) => row(screen, part, layout)), width);
  const perPart = layout === undefined ? 2 : 1;
  let next = 0;
  for (const group of groupOrder) {
    const members = parts.filter((part) => part.group === group);
    if (members.length === 0) continue;
    screen.lines([screen.style.faint(groupName(group, parts))], 2);
    const end = next + members.filter((part) => !isSmall(part)).length * perPart;
    screen.lines(lines.slice(next, end), 2);
    next = end;
    const small = members.filter(isSmall);
    if (small.length > 0) screen.lines([screen.style.faint(smallText(small, width - 2))], 4);
  }
}

/** Two lines a part, for screens on which a name and its rate do not fit side by side. */
function stacked(screen: Screen, parts: readonly PartResult[]): readonly string[] {
  const { style } = screen;
  const room = screen.width - 2;
  return parts.flatMap((part) => {
    const isWeak = part.status === 'weak';
    const name = cut(`${isWeak ? '! ' : '  '}${partName(part.part, part.name)}`, room);
    const rate = cut(`${rateText(part.estimate)}  n ${count(part.n)}`, room - 4);
    return [isWeak ? style.bad(name) : name, `    ${rate}`];
  });
}

function isSmall({ status }: PartResult): boolean {
  return status === 'too-few';
}

function smallText(parts: readonly PartResult[], room: number): string {
  const named = `too few cases: ${parts.map((part) => `${partName(part.part, part.name)} (${count(part.n)})`).join(', ')}`;
  if (displayWidth(named) <= room) return named;
  return `${counted(parts.length, 'part')} with too few cases`;
}

function columnsFor(layout: Layout): readonly Column[] {
  return [
    { align: 'left', gives: true },
    { align: 'right' },
    { align: 'left' },
    ...(layout.n ? [{ align: 'right' } as const] : []),
    ...(layout.plot > 0 ? [{ align: 'left' } as const] : []),
    ...(layout.against ? [{ align: 'left' } as const] : []),
    { align: 'left' },
  ];
}

function row(screen: Screen, part: PartResult, layout: Layout): readonly Cell[] {
  const { style } = screen;
  const weak = part.status === 'weak' ? { mark: style.bad } : {};
  const name = partName(part.part, part.name);
  return [
    { text: `  ${name}` },
    { text: rateValue(part.estimate), ...weak },
    { text: rateInterval(part.estimate), mark: style.faint },
    ...(layout.n ? [{ text: `n ${count(part.n)}`, mark: style.faint }] : []),
    ...(layout.plot > 0 ? [{ text: plot(part.estimate, layout.plot) }] : []),
    ...(layout.against ? [{ text: against(part) }] : []),
    { text: standing(part, layout.hides), ...weak },
  ];
}

function against(part: PartResult): string {
  const difference = againstOf(part);
  return difference === null ? '' : `${differenceValue(difference)} ${differenceInterval(difference)}`;
}

/** Nothing where nothing could be said of any part: the head of the report says why. */
function standing({ status, canHide }: PartResult, hides: boolean): string {
  if (status === 'no-null') return '';
  return hides && status === 'weak' && canHide > 0 ? `${statusText(status)}; can hide ${pointsSize(canHide, 0)}` : statusText(status);
}

import type { ModelDiagnosis, PartResult } from '../../core/Diagnosis.ts';
import { count } from '../../wording/count.ts';
import { differenceInterval, differenceValue, rateInterval, rateValue } from '../../wording/estimateText.ts';
import { groupName, groupOrder, partName } from '../../wording/partText.ts';
import { pointsSize } from '../../wording/points.ts';
import { statusText } from '../../wording/statusText.ts';
import { plot } from './plot.ts';
import type { Screen } from './Screen.ts';
import { table } from './table.ts';
import type { Cell, Column } from './table.ts';

const plotWidth = 25;
const smallPlotWidth = 17;
/** Columns from which the plot is drawn, and from which everything is. */
const roomy = 96;
const spacious = 110;

/** Every part with its rate, interval and standing; the largest it can hide where there is room. */
export function writeProfile(screen: Screen, model: ModelDiagnosis): void {
  if (model.parts.length === 0) return;
  screen.heading('Profile');
  const compared = model.parts.some(({ againstReference }) => againstReference !== null);
  for (const line of lines(screen, model.parts, compared)) screen.lines([line], 2);
}

function lines(screen: Screen, parts: readonly PartResult[], compared: boolean): readonly string[] {
  const rows = groupOrder.flatMap((group) => {
    const members = parts.filter((part) => part.group === group);
    return members.length === 0 ? [] : [[{ text: groupName(group), mark: screen.style.faint }], ...members.map((part) => row(screen, part, compared))];
  });
  return table(columnsFor(screen, compared), rows, screen.width - 2);
}

function columnsFor(screen: Screen, compared: boolean): readonly Column[] {
  const narrow: readonly Column[] = [{ align: 'left', gives: true }, { align: 'right' }, { align: 'left' }];
  if (!screen.wide) return narrow;
  const columns: Column[] = [...narrow, { align: 'right' }];
  if (screen.width >= roomy) columns.push({ align: 'left' });
  if (compared && screen.width >= spacious) columns.push({ align: 'left' });
  columns.push({ align: 'left' });
  return columns;
}

function row(screen: Screen, part: PartResult, compared: boolean): readonly Cell[] {
  const name = `  ${partName(part.part, part.name)}`;
  const weak = part.status === 'weak' ? screen.style.bad : undefined;
  const value: Cell = { text: rateValue(part.estimate, 0), ...(weak === undefined ? {} : { mark: weak }) };
  const interval: Cell = { text: rateInterval(part.estimate), mark: screen.style.faint };
  if (!screen.wide) return [{ text: part.status === 'weak' ? `! ${name.trimStart()}` : name }, value, interval];
  const cells: Cell[] = [{ text: name }, value, interval, { text: `n ${count(part.n)}`, mark: screen.style.faint }];
  if (screen.width >= roomy) cells.push({ text: plot(part.estimate, screen.width >= spacious ? plotWidth : smallPlotWidth) });
  if (compared && screen.width >= spacious) cells.push({ text: against(part) });
  cells.push({ text: standing(part, screen.width >= spacious), ...(weak === undefined ? {} : { mark: weak }) });
  return cells;
}

function against({ againstReference }: PartResult): string {
  return againstReference === null ? '' : `${differenceValue(againstReference)} ${differenceInterval(againstReference)}`;
}

function standing(part: PartResult, inFull: boolean): string {
  const status = statusText(part.status);
  return inFull && part.status === 'weak' && part.canHide > 0 ? `${status}; can hide ${pointsSize(part.canHide, 0)}` : status;
}

import { displayWidth } from './displayWidth.ts';
import { cut } from './wrapped.ts';

/** A cell: what is shown, and how it is marked once its width is settled. */
export interface Cell {
  readonly text: string;
  readonly mark?: (text: string) => string;
}

export interface Column {
  readonly align: 'left' | 'right';
  /** The one column that gives way when the table is too wide. */
  readonly gives?: boolean;
}

const gap = 2;
const narrowest = 8;

/** Rows with their columns lined up, none wider than `width` where the giving column allows it. */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[], width: number): readonly string[] {
  const widths = [...widthsOf(columns, rows)];
  const giving = columns.findIndex((column) => column.gives === true);
  const total = sum(widths);
  const own = widths[giving];
  if (own !== undefined && total > width) widths[giving] = Math.max(Math.min(own, narrowest), own - (total - width));
  return rows.map((row) => columns.map((column, index) => padded(row[index], widths[index] ?? 0, column.align)).join(' '.repeat(gap)).trimEnd());
}

/** Columns of the screen that a table takes where nothing has to give way. */
export function tableWidth(columns: readonly Column[], rows: readonly (readonly Cell[])[]): number {
  return sum(widthsOf(columns, rows));
}

function widthsOf(columns: readonly Column[], rows: readonly (readonly Cell[])[]): readonly number[] {
  return columns.map((_, index) => Math.max(0, ...rows.map((row) => displayWidth(row[index]?.text ?? ''))));
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, each) => total + each, gap * (widths.length - 1));
}

function padded(cell: Cell | undefined, width: number, align: Column['align']): string {
  const text = cut(cell?.text ?? '', width);
  const shown = cell?.mark === undefined || text === '' ? text : cell.mark(text);
  const space = ' '.repeat(width - displayWidth(text));
  return align === 'left' ? shown + space : space + shown;
}

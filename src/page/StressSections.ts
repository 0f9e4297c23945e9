import { h } from 'preact';
import type { ComponentChild } from 'preact';
import type { ModelDiagnosis } from '../core/Diagnosis.ts';
import type { StressCurve, StressSection } from '../wording/StressSection.ts';
import type { DoseCurve as DoseCurveData } from '../wording/DoseCurve.ts';
import type { RecallChart as RecallChartData } from '../wording/RecallChart.ts';
import { stressSections } from '../wording/stressSections.ts';
import { DoseCurve } from './DoseCurve.ts';
import { RateCurve } from './RateCurve.ts';
import { RecallChart } from './RecallChart.ts';
import type { View } from './View.ts';

/** What stressors show of one model, kind by kind. */
export function StressSections({ view, model }: { readonly view: View; readonly model: ModelDiagnosis }): ComponentChild {
  return stressSections(view.diagnosis.stress, model.model).map((section, at) => h(Section, { key: section.title, section, id: `stress-${String(at)}` }));
}

function Section({ section: { title, note, lines, head, rows, curves = [], doseCurve, recallChart }, id }: { readonly section: StressSection; readonly id: string }): ComponentChild {
  return h(
    'section',
    { class: 'block', 'aria-labelledby': id },
    h('h3', { id }, title),
    h('p', { class: 'lead' }, note),
    lines.length > 0 && h('ul', { class: 'plain-list anywhere' }, lines.map((line) => h('li', { key: line }, line))),
    curves.length > 0 && h('div', { class: 'columns curves' }, curves.map((curve) => h(Curve, { key: curve.title, curve }))),
    doseCurve !== undefined && doseCurve.points.length > 1 && h(Load, { curve: doseCurve }),
    recallChart !== undefined && h(Recall, { chart: recallChart }),
    rows.length > 0 && h(Rows, { head, rows }),
  );
}

function Curve({ curve: { title, note, points } }: { readonly curve: StressCurve }): ComponentChild {
  return h(
    'figure',
    null,
    h('figcaption', null, title, note !== null && h('span', { class: 'quiet' }, ` ${note}`)),
    h(RateCurve, { title, points: points.map(({ short, name, value, faint }) => ({ short, name, fresh: value, all: faint })), both: note !== null }),
  );
}

function Load({ curve }: { readonly curve: DoseCurveData }): ComponentChild {
  const notes = [curve.fit.length > 0 ? 'line: the fitted curve' : null, curve.length.length > 0 ? 'hollow: as long without the load' : null, curve.break === null ? null : 'shaded: where the fall begins'].filter((note) => note !== null);
  return h('figure', { class: 'load' }, h('figcaption', null, curve.title, notes.length > 0 && h('span', { class: 'quiet' }, ` ${notes.join('; ')}`)), h(DoseCurve, { curve }));
}

function Recall({ chart }: { readonly chart: RecallChartData }): ComponentChild {
  return h('figure', { class: 'load recall' }, h('figcaption', null, chart.title), h(RecallChart, { chart }));
}

function Rows({ head, rows }: Pick<StressSection, 'head' | 'rows'>): ComponentChild {
  return h(
    'div',
    { class: 'rates' },
    h(
      'table',
      null,
      h('thead', null, h('tr', null, head.map((text, at) => h('th', { key: at, scope: 'col' }, text)))),
      h('tbody', null, rows.map(([first, ...cells], at) => h('tr', { key: at }, h('th', { scope: 'row' }, first), cells.map((cell, place) => h('td', { key: place }, withWholeIntervals(cell)))))),
    ),
  );
}

/** A line may break before an interval and not within. */
function withWholeIntervals(cell: string): string {
  return cell.replaceAll(/, (?=[^[]*\])/g, ',\u00a0');
}

import { h } from 'preact';
import type { ComponentChild } from 'preact';
import type { ModelDiagnosis } from '../core/Diagnosis.ts';
import type { TrajectoryDiagnosis } from '../core/TrajectoryDiagnosis.ts';
import { historyDifference, historyLines, historyNote, historyRate, historyRows, historyTitle, orderLines } from '../wording/historyText.ts';
import { RateCurve } from './RateCurve.ts';
import type { View } from './View.ts';

/** What follows an error in the trajectories of one model: two curves, every rate, and the tests. */
export function HistorySection({ view, model }: { readonly view: View; readonly model: ModelDiagnosis }): ComponentChild {
  const one = view.diagnosis.trajectories.find((each) => each.model === model.model);
  if (one === undefined) return null;
  return h(
    'section',
    { class: 'block', 'aria-labelledby': 'history-title' },
    h('h3', { id: 'history-title' }, historyTitle),
    h('p', { class: 'lead' }, historyNote),
    h('ul', { class: 'plain-list anywhere' }, historyLines(one).map((line) => h('li', { key: line }, line))),
    one.errors > 0 && h(History, { one }),
  );
}

function History({ one }: { readonly one: TrajectoryDiagnosis }): ComponentChild {
  const rows = historyRows(one);
  const both = one.repeats.calls > 0;
  const curve = (title: string, group: string): ComponentChild =>
    h('figure', { key: group }, h('figcaption', null, title), h(RateCurve, { title, both, points: rows.filter((row) => row.group === group) }));
  return [
    h(
      'div',
      { key: 'curves', class: 'columns curves' },
      curve('Error rate by earlier errors', 'earlier'),
      curve('Error rate by message of the trajectory', 'step'),
    ),
    h('p', { key: 'key', class: 'quiet small' }, `A dot is a rate, its bar the interval, a hollow dot too few tasks for one${both ? '; the broken line counts repeats of failed calls too' : ''}.`),
    h(Rates, { key: 'rates', one }),
    h('ul', { key: 'orders', class: 'plain-list anywhere' }, orderLines(one.fresh).map((line) => h('li', { key: line }, line))),
    both &&
      h(
        'details',
        { key: 'repeats', class: 'more' },
        h('summary', null, 'The same with repeats, which decide nothing'),
        h('ul', { class: 'plain-list anywhere' }, orderLines(one.all).map((line) => h('li', { key: line }, line))),
      ),
  ];
}

function Rates({ one }: { readonly one: TrajectoryDiagnosis }): ComponentChild {
  const both = one.repeats.calls > 0;
  const line = (name: string, fresh: string, all: string): ComponentChild => h('tr', { key: name }, h('th', { scope: 'row' }, name), h('td', null, fresh), both && h('td', null, all));
  return h(
    'div',
    { class: 'rates' },
    h(
      'table',
      null,
      h('thead', null, h('tr', null, h('th', { scope: 'col' }, 'Error rate of calls'), h('th', { scope: 'col' }, both ? 'Without repeats' : ''), both && h('th', { scope: 'col' }, 'With repeats'))),
      h(
        'tbody',
        null,
        historyRows(one).map(({ name, fresh, all }) => line(name, historyRate(fresh), historyRate(all))),
        line('after an error minus after a success, in points', historyDifference(one.fresh.difference), historyDifference(one.all.difference)),
      ),
    ),
  );
}

import { h } from 'preact';
import type { ComponentChild } from 'preact';
import { count } from '../wording/count.ts';
import { intakeText } from '../wording/intakeText.ts';
import { problemExample, problemName } from '../wording/problemText.ts';
import { runLines } from '../wording/runText.ts';
import type { View } from './View.ts';

/** What came in, and every problem with its first examples. */
export function Intake({ view }: { readonly view: View }): ComponentChild {
  const { problems } = view.diagnosis.intake;
  return h(
    'section',
    { class: 'block wide', id: 'intake', 'aria-labelledby': 'intake-title' },
    h('h2', { id: 'intake-title' }, 'Intake'),
    h('p', { class: 'lead' }, intakeText(view.diagnosis)),
    h('ul', { class: 'plain-list anywhere' }, runLines(view.diagnosis).map((line, index) => h('li', { key: index }, line))),
    problems.map(({ code, count: times, examples }) =>
      h(
        'details',
        { key: code, class: 'more' },
        h('summary', null, `${count(times)} ${problemName(code, times)}`),
        h('ul', { class: 'plain-list anywhere' }, examples.map((example, index) => h('li', { key: index }, problemExample(example)))),
      ),
    ),
  );
}

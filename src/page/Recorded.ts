import { h } from 'preact';
import type { ComponentChild } from 'preact';
import type { ModelDiagnosis } from '../core/Diagnosis.ts';
import { count } from '../wording/count.ts';
import { rateText } from '../wording/estimateText.ts';
import { outcomeText } from '../wording/outcomeText.ts';
import { clipped } from '../wording/shortened.ts';
import { carriedText, usageText } from '../wording/usageText.ts';
import { visibleText } from '../wording/visibleText.ts';

/** What else the recording says: argument types, outcomes, usage, scores taken over. */
export function Recorded({ model }: { readonly model: ModelDiagnosis }): ComponentChild {
  const usage = usageText(model);
  const outcomes = model.outcomes.filter((outcome) => outcome.count > 0).map((outcome) => `${count(outcome.count)} ${outcomeText(outcome.kind)}`);
  const types = model.argumentTypes.map(({ type, filled }) => `${clipped(visibleText(type), 60)}: ${rateText(filled)}`);
  const groups = [
    { name: 'Arguments filled right, by type', lines: types },
    { name: 'What became of the trials', lines: outcomes },
    { name: 'Usage', lines: usage === null ? [] : [usage] },
    { name: 'Scores taken over', lines: model.carried.map(carriedText) },
  ].filter(({ lines }) => lines.length > 0);
  if (groups.length === 0) return null;
  return h(
    'section',
    { class: 'block', 'aria-labelledby': 'recorded-title' },
    h('h3', { id: 'recorded-title' }, 'Also recorded'),
    h('div', { class: 'columns' }, groups.map(({ name, lines }) => h('div', { key: name }, h('h4', null, name), h('ul', { class: 'plain-list anywhere' }, lines.map((line, index) => h('li', { key: index }, line)))))),
  );
}

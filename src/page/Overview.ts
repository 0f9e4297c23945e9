import { h } from 'preact';
import type { ComponentChild } from 'preact';
import type { ModelDiagnosis } from '../core/Diagnosis.ts';
import { rateInterval, rateText, rateValue } from '../wording/estimateText.ts';
import { findingsAbout } from '../wording/findingsAbout.ts';
import { findingText } from '../wording/findingText.ts';
import { Axis, sparseRateLabels } from './Axis.ts';
import { IntervalPlot } from './IntervalPlot.ts';
import { modelAnchor } from './selectedModel.ts';
import type { View } from './View.ts';

/** Every model's one number beside what it hides first. */
export function Overview({ view, selected }: { readonly view: View; readonly selected: number }): ComponentChild {
  const { models } = view.diagnosis;
  return h(
    'section',
    { class: 'overview', 'aria-labelledby': 'overview-title' },
    h('h1', { id: 'overview-title' }, 'One number, and what it hides'),
    h(
      'div',
      { class: 'overview-rows' },
      h('div', { class: 'overview-row head', 'aria-hidden': 'true' }, h('span', null, 'Model'), h('span', null, 'One number'), h(Axis, { labels: sparseRateLabels }), h('span', null, 'What it hides'), h('span', null, 'Largest loss where it shows')),
      models.map((model, index) => h(Row, { key: index, view, model, index, current: index === selected })),
    ),
  );
}

interface RowProps {
  readonly view: View;
  readonly model: ModelDiagnosis;
  readonly index: number;
  readonly current: boolean;
}

function Row({ view, model, index, current }: RowProps): ComponentChild {
  const { strict } = model.total;
  return h(
    'a',
    { class: 'overview-row', href: `#${modelAnchor(index)}`, 'aria-current': current ? 'true' : undefined },
    h('span', { class: 'name' }, h('bdi', null, view.names(model.model))),
    h('span', { class: 'number' }, h('strong', null, rateValue(strict, 1)), ' ', h('span', { class: 'quiet' }, rateInterval(strict))),
    h(IntervalPlot, { estimate: strict, from: 0, to: 1, marks: targets(view), tone: 'plain', label: rateText(strict, 1) }),
    h(Hidden, { view, model }),
  );
}

function Hidden({ view, model }: { readonly view: View; readonly model: ModelDiagnosis }): ComponentChild {
  const { certain, open } = findingsAbout(view.diagnosis, model.model);
  const [first] = certain;
  if (first === undefined) {
    return h('span', { class: 'hides quiet' }, open.length === 0 ? 'nothing certain' : `nothing certain; ${String(open.length)} cannot be told yet`);
  }
  const { title, size } = findingText(first, view.names);
  const more = certain.length > 1 ? ` and ${String(certain.length - 1)} more` : '';
  return [h('span', { key: 'hides', class: 'hides' }, title, h('span', { class: 'quiet' }, more)), h('span', { key: 'size', class: 'size' }, size)];
}

function targets({ diagnosis }: View): readonly number[] {
  return diagnosis.settings.target === null ? [] : [diagnosis.settings.target];
}

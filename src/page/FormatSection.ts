import { h } from 'preact';
import type { ComponentChild } from 'preact';
import type { ModelDiagnosis } from '../core/Diagnosis.ts';
import type { Estimate } from '../core/Estimate.ts';
import { rateInterval, rateText, rateValue } from '../wording/estimateText.ts';
import { forgivenText, recoverableText } from '../wording/formatText.ts';
import { interfaceText } from '../wording/interfaceText.ts';
import { IntervalPlot } from './IntervalPlot.ts';

/** Strict against lenient reading of the same answers. */
export function FormatSection({ model }: { readonly model: ModelDiagnosis }): ComponentChild {
  const forgiven = model.format.leniencies;
  // Where only trajectories were followed no answer was read.
  if (model.outcomes.length === 0) return null;
  return h(
    'section',
    { class: 'block', 'aria-labelledby': 'format-title' },
    h('h3', { id: 'format-title' }, 'Strict against lenient'),
    h('p', { class: 'lead' }, recoverableText(model.format)),
    h(Row, { name: 'Read strictly', estimate: model.total.strict }),
    h(Row, { name: 'Read leniently', estimate: model.total.lenient }),
    forgiven.length > 0 && h('ul', { class: 'chips' }, forgiven.map((each) => h('li', { key: each.code }, forgivenText(each)))),
    h('p', { class: 'quiet small anywhere' }, `Asked as: ${interfaceText(model.interface)}.`),
  );
}

function Row({ name, estimate }: { readonly name: string; readonly estimate: Estimate }): ComponentChild {
  return h(
    'div',
    { class: 'profile-row plain' },
    h('span', { class: 'part' }, name),
    h(IntervalPlot, { estimate, from: 0, to: 1, marks: [], tone: 'plain', label: `${name}: ${rateText(estimate, 1)}` }),
    h('span', { class: 'value' }, h('strong', null, rateValue(estimate, 1)), ' ', h('span', { class: 'quiet' }, rateInterval(estimate))),
  );
}

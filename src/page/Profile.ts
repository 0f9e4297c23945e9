import { h } from 'preact';
import type { ComponentChild } from 'preact';
import type { ModelDiagnosis, PartResult } from '../core/Diagnosis.ts';
import { againstLine, againstOf, againstWhom } from '../wording/againstText.ts';
import { count } from '../wording/count.ts';
import { differenceText, rateInterval, rateText, rateValue } from '../wording/estimateText.ts';
import { groupName, groupOrder, partName } from '../wording/partText.ts';
import { pointsSize } from '../wording/points.ts';
import { statusText } from '../wording/statusText.ts';
import { unavailablePartText } from '../wording/unavailablePartText.ts';
import { Axis, rateLabels } from './Axis.ts';
import { IntervalPlot } from './IntervalPlot.ts';
import type { View } from './View.ts';

/** Every part of the profile as a dot with its interval. */
export function Profile({ view, model }: { readonly view: View; readonly model: ModelDiagnosis }): ComponentChild {
  const unavailable = unavailablePartText(model);
  if (model.parts.length === 0 && unavailable === null) return null;
  const { target } = view.diagnosis.settings;
  const againstWhat = againstLine(view.diagnosis, view.names, model);
  return h(
    'section',
    { class: 'block', 'aria-labelledby': 'profile-title' },
    h('h3', { id: 'profile-title' }, 'Profile'),
    h('p', { class: 'lead' }, target === null ? 'The dot is the rate, the bar its interval.' : 'The dot is the rate, the bar its interval, the upright line the target.', againstWhat === null ? null : ` ${againstWhat}`),
    unavailable !== null && h('p', null, unavailable),
    h('div', { class: 'profile-row head', 'aria-hidden': 'true' }, h('span', null), h(Axis, { labels: rateLabels })),
    groupOrder.map((group) => h(Group, { key: group, heading: groupName(group, model.parts), parts: model.parts.filter((part) => part.group === group), target, whom: againstWhom(view.diagnosis, view.names, model) })),
  );
}

interface GroupProps {
  readonly heading: string;
  readonly parts: readonly PartResult[];
  readonly target: number | null;
  /** What differences are taken against. */
  readonly whom: string | null;
}

function Group({ heading, parts, target, whom }: GroupProps): ComponentChild {
  if (parts.length === 0) return null;
  return h(
    'div',
    { class: 'profile-group' },
    h('h4', null, heading),
    parts.map((part, index) => h(Row, { key: index, part, target, whom })),
  );
}

function Row({ part, target, whom }: { readonly part: PartResult; readonly target: number | null; readonly whom: string | null }): ComponentChild {
  const name = partName(part.part, part.name);
  const tone = part.status === 'weak' ? 'weak' : part.status === 'not-shown-weak' || part.status === 'no-null' ? 'plain' : 'open';
  return h(
    'div',
    { class: `profile-row ${tone}` },
    h('span', { class: 'part' }, h('bdi', null, name)),
    h(IntervalPlot, { estimate: part.estimate, from: 0, to: 1, marks: target === null ? [] : [target], tone, label: `${name}: ${rateText(part.estimate)}` }),
    h('span', { class: 'value' }, h('strong', null, rateValue(part.estimate)), ' ', h('span', { class: 'quiet' }, rateInterval(part.estimate))),
    h('span', { class: 'standing' }, part.status === 'no-null' ? '' : statusText(part.status)),
    h('span', { class: 'note quiet' }, note(part, whom)),
  );
}

function note(part: PartResult, whom: string | null): string {
  const difference = againstOf(part);
  return [
    `n ${count(part.n)}`,
    whom === null || difference?.state !== 'estimated' ? null : `${differenceText(difference)} to ${whom}`,
    part.canHide > 0 ? `can hide ${pointsSize(part.canHide, 0)}` : null,
  ]
    .filter((text) => text !== null)
    .join(' · ');
}

import { h } from 'preact';
import type { ComponentChild } from 'preact';
import type { ModelDiagnosis } from '../core/Diagnosis.ts';
import { callingText } from '../wording/callingText.ts';
import { count, counted } from '../wording/count.ts';
import { rateText } from '../wording/estimateText.ts';
import { reasonsTitle } from '../wording/apartText.ts';
import { reasonName } from '../wording/reasonText.ts';
import { stageFailure, stageName } from '../wording/stageText.ts';

/** Where answers first fail, by stage, and why. */
export function StageMix({ model }: { readonly model: ModelDiagnosis }): ComponentChild {
  const lost = model.stages.filter((stage) => stage.count > 0);
  if (lost.length === 0) return null;
  return h(
    'section',
    { class: 'block', 'aria-labelledby': 'mix-title' },
    h('h3', { id: 'mix-title' }, 'Where answers first fail'),
    callingText(model).map((sentence) => h('p', { key: sentence, class: 'lead' }, sentence)),
    h(Bar, { model }),
    h(
      'ul',
      { class: 'legend' },
      lost.map(({ stage, loss, count: times }) =>
        h(
          'li',
          { key: stage },
          h('span', { class: `swatch stage-${stage}`, 'aria-hidden': 'true' }),
          h('span', { class: 'stage-name' }, h('strong', null, stageName(stage)), ' ', h('span', { class: 'quiet' }, stageFailure(stage))),
          h('span', { class: 'value' }, rateText(loss, 1)),
          h('span', { class: 'answers' }, counted(times, 'answer')),
        ),
      ),
    ),
    h(Reasons, { model }),
  );
}

function Bar({ model }: { readonly model: ModelDiagnosis }): ComponentChild {
  const right = model.total.n === 0 ? 0 : model.total.right / model.total.n;
  const shares = [
    { id: 'right', share: right },
    ...model.stages.map(({ stage, loss }) => ({ id: `stage-${stage}`, share: loss.value ?? 0 })),
  ].filter(({ share }) => share > 0);
  let start = 0;
  return h(
    'svg',
    { class: 'mix', role: 'img', 'aria-label': 'Share of answers that are right or first fail at each stage; the list below says the same', width: '100%', height: 30 },
    shares.map(({ id, share }) => {
      const x = start;
      start += share;
      return h('rect', { key: id, class: id, x: `${(x * 100).toFixed(3)}%`, width: `${(share * 100).toFixed(3)}%`, y: 0, height: 30 });
    }),
  );
}

function Reasons({ model }: { readonly model: ModelDiagnosis }): ComponentChild {
  const reasons = model.reasons.filter((reason) => reason.count > 0);
  const most = Math.max(...reasons.map((reason) => reason.count));
  if (reasons.length === 0) return null;
  return h(
    'details',
    { class: 'more' },
    h('summary', null, `${reasonsTitle(model)}, in detail`),
    h(
      'ul',
      { class: 'counts' },
      reasons.map((reason) =>
        h(
          'li',
          { key: reason.code },
          h('span', null, reasonName(reason.code)),
          h('svg', { width: '100%', height: 8, 'aria-hidden': 'true' }, h('rect', { class: 'count-bar', x: 0, y: 0, height: 8, width: `${((reason.count / most) * 100).toFixed(1)}%` })),
          h('span', { class: 'value' }, count(reason.count)),
        ),
      ),
    ),
  );
}

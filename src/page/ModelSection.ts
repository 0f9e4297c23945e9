import { h } from 'preact';
import type { ComponentChild } from 'preact';
import type { ModelDiagnosis } from '../core/Diagnosis.ts';
import { rateInterval, rateText, rateValue } from '../wording/estimateText.ts';
import { findingsAbout } from '../wording/findingsAbout.ts';
import { totalLines } from '../wording/totalsText.ts';
import { visibleText } from '../wording/visibleText.ts';
import { ConfidenceSection } from './ConfidenceSection.ts';
import { FindingList } from './FindingList.ts';
import { FormatSection } from './FormatSection.ts';
import { HistorySection } from './HistorySection.ts';
import { IntervalPlot } from './IntervalPlot.ts';
import { Profile } from './Profile.ts';
import { Recorded } from './Recorded.ts';
import { StageMix } from './StageMix.ts';
import { StressSections } from './StressSections.ts';
import { modelAnchor } from './selectedModel.ts';
import type { View } from './View.ts';

interface ModelProps {
  readonly view: View;
  readonly model: ModelDiagnosis;
}

/** One model: its number, what that hides, and everything beneath. */
export function ModelSection({ view, model, index }: ModelProps & { readonly index: number }): ComponentChild {
  return h(
    'section',
    { class: 'model', id: modelAnchor(index), 'aria-labelledby': 'model-title' },
    h('div', { class: 'hero' }, h(Number, { view, model }), h(Hides, { view, model })),
    h(Profile, { view, model }),
    h(StageMix, { model }),
    h(FormatSection, { model }),
    h(StressSections, { view, model }),
    h(ConfidenceSection, { view, model }),
    h(HistorySection, { view, model }),
    h(Recorded, { model }),
  );
}

function Number({ view, model }: ModelProps): ComponentChild {
  const { total } = model;
  const { target } = view.diagnosis.settings;
  const lines = totalLines(model, view.diagnosis);
  return h(
    'div',
    { class: 'one-number' },
    h(view.diagnosis.models.length > 1 ? 'h2' : 'h1', { id: 'model-title', class: 'model-name' }, h('bdi', null, view.names(model.model))),
    total.n > 0 && h('p', { class: 'big' }, rateValue(total.strict, 1)),
    total.n > 0 && h('p', { class: 'interval-text' }, rateInterval(total.strict)),
    total.n > 0 && h(IntervalPlot, { estimate: total.strict, from: 0, to: 1, marks: target === null ? [] : [target], tone: 'plain', label: rateText(total.strict, 1) }),
    h('ul', { class: 'facts' }, lines.map((line) => h('li', { key: line }, line))),
    h(FullName, { view, model }),
  );
}

function FullName({ view, model }: ModelProps): ComponentChild {
  const full = visibleText(model.model);
  if (full === view.names(model.model)) return null;
  return h('details', { class: 'full-name' }, h('summary', null, 'Full name'), h('p', null, h('bdi', null, full)));
}

function Hides({ view, model }: ModelProps): ComponentChild {
  const about = findingsAbout(view.diagnosis, model.model);
  return h('div', { class: 'hidden-faults' }, h('h3', null, 'What it hides'), h(FindingList, { view, findings: about, none: 'Nothing is certain.' }));
}

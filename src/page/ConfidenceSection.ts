import { h } from 'preact';
import type { ComponentChild } from 'preact';
import type { ConfidenceDiagnosis } from '../core/ConfidenceDiagnosis.ts';
import type { ModelDiagnosis } from '../core/Diagnosis.ts';
import { confidenceBasisText, confidenceDifferences, confidenceHead, confidenceLines, confidenceRows, votingHead, votingNote, votingRow } from '../wording/confidenceText.ts';
import { findingsOnConfidence } from '../wording/findingsAbout.ts';
import { FindingList } from './FindingList.ts';
import { IntervalPlot } from './IntervalPlot.ts';
import { RiskCurve } from './RiskCurve.ts';
import type { View } from './View.ts';

/** What tells how sure one model was of its calls, and what that is good for. */
export function ConfidenceSection({ view, model }: { readonly view: View; readonly model: ModelDiagnosis }): ComponentChild {
  const own = view.diagnosis.confidence.find((one) => one.model === model.model);
  if (own === undefined) return null;
  const findings = findingsOnConfidence(view.diagnosis, model.model);
  return h(
    'section',
    { class: 'block', 'aria-labelledby': 'confidence-title' },
    h('h3', { id: 'confidence-title' }, confidenceHead),
    h('p', { class: 'lead' }, confidenceBasisText(own, view.names).join(' ')),
    findings.certain.length + findings.open.length > 0 && h(FindingList, { view, findings, none: 'Nothing is certain.' }),
    h(Areas, { own }),
    h(Curves, { own }),
    h('ul', { class: 'plain-list anywhere' }, [...confidenceDifferences(own), ...confidenceLines(own)].map((line) => h('li', { key: line }, line))),
    h(Voting, { own }),
  );
}

function Areas({ own }: { readonly own: ConfidenceDiagnosis }): ComponentChild {
  const rows = confidenceRows(own);
  if (rows.length === 0) return null;
  const head = ['Part', 'Measure', 'AUROC for a wrong answer, 0.50 is chance', '', 'Answers', 'Standing'];
  return h(
    'div',
    { class: 'rates' },
    h(
      'table',
      null,
      h('thead', null, h('tr', null, head.map((text) => h('th', { key: text, scope: 'col' }, text)))),
      h(
        'tbody',
        null,
        rows.map(({ scope, measure, area, estimate, sample, standing, tells }, at) =>
          h(
            'tr',
            { key: at },
            h('th', { scope: 'row' }, scope),
            h('td', null, measure),
            h('td', { class: 'plot' }, h(IntervalPlot, { estimate, from: 0, to: 1, marks: [0.5], tone: tells ? 'plain' : 'open', label: `${measure} ${area}` })),
            h('td', null, area),
            h('td', null, sample),
            h('td', null, standing),
          ),
        ),
      ),
    ),
  );
}

function Curves({ own }: { readonly own: ConfidenceDiagnosis }): ComponentChild {
  const measures = own.scopes.find(({ scope }) => scope === 'everywhere')?.measures ?? [];
  const deciding = measures.find(({ measure }) => measure === (own.basis === 'agreement' ? 'agreement' : 'least-step'));
  if (deciding === undefined) return null;
  const { riskCoverage, calibration } = deciding;
  const risk = riskCoverage.points.map(({ kept, risk: value }) => ({ x: kept, y: value }));
  const bins = calibration?.bins.map(({ said, came }) => ({ x: said, y: came })) ?? [];
  return h(
    'div',
    { class: 'columns curves' },
    h('figure', null, h('figcaption', null, 'Wrong among the most confident'), h(RiskCurve, { title: 'Share wrong by share kept', points: risk, compared: { kind: 'level', at: riskCoverage.byChance } })),
    bins.length > 0 && h('figure', null, h('figcaption', null, 'Right by what its confidence says'), h(RiskCurve, { title: 'Share right by confidence', points: bins, compared: { kind: 'diagonal' } })),
  );
}

function Voting({ own }: { readonly own: ConfidenceDiagnosis }): ComponentChild {
  const note = votingNote(own);
  if (note === null) return null;
  return [
    h(
      'div',
      { key: 'rules', class: 'rates' },
      h(
        'table',
        null,
        h('thead', null, h('tr', null, votingHead.map((text) => h('th', { key: text, scope: 'col' }, text)))),
        h('tbody', null, own.voting.map((rule) => h('tr', { key: rule.rule }, votingRow(rule).map((text, at) => (at === 0 ? h('th', { key: at, scope: 'row' }, text) : h('td', { key: at }, text)))))),
      ),
    ),
    h('p', { key: 'note', class: 'quiet small' }, note),
  ];
}

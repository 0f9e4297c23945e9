import { h } from 'preact';
import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { CaseEvidence } from '../core/Diagnosis.ts';
import { counted } from '../wording/count.ts';
import { capitalised } from '../wording/joined.ts';
import { leniencyText } from '../wording/leniencyText.ts';
import { reasonSentence } from '../wording/reasonText.ts';
import { stepConfidenceHead, stepConfidenceLines } from '../wording/stepConfidenceText.ts';
import { verdictText } from '../wording/verdictText.ts';
import { clipped } from '../wording/shortened.ts';
import { visibleLines, visibleText } from '../wording/visibleText.ts';
import type { View } from './View.ts';

/** The cases behind a finding; each opens with everything that decided it. */
export function CaseList({ view, cases, all }: { readonly view: View; readonly cases: readonly string[]; readonly all: number }): ComponentChild {
  const heading = all > cases.length ? `${String(cases.length)} of ${counted(all, 'case')}` : counted(cases.length, 'case');
  return h(
    'div',
    { class: 'cases' },
    h('h5', null, heading),
    cases.map((key) => {
      const evidence = view.evidence.get(key);
      return evidence === undefined ? h('p', { key, class: 'case-missing quiet anywhere' }, clipped(visibleText(key), 200)) : h(Case, { key, evidence });
    }),
  );
}

function Case({ evidence }: { readonly evidence: CaseEvidence }): ComponentChild {
  const [open, setOpen] = useState(false);
  return h(
    'details',
    {
      class: 'case',
      onToggle: (event: Event) => {
        setOpen(event.currentTarget instanceof HTMLDetailsElement && event.currentTarget.open);
      },
    },
    h('summary', null, h('span', { class: 'case-id' }, h('bdi', null, clipped(visibleText(evidence.caseId), 80))), h('span', { class: 'quiet question-line' }, h('bdi', null, clipped(visibleText(evidence.question), 120)))),
    open && h(CaseBody, { evidence }),
  );
}

function CaseBody({ evidence }: { readonly evidence: CaseEvidence }): ComponentChild {
  const forgiven = evidence.forgiven.map(leniencyText).join(', ');
  return h(
    'dl',
    { class: 'case-body' },
    h(Quoted, { name: 'Question', text: evidence.question }),
    h(Quoted, { name: 'Tools', text: evidence.tools }),
    h(Quoted, { name: 'Key', text: evidence.key }),
    h(Quoted, { name: 'Raw answer', text: evidence.answer }),
    h(Quoted, { name: `Read strictly – ${verdictText(evidence.verdict.strict)}`, text: evidence.strict }),
    h(Quoted, { name: `Read leniently – ${verdictText(evidence.verdict.lenient)}`, text: evidence.lenient }),
    evidence.confidence !== null && h(Quoted, { name: stepConfidenceHead, text: stepConfidenceLines(evidence.confidence).join('\n') }),
    forgiven !== '' && [h('dt', null, 'Forgiven'), h('dd', null, forgiven)],
    evidence.reasons.length > 0 && [
      h('dt', null, 'Why, and by which rule'),
      h('dd', { class: 'anywhere' }, h('ul', { class: 'reasons' }, evidence.reasons.map((reason, index) => h('li', { key: index }, `${capitalised(reasonSentence(reason))}.`)))),
    ],
    evidence.official !== null && [h('dt', null, 'Official verdict'), h('dd', { class: 'anywhere' }, visibleText(evidence.official))],
  );
}

function Quoted({ name, text }: { readonly name: string; readonly text: string }): ComponentChild {
  return h('div', { class: 'quoted' }, h('dt', null, name), h('dd', null, h('pre', { tabIndex: 0 }, visibleLines(text) || '(empty)')));
}

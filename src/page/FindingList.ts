import { h } from 'preact';
import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { Finding } from '../core/Finding.ts';
import type { FindingsAbout } from '../wording/findingsAbout.ts';
import { findingText } from '../wording/findingText.ts';
import type { FindingText } from '../wording/findingText.ts';
import { capitalised } from '../wording/joined.ts';
import { CaseList } from './CaseList.ts';
import type { View } from './View.ts';

interface FindingProps {
  readonly view: View;
  readonly finding: Finding;
}

const fewOpen = 4;

/** Certain findings by size, then what could not be told; each opens. */
export function FindingList({ view, findings, none }: { readonly view: View; readonly findings: FindingsAbout; readonly none: string }): ComponentChild {
  return h(
    'div',
    { class: 'findings' },
    findings.certain.length === 0
      ? h('p', { class: 'nothing' }, none)
      : h('ol', { class: 'certain' }, findings.certain.map((finding) => h('li', { key: finding.id }, h(Entry, { view, finding })))),
    findings.open.length > 0 && [
      h('h4', null, 'Cannot tell yet'),
      h(Questions, { view, open: findings.open.slice(0, fewOpen) }),
      findings.open.length > fewOpen &&
        h('details', { class: 'more' }, h('summary', null, `${String(findings.open.length - fewOpen)} more`), h(Questions, { view, open: findings.open.slice(fewOpen) })),
    ],
  );
}

function Questions({ view, open }: { readonly view: View; readonly open: readonly Finding[] }): ComponentChild {
  return h('ul', { class: 'open-questions' }, open.map((finding) => h('li', { key: finding.id }, h(Entry, { view, finding }))));
}

function Entry({ view, finding }: FindingProps): ComponentChild {
  const [open, setOpen] = useState(false);
  const text = findingText(finding, view.names);
  return h(
    'details',
    {
      class: finding.certain ? 'finding' : 'finding undecided',
      onToggle: (event: Event) => {
        if (event.target === event.currentTarget) setOpen(event.currentTarget instanceof HTMLDetailsElement && event.currentTarget.open);
      },
    },
    h(
      'summary',
      null,
      h('span', { class: 'title' }, h('bdi', null, text.title)),
      h('span', { class: 'size' }, text.size),
      h('span', { class: 'quiet' }, finding.certain ? (text.cost ?? '') : text.surenessShort),
    ),
    open && h(Body, { view, finding, text }),
  );
}

function Body({ view, finding, text }: FindingProps & { readonly text: FindingText }): ComponentChild {
  return h(
    'div',
    { class: 'finding-body' },
    h('p', null, h('bdi', null, text.statement)),
    text.details.length > 0 && h('ul', { class: 'chips' }, text.details.map((detail) => h('li', { key: detail }, detail))),
    h(
      'dl',
      null,
      h('dt', null, 'How sure'),
      h('dd', null, text.sureness),
      h('dt', null, 'To confirm'),
      h('dd', { class: 'anywhere' }, text.confirm),
      h('dt', null, 'What to do'),
      h('dd', null, `${capitalised(text.fix)}.`),
    ),
    finding.cases.length > 0 && h(CaseList, { view, cases: finding.cases, all: finding.caseCount }),
  );
}

import { h } from 'preact';
import type { ComponentChild } from 'preact';
import { counted } from '../wording/count.ts';
import { findingsOnKeys } from '../wording/findingsAbout.ts';
import { defectiveText, keyEffectText, suspectedText } from '../wording/keyText.ts';
import { FindingList } from './FindingList.ts';
import type { View } from './View.ts';

const most = 60;

/** The audit of the answer keys. */
export function Keys({ view }: { readonly view: View }): ComponentChild {
  const { defective, suspected, effect } = view.diagnosis.keys;
  const found = findingsOnKeys(view.diagnosis);
  if (defective.length + suspected.length + found.certain.length + found.open.length === 0) return null;
  return h(
    'section',
    { class: 'block wide', id: 'keys', 'aria-labelledby': 'keys-title' },
    h('h2', { id: 'keys-title' }, 'Answer keys'),
    h('p', { class: 'lead' }, 'Defective keys are excluded, on evidence that no model’s score enters. Suspected ones are shown and stay in.'),
    found.certain.length + found.open.length > 0 && h(FindingList, { view, findings: found, none: 'Nothing about the keys is certain.' }),
    h(
      'div',
      { class: 'columns' },
      h(List, { title: counted(defective.length, 'defective key'), items: defective.map(defectiveText) }),
      h(List, { title: counted(suspected.length, 'suspected key'), items: suspected.map(suspectedText) }),
      h(List, { title: 'Totals with and without the suspected', items: suspected.length === 0 ? [] : effect.map((each) => keyEffectText(each, view.names)) }),
    ),
  );
}

function List({ title, items }: { readonly title: string; readonly items: readonly string[] }): ComponentChild {
  if (items.length === 0) return null;
  return h(
    'div',
    null,
    h('h4', null, title),
    h('ul', { class: 'plain-list anywhere' }, items.slice(0, most).map((item, index) => h('li', { key: index }, item))),
    items.length > most && h('p', { class: 'quiet' }, `and ${String(items.length - most)} more in the JSON report`),
  );
}

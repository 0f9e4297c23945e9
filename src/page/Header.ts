import { h } from 'preact';
import type { ComponentChild } from 'preact';
import { visibleText } from '../wording/visibleText.ts';
import { clipped } from '../wording/shortened.ts';
import { nullText, sourceText } from '../wording/sourceText.ts';
import type { View } from './View.ts';

/** Where the numbers come from and what they are held against. */
export function Header({ view }: { readonly view: View }): ComponentChild {
  const { diagnosis, names } = view;
  return h(
    'header',
    { class: 'masthead' },
    h('p', { class: 'wordmark' }, 'Faultline'),
    h('p', { class: 'source' }, h('bdi', null, sourceText(diagnosis))),
    h('p', { class: 'held' }, diagnosis.models.length === 0 ? clipped(visibleText(diagnosis.source.description), 200) : nullText(diagnosis, names)),
  );
}

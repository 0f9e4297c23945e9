import { h } from 'preact';
import type { ComponentChild } from 'preact';
import { methodText } from '../wording/sourceText.ts';
import { Header } from './Header.ts';
import { Intake } from './Intake.ts';
import { Keys } from './Keys.ts';
import { ModelSection } from './ModelSection.ts';
import { Overview } from './Overview.ts';
import { Pairs } from './Pairs.ts';
import { useSelectedModel } from './selectedModel.ts';
import type { View } from './View.ts';

/** The whole page. */
export function App({ view }: { readonly view: View }): ComponentChild {
  const { diagnosis } = view;
  const selected = useSelectedModel(diagnosis.models.length);
  const model = diagnosis.models[selected];
  return h(
    'div',
    { class: 'page' },
    h('a', { class: 'skip', href: '#content' }, 'Skip to the findings'),
    h(Header, { view }),
    h(
      'main',
      { id: 'content' },
      diagnosis.models.length > 1 && h(Overview, { view, selected }),
      model === undefined
        ? h('p', { class: 'nothing' }, 'No model was found, so there is nothing to diagnose.')
        : h(ModelSection, { key: selected, view, model, index: selected }),
      diagnosis.pairs.length > 0 && h(Pairs, { view }),
      h(Keys, { view }),
      h(Intake, { view }),
    ),
    h('footer', { class: 'method' }, methodText(diagnosis)),
  );
}

import type { RecipeData } from '../../core/Fix.ts';

/** Declares messages as JSON to whoever loads the folder as a data set: its table would else fill up the arguments of every call with nulls. */
export function cardHead({ pairs }: RecipeData): string {
  if (pairs === null) return '';
  const split = (name: string, path: string): readonly string[] => [`  - split: ${name}`, `    path: ${path}`];
  const lines = [
    '---',
    'configs:',
    '- config_name: default',
    '  data_files:',
    ...split('train', pairs.train),
    ...(pairs.validation === null ? [] : split('validation', pairs.validation)),
    'dataset_info:',
    '  features:',
    ...['prompt', 'chosen', 'rejected'].flatMap((name) => [`  - name: ${name}`, '    list: json']),
    '  - name: tools',
    '    dtype: string',
    '---',
    '',
  ];
  return lines.join('\n');
}

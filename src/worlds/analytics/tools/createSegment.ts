import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { sameName } from '../../../composer/kit/spoken/names.ts';
import { sortedBy } from '../../../composer/kit/sortedBy.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { valueAt } from '../../../core/valueAt.ts';
import { isJsonArray } from '../../../core/Json.ts';
import { datasetOf, workspaceOf } from '../records.ts';

export const createSegment: DefinedTool = {
  tool: {
    name: 'create_segment',
    description: 'Defines a segment on a dataset: everybody who meets all of its rules.',
    parameters: {
      type: 'object',
      properties: {
        dataset_id: { type: 'string', description: 'Such as ds_410' },
        name: { type: 'string', minLength: 2, maxLength: 60 },
        rules: {
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          items: {
            type: 'object',
            properties: {
              field: { type: 'string', enum: ['country', 'device', 'age', 'visits'] },
              operator: { type: 'string', enum: ['is', 'is_not', 'at_least', 'less_than'] },
              value: { type: ['string', 'number'], description: 'Country: two-letter code in capitals. Device: phone, tablet or desktop. Else a number' },
            },
            required: ['field', 'operator', 'value'],
          },
        },
      },
      required: ['dataset_id', 'name', 'rules'],
    },
    result: { type: 'object', properties: { segment_id: { type: 'string', description: 'Such as seg_300' } }, required: ['segment_id'] },
  },
  effect: 'changes',
  parameters: { dataset_id: 'dataset-id', name: 'segment-name', rules: 'rules' },
  requests: [
    { id: 'create', text: 'create a segment {name} on {dataset_id} for the case that {rules}' },
    { id: 'define', text: 'define a segment on {dataset_id} called {name}, where {rules}' },
    { id: 'new', text: 'add a new segment named {name} to {dataset_id}: {rules}' },
    { id: 'group', text: 'make a segment of everybody in {dataset_id} for whom {rules}, and call it {name}' },
    { id: 'without-rules', text: 'create a segment {name} on {dataset_id}' },
    { id: 'without-name', text: 'define a segment on {dataset_id} where {rules}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: (given, state) => {
    const dataset = datasetOf(state, given['dataset_id']);
    const name = textOf(given['name']).trim();
    const { segments } = workspaceOf(state);
    if (segments.some((one) => sameName(one.name, name))) throw new ToolFailure('name_taken', `A segment is called ${name} already.`);
    const list = isJsonArray(given['rules']) ? given['rules'] : [];
    const rules = list.map((rule) => ({ field: textOf(valueAt(rule, 'field')), operator: textOf(valueAt(rule, 'operator')), value: ruleValue(rule) }));
    for (const { field, operator, value } of rules) {
      const isCounted = field === 'age' || field === 'visits';
      if (isCounted !== (typeof value === 'number') || isCounted !== (operator === 'at_least' || operator === 'less_than')) throw new ToolFailure('invalid_rule', `The rule for ${field} does not make sense.`);
    }
    const id = `seg_${String(300 + segments.length)}`;
    segments.push({ id, name, dataset_id: dataset.id, percent: 0, rules: sortedBy(rules, ({ field }) => field, ({ operator }) => operator, ({ value }) => value) });
    return { segment_id: id };
  },
};

function ruleValue(rule: Parameters<typeof valueAt>[0]): string | number {
  const value = valueAt(rule, 'value');
  return typeof value === 'number' ? value : textOf(value);
}

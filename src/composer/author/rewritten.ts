import type { Item, StepArgument } from '../../core/Item.ts';
import type { Projection, Subtask } from '../../core/Subtask.ts';
import type { SuiteProjection } from '../composeSuite.ts';
import { hasOwnValues } from './hasOwnValues.ts';
import { saidValues } from './saidValues.ts';
import { toldItem } from './toldItem.ts';
import { withId } from '../withId.ts';

/** Whether an item's request may be put into other words: what it asks for can be read back, and no twin is held against it. */
export function isRewritable({ item, case: one }: SuiteProjection): boolean {
  return item.steps.length > 0 && item.abstention === null && one.origin.category !== 'abstention' && hasOwnValues(toldItem(item));
}

/** An item with a request in other words, of an author; what it says is said in those words. */
export function withRequest({ id: _, ...item }: Item, request: string, author: string): Item {
  return withId({ ...item, request, steps: item.steps.map((step) => ({ ...step, arguments: step.arguments.map((argument) => saidIn(argument, request, item.background)) })), templates: [...item.templates, `authors/${author}`] });
}

/** Where a value stands otherwise than it did, what stands there. */
function saidIn(argument: StepArgument, request: string, background: string): StepArgument {
  const { value, accepted, from } = argument;
  if (from.kind !== 'said' || request.includes(from.said) || background.includes(from.said)) return argument;
  const [forms = []] = saidValues([{ tool: '', effect: 'reads', result: null, goal: true, arguments: [{ ...argument, value, accepted }] }]).map((said) => said.forms);
  const found = forms.map((form) => request.toLowerCase().indexOf(form.toLowerCase())).flatMap((place, at) => (place < 0 ? [] : [request.slice(place, place + (forms[at]?.length ?? 0))]));
  return { ...argument, from: { kind: 'said', said: found[0] ?? from.said } };
}

/** The case of a rewritten item in the place of that of the item; the case itself where the subtask sees nothing in it. */
export function caseOf(before: SuiteProjection, rewritten: Item, subtasks: readonly Subtask[]): Projection {
  const subtask = subtasks.find(({ id }) => id === before.case.origin.category);
  const at = subtask?.project(before.item).findIndex((projection) => projection.case.id === before.case.id) ?? -1;
  const made = subtask?.project(rewritten)[at];
  return made ?? { case: before.case, environment: before.environment };
}

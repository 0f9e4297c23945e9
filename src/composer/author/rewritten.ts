import type { Item } from '../../core/Item.ts';
import type { Projection, Subtask } from '../../core/Subtask.ts';
import type { SuiteProjection } from '../composeSuite.ts';
import { withId } from '../withId.ts';

/** Whether an item's request may be put into other words: what it asks for can be read back, and no twin is held against it. */
export function isRewritable({ item, case: one }: SuiteProjection): boolean {
  return item.steps.length > 0 && item.abstention === null && one.origin.category !== 'abstention';
}

/** An item with a request in other words, of an author. */
export function withRequest({ id: _, ...item }: Item, request: string, author: string): Item {
  return withId({ ...item, request, templates: [...item.templates, `authors/${author}`] });
}

/** The case of a rewritten item in the place of that of the item; the case itself where the subtask sees nothing in it. */
export function caseOf(before: SuiteProjection, rewritten: Item, subtasks: readonly Subtask[]): Projection {
  const subtask = subtasks.find(({ id }) => id === before.case.origin.category);
  const at = subtask?.project(before.item).findIndex((projection) => projection.case.id === before.case.id) ?? -1;
  const made = subtask?.project(rewritten)[at];
  return made ?? { case: before.case, environment: before.environment };
}

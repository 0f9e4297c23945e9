import type { Stage } from '../core/Observation.ts';

const words: Readonly<Record<Stage, { readonly name: string; readonly failure: string }>> = {
  calling: { name: 'calling', failure: 'no call where one was due, or one where none was' },
  format: { name: 'format', failure: 'a call was written that cannot be read' },
  enumerating: { name: 'enumerating', failure: 'too few or too many calls' },
  choosing: { name: 'choosing', failure: 'a wrong or unknown tool' },
  schema: { name: 'schema', failure: 'parameters missing, unknown or of the wrong type' },
  values: { name: 'values', failure: 'a wrong value' },
  dataflow: { name: 'dataflow', failure: 'a value that does not come out of the result it should come from' },
  order: { name: 'order', failure: 'the right calls in a wrong order' },
  reporting: { name: 'reporting', failure: 'a fact left out or told wrongly' },
};

/** A stage as a legend names it. */
export function stageName(stage: Stage): string {
  return words[stage].name;
}

/** What went wrong at a stage. */
export function stageFailure(stage: Stage): string {
  return words[stage].failure;
}

import type { Diagnosis } from '../core/Diagnosis.ts';
import { shortened } from './shortened.ts';
import { visibleText } from './visibleText.ts';

/** A model's name as a sentence may hold it. */
export interface Names {
  (model: string): string;
  /** What stands in a command for a run that was kept; absent: it was a folder of recorded outputs. */
  readonly place?: '<run>';
}

const longest = 48;

/** Names that are safe to show, short, and different for different models of the diagnosis. */
export function modelNames(diagnosis: Diagnosis): Names {
  const shown = new Map<string, string>();
  const taken = new Set<string>();
  for (const { model } of diagnosis.models) {
    const name = unused(safeName(model), taken);
    shown.set(model, name);
    taken.add(name);
  }
  const names = (model: string): string => shown.get(model) ?? safeName(model);
  return diagnosis.run === null ? names : Object.assign(names, { place: '<run>' as const });
}

function safeName(model: string): string {
  return shortened(visibleText(model), longest) || 'unnamed model';
}

function unused(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let copy = 2; taken.has(free); copy += 1) free = `${name} (${String(copy)})`;
  return free;
}

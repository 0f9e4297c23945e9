export interface FileName {
  /** `v1`, `v2`, … as the name says. */
  readonly family: string;
  readonly category: string;
}

const result = /^(?:gorilla_openfunctions_(v1)_test|BFCL_(v[2-9]))_(.+)_result\.json(?:\.gz)?$/;
const score = /^(?:BFCL_v[2-9]_)?(.+)_score\.json(?:\.gz)?$/;
const severalTurns = /^(?:multi_turn|memory|web_search|format_sensitivity)(?:_|$)/;

/** What the name of a result file says; `null` for any other file. */
export function resultFileName(name: string): FileName | null {
  const found = result.exec(name);
  if (found === null) return null;
  return { family: found[1] ?? found[2] ?? '', category: found[3] ?? '' };
}

/** The category of a score file; `null` for any other file. */
export function scoreFileCategory(name: string): string | null {
  return score.exec(name)?.[1] ?? null;
}

/** Whether a category is one of several turns or agentic, which is not graded here. */
export function isSeveralTurns(category: string): boolean {
  return severalTurns.test(category);
}

const groups: ReadonlySet<string> = new Set(['non_live', 'live', 'multi_turn', 'agentic', 'format_sensitivity']);

/** The model's folders: those above the group folder, if there is one. */
export function withoutGroup(folders: readonly string[]): readonly string[] {
  const at = folders.findIndex((folder) => groups.has(folder));
  return at === -1 ? folders : folders.slice(0, at);
}

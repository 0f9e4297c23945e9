import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reconcileRecording } from '../src/engine/reconcileRecording.ts';
import { builtIn } from '../src/index.ts';
import type { ProofOutcome } from './harness/Evidence.ts';
import { root } from './harness/loadProof.ts';
import { judged } from './reconciliation/judged.ts';
import { causeTotals } from './reconciliation/ReconciledRecording.ts';
import type { CauseTotal, ReconciledRecording } from './reconciliation/ReconciledRecording.ts';
import { reconciliationPage } from './reconciliation/reconciliationPage.ts';

/**
 * Is every published single-turn verdict reproduced, and is every verdict of ours that differs from it explained?
 * Over all recordings that carry such verdicts. Nothing is drawn at random.
 */
export const seed = 'none';

export const vouchesFor: readonly string[] = ['official/bfcl', 'grading', 'reading', 'syntaxes', 'suites/bfcl', 'recordings/bfcl'];

/** Folders with the number of single-turn verdicts that they publish. */
const recordings: readonly (Pick<ReconciledRecording, 'folder' | 'what' | 'note'> & { readonly verdicts: number })[] = [
  { folder: 'bfcl-v1/april-2024', verdicts: 3200, what: '8 real models on `simple`', note: null },
  {
    folder: 'bfcl-v1/synthetic',
    verdicts: 12_510,
    what: '9 made-up models with known faults',
    note: 'The official decoder behind `tagged-lines` turns every apostrophe into a double quote before it parses, and so cannot read a value that holds an apostrophe. The answers were made from the keys, which is why a fault of a key or of a Java rule shows in most of the nine.',
  },
  { folder: 'bfcl-v4/pr-1308', verdicts: 3625, what: 'glyphh-ada-1.1, native', note: null },
  { folder: 'bfcl-v4/pr-1319', verdicts: 3641, what: 'AIREV-Agent-0.8B, prompted', note: 'Its official verdicts were recomputed with the official checker, since none were published.' },
  { folder: 'bfcl-v4/pr-1205', verdicts: 834, what: 'Claude Sonnet 4.5 and DeepSeek-V3.1, native', note: null },
];

/** Passes if every verdict and error type is reproduced, none of ours is unexplained, and each false “wrong” was looked at. */
export async function prove(): Promise<ProofOutcome> {
  const data = process.env['FAULTLINE_DATA'] ?? join(root, '..', 'shared', 'data');
  const missing = recordings.filter(({ folder }) => !existsSync(join(data, folder))).map(({ folder }) => folder);
  if (missing.length > 0) return { passed: false, numbers: { missing, remedy: 'set FAULTLINE_DATA to the folder of the recorded data' } };
  const found: ReconciledRecording[] = [];
  for (const { folder, what, note } of recordings) {
    const request = { folder: join(data, folder), questions: null, profiles: new Map<string, string>(), syntaxes: new Map<string, string>() };
    found.push({ folder, what, note, ...(await reconcileRecording(request, builtIn)) });
  }
  writeFileSync(join(root, 'docs', 'reconciliation.md'), reconciliationPage(found, judged));
  return outcome(found);
}

function outcome(found: readonly ReconciledRecording[]): ProofOutcome {
  const models = found.flatMap((recording) => recording.models);
  const totals = found.flatMap(causeTotals);
  const sum = (of: (model: (typeof models)[number]) => number): number => models.reduce((total, model) => total + of(model), 0);
  const numbers = {
    models: models.length,
    published: sum((model) => model.published),
    reproduced: sum((model) => model.reproduced),
    errorTypes: { stated: sum((model) => model.errorTypes.stated), reproduced: sum((model) => model.errorTypes.reproduced) },
    agreed: sum((model) => model.agreed),
    disagreed: sum((model) => model.disagreed),
    notGradable: sum((model) => model.notGradable),
    unexplained: totals.filter(({ kind }) => kind === 'ours').reduce((total, { verdicts }) => total + verdicts, 0),
    /** Recordings that do not hold the number of verdicts that they should. */
    incomplete: recordings.filter(({ folder, verdicts }) => publishedIn(found, folder) !== verdicts).map(({ folder }) => folder),
    ...lookedAt(totals),
    recordings: found.map(({ folder, checker, models: own }) => ({ folder, checker, models: own })),
  };
  const passed =
    numbers.reproduced === numbers.published &&
    numbers.errorTypes.reproduced === numbers.errorTypes.stated &&
    numbers.notGradable === 0 &&
    numbers.unexplained === 0 &&
    numbers.incomplete.length === 0 &&
    numbers.notLookedAt.length === 0 &&
    numbers.lookedAtInVain.length === 0;
  return { passed, numbers };
}

function publishedIn(found: readonly ReconciledRecording[], folder: string): number {
  const models = found.find((one) => one.folder === folder)?.models ?? [];
  return models.reduce((total, model) => total + model.published, 0);
}

/** Cases in which we alone say “wrong” without a word on them, and words on cases that agree by now. */
function lookedAt(totals: readonly CauseTotal[]): { readonly notLookedAt: readonly string[]; readonly lookedAtInVain: readonly string[] } {
  const falseWrongs = totals.filter(({ kind, detail, officialRight }) => officialRight && kind !== 'key' && detail !== 'undecodable-is-refusal');
  const occurring = new Set(falseWrongs.flatMap(({ kind, detail, cases }) => [...cases.keys()].map((id) => `${id}: ${kind === 'decoder' ? kind : detail}`)));
  const known = new Set(judged.flatMap(({ caseIds, cause }) => caseIds.map((id) => `${id}: ${cause}`)));
  return {
    notLookedAt: [...occurring].filter((one) => !known.has(one)),
    lookedAtInVain: [...known].filter((one) => !occurring.has(one)),
  };
}

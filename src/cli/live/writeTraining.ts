import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fix, FixRecord, NotHeld, TrainingPair } from '../../core/Fix.ts';
import type { FormatFacts, PairFacts } from '../../core/PairFacts.ts';
import { promptFingerprint } from '../../core/promptFingerprint.ts';
import { UserError } from '../../core/UserError.ts';
import { WorldError } from '../../core/WorldError.ts';
import type { MadePair } from '../../training/MadePair.ts';
import { subjectsOf } from '../../training/splitPairs.ts';
import type { PairSplit } from '../../training/splitPairs.ts';
import { dataCard } from '../../wording/dataCard.ts';
import { notHeldText } from '../../wording/pairCounts.ts';

export interface TrainingRequest {
  readonly folder: string;
  readonly split: PairSplit;
  readonly facts: Omit<PairFacts, 'formats'>;
  readonly formats: readonly Fix[];
  readonly supervised: boolean;
}

/** Nothing is written over: a UserError where something lies there. `option`: names the folder. */
export async function checkTrainingFolder(folder: string, option: string): Promise<void> {
  const found = await readdir(folder).catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw new UserError({ expected: `${JSON.stringify(folder)} to be a folder that can be written`, came: `opening it failed (${codeOf(cause)})`, remedy: `name another with ${option}`, cause });
  });
  if (found.length > 0) throw new UserError({ expected: 'a folder that is not there yet, or is empty', came: `${JSON.stringify(folder)} holds something already`, remedy: `name another with ${option}` });
}

/** A UserError where none of the formats can hold a single pair to train on. */
export function checkTrainable({ train }: PairSplit, formats: readonly Fix[]): void {
  const reasons = new Set<NotHeld>();
  for (const { pair } of train) {
    for (const format of formats) {
      const record = format.pair(pair);
      if (record.state === 'record') return;
      reasons.add(record.reason);
    }
  }
  throw new UserError({
    expected: 'pairs to train on that a format can hold',
    came: train.length === 0 ? 'none is left to train on' : `${formats.map(({ id }) => id).join(', ')} can hold none of ${String(train.length)}: ${[...reasons].map(notHeldText).join('; ')}`,
    remedy: train.length === 0 ? 'ask more questions of part find, or hold out fewer with --validation' : 'name another --format, or leave it out for all',
  });
}

/** Writes every format into a folder of its own, and beside them where each pair comes from. */
export async function writeTraining({ folder, split, facts, formats, supervised }: TrainingRequest): Promise<readonly FormatFacts[]> {
  const sides = [['train', split.train], ['validation', split.validation]] as const;
  const written: FormatFacts[] = [];
  const lines = new Map<string, Record<string, number | NotHeld>>();
  for (const format of formats) {
    const kinds = [{ name: 'pairs', write: format.pair }, ...(supervised ? [{ name: 'examples', write: format.example }] : [])];
    const files: [string, string][] = [];
    const counts = { train: 0, validation: 0 };
    const notHeld = new Map<NotHeld, number>();
    for (const { name, write } of kinds) {
      for (const [side, pairs] of sides) {
        const records = recordsOf(pairs, write, name === 'examples');
        if (name === 'pairs') {
          counts[side] = records.lines.length;
          for (const [id, where] of records.places) lines.set(id, { ...lines.get(id), [format.id]: where });
          for (const where of records.places.values()) if (typeof where === 'string') notHeld.set(where, (notHeld.get(where) ?? 0) + 1);
        }
        if (records.lines.length > 0) files.push([`${name}.${side}.jsonl`, `${records.lines.join('\n')}\n`]);
      }
    }
    const present = new Set(files.map(([name]) => name));
    const data = (name: string): { readonly train: string; readonly validation: string | null } | null => (present.has(`${name}.train.jsonl`) ? { train: `${name}.train.jsonl`, validation: present.has(`${name}.validation.jsonl`) ? `${name}.validation.jsonl` : null } : null);
    const beside = { pairs: data('pairs'), examples: data('examples'), model: facts.model };
    files.push(...format.recipe(beside).map(({ name, text }): [string, string] => [name, text]));
    const own: FormatFacts = { id: format.id, description: format.description, ...counts, notHeld, files: files.map(([name]) => name) };
    files.push(['README.md', `${format.cardHead(beside)}${dataCard(facts, own)}`]);
    await writeAll(join(folder, format.id), files);
    written.push(own);
  }
  const provenance = sides.flatMap(([side, pairs]) => pairs.map((made) => JSON.stringify({ ...originOf(made), split: side, lines: lines.get(made.pair.id) ?? {} })));
  await writeAll(folder, [['provenance.jsonl', `${provenance.join('\n')}\n`]]);
  return written;
}

interface Records {
  readonly lines: readonly string[];
  /** By id of the pair, its line counted from 1, or why it has none. */
  readonly places: ReadonlyMap<string, number | NotHeld>;
}

/** `once`: pairs that give the same line give it once. */
function recordsOf(pairs: readonly MadePair[], write: (pair: TrainingPair) => FixRecord, once: boolean): Records {
  const lines: string[] = [];
  const places = new Map<string, number | NotHeld>();
  const known = new Set<string>();
  for (const { pair } of pairs) {
    const record = write(pair);
    if (record.state === 'not-held') {
      places.set(pair.id, record.reason);
      continue;
    }
    if (once && known.has(record.line)) continue;
    known.add(record.line);
    lines.push(record.line);
    places.set(pair.id, lines.length);
  }
  return { lines, places };
}

/** What the sidecar says of a pair. */
function originOf({ pair, situation, role, finding, chosen, rejected, lengths }: MadePair): object {
  const { case: one, composed, trial, turn } = situation;
  return {
    id: pair.id,
    role,
    finding,
    case: one.id,
    trial,
    turn,
    subtask: composed.subtask,
    world: composed.world,
    part: composed.part,
    subjects: subjectsOf(situation),
    templates: composed.templates,
    versions: composed.versions,
    promptFingerprint: promptFingerprint(one.prompt),
    chosen,
    rejected,
    lengths,
  };
}

async function writeAll(folder: string, files: readonly (readonly [name: string, text: string])[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, text] of files) await writeFile(join(folder, name), text);
  } catch (cause) {
    throw new WorldError(`Writing into ${JSON.stringify(folder)} failed (${codeOf(cause)}); what it holds is not whole. Make room or name another folder.`, { cause });
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no code';
}

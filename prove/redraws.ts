import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnosis } from '../src/core/Diagnosis.ts';
import type { Finding } from '../src/core/Finding.ts';
import type { Syntax } from '../src/core/Syntax.ts';
import { diagnoseRecording } from '../src/engine/diagnoseRecording.ts';
import { checkers } from '../src/official/list.generated.ts';
import { formats } from '../src/recordings/list.generated.ts';
import { writeRecording } from '../src/recordings/bfcl/writeRecording.ts';
import { suites } from '../src/suites/list.generated.ts';
import { syntaxes } from '../src/syntaxes/list.generated.ts';
import { drawRecording, noise } from './drawRecording.ts';
import type { DrawnFault, DrawnRecording } from './drawRecording.ts';

export const seed = 'redraws 1';

export const vouchesFor: readonly string[] = ['stats', 'diagnosis', 'grading', 'reading', 'syntaxes/python', 'recordings/bfcl', 'suites/bfcl', 'official/bfcl'];

/** One draw, diagnosed from disk. */
export interface Redraw {
  readonly kind: string;
  readonly scope: string;
  readonly size: number;
  /** Whether it is at least the smallest effect that a run of this size can find. */
  readonly detectable: boolean;
  readonly first: string | null;
  readonly plantedFirst: boolean;
  readonly falseFindings: readonly string[];
}

/** Draws a folder, writes it with the project's own writer, and diagnoses what lies there. */
export async function redraw(drawSeed: string): Promise<Redraw> {
  const drawn = drawRecording(drawSeed, syntaxOf);
  const folder = await mkdtemp(join(tmpdir(), 'faultline-redraw-'));
  try {
    await writeRecording(folder, drawn.cases, drawn.models);
    const diagnosis = await diagnoseRecording(
      { folder, questions: null, target: null, reference: null, seed: drawSeed, version: '0', profiles: new Map(), syntaxes: new Map() },
      { formats, suites, checkers, syntaxes },
    );
    return judgeDraw(diagnosis, drawn);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function syntaxOf(language: string): Syntax {
  const syntax = syntaxes.find(({ id }) => id === language);
  if (syntax === undefined) throw new Error(`no syntax is called ${language}`);
  return syntax;
}

function judgeDraw(diagnosis: Diagnosis, { planted }: DrawnRecording): Redraw {
  const certain = diagnosis.findings.filter((finding) => finding.certain);
  const first = certain[0];
  const { kind, scope, size } = planted;
  return {
    kind,
    scope,
    size,
    detectable: size >= smallestDetectable(planted),
    first: first === undefined ? null : name(first),
    plantedFirst: first !== undefined && names(first, planted),
    falseFindings: certain.filter((finding) => !isTrue(finding, planted)).map(name),
  };
}

/** One-sided normal quantile at 0.05 over all looks of a run: four models, nine kinds of failure in up to ten places. */
const critical = 3.6;
/** Normal quantile of 95 % power. */
const power = 1.645;

/** Normal approximation for the mean against that of three others, all failing alike but for the fault. */
function smallestDetectable({ kind, reach, size }: DrawnFault): number {
  const background = kind === 'over-calling' ? 10 * noise : noise;
  const failing = background + size * (1 - background);
  const error = Math.sqrt((failing * (1 - failing) + (background * (1 - background)) / 3) / reach.size);
  return (critical + power) * error;
}

/** The finding tells the planted fault: that model, that kind, that place. */
function names(finding: Finding, planted: DrawnFault): boolean {
  if (finding.model !== planted.model || finding.other !== null) return false;
  const { kind, scope } = finding.subject;
  const sameKind = kind === planted.kind || (kind === 'language' && scope.startsWith('java'));
  return sameKind && scope === planted.scope;
}

/** True of the drawn models: the planted kind, wherever, on the planted model; or a pair that holds that model. */
function isTrue(finding: Finding, planted: DrawnFault): boolean {
  if (finding.other !== null) return finding.model === planted.model || finding.other === planted.model;
  const { kind } = finding.subject;
  return finding.model === planted.model && (kind === planted.kind || (kind === 'language' && planted.scope.startsWith('java')));
}

function name({ model, other, code, subject }: Finding): string {
  return `${model}${other === null ? '' : `/${other}`} ${code} ${subject.kind} ${subject.scope}`;
}

/** The planted fault first in at least 95 % of detectable draws, any false finding in at most 5 %, give or take what the draws allow. */
export async function prove(draws = 200): Promise<{ readonly passed: boolean; readonly numbers: object }> {
  const results: Redraw[] = [];
  for (let draw = 0; draw < draws; draw++) results.push(await redraw(`${seed}/${draw}`));
  const detectable = results.filter((result) => result.detectable);
  const found = detectable.filter(({ plantedFirst }) => plantedFirst).length;
  const wrong = results.filter(({ falseFindings }) => falseFindings.length > 0).length;
  const missed = detectable.filter(({ plantedFirst }) => !plantedFirst);
  const passed = found >= detectable.length * 0.95 - slack(detectable.length) && wrong <= draws * 0.05 + slack(draws);
  return { passed, numbers: { draws, detectable: detectable.length, plantedFirst: found, drawsWithFalseFindings: wrong, missed, wrong: results.filter(({ falseFindings }) => falseFindings.length > 0) } };
}

/** Two standard errors of a count at 5 %. */
function slack(draws: number): number {
  return 2 * Math.sqrt(draws * 0.05 * 0.95);
}

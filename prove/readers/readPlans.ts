import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Interface } from '../../src/core/Interface.ts';
import { prepareCase } from '../../src/engine/PreparedCase.ts';
import { gradePlan } from '../../src/engine/run/gradePlan.ts';
import { createReader } from '../../src/reading/createReader.ts';
import { load } from '../../src/suites/faultline/load.ts';
import { syntaxes } from '../../src/syntaxes/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';
import { root } from '../harness/loadProof.ts';

/** A question for calls that feed one another in one answer, and what a reader made of it. */
export interface ReadPlan {
  readonly case: number;
  readonly natural: 'natural' | 'stiff' | 'no person would write this';
  readonly isRight: boolean;
}

interface Kept extends Pick<ReadPlan, 'case' | 'natural'> {
  /** As text, in the JSON that the prompt asks for. */
  readonly answer: string;
  readonly doubt: string;
}

const folder = join(root, 'docs', 'readers');
const asked: Interface = { kind: 'prompted', syntax: 'json', tolerated: [], basis: 'asked' };

/** Every kept plan, graded strictly by the code as it is. */
export async function readPlans(): Promise<readonly ReadPlan[]> {
  const { cases } = await load({ folder, edition: '1', files: ['plans.faultline.jsonl.gz'] });
  const read = createReader(syntaxes);
  const kept = readFileSync(join(folder, 'plans.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Kept);
  return kept.map(({ case: number, natural, answer }): ReadPlan => {
    const found = cases[number - 1];
    if (found === undefined) throw new Error(`there is no plan ${String(number)}`);
    const said = { answer: { text: answer, toolCalls: null }, outcome: { kind: 'answered' } } as const;
    const { strict } = gradePlan(said, { environment: found.environment ?? null }, prepareCase(found.case), { interface: asked }, read, worlds);
    return { case: number, natural, isRight: strict.state === 'right' };
  });
}

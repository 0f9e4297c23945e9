import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readSuiteLine } from '../../src/composer/suiteFile.ts';
import type { Json, JsonObject } from '../../src/core/Json.ts';
import type { Projection } from '../../src/core/Subtask.ts';
import { root } from '../harness/loadProof.ts';
import { gradeReader } from '../skills/gradeReader.ts';

/** A variant and what a reader made of it. */
export interface ReadVariant {
  readonly stressor: string;
  readonly case: number;
  readonly isRight: boolean;
}

interface Kept {
  readonly stressor: string;
  /** Its place among the variants of that stressor, from 1. */
  readonly case: number;
  readonly calls?: readonly { readonly name: string; readonly arguments: Readonly<Record<string, Json>> }[];
  readonly reply?: string;
}

/** Every kept variant with its answer, graded by the code as it is. */
export function readVariants(): readonly ReadVariant[] {
  const variants = Map.groupBy([1, 2, 3, 4].flatMap((number) => linesOf(`variants-${String(number)}.faultline.jsonl.gz`)).map(projectionIn), ({ case: { origin } }) => origin.stress?.stressor ?? '');
  return linesOf('variants.jsonl.gz').map((line) => {
    const { stressor, case: number, calls = [], reply = '' } = JSON.parse(line) as Kept;
    const variant = variants.get(stressor)?.[number - 1];
    if (variant === undefined) throw new Error(`there is no variant ${String(number)} of ${stressor}`);
    return { stressor, case: number, isRight: gradeReader(variant, { case: number, calls, say: reply, natural: 0, note: '' }).state === 'right' };
  });
}

function projectionIn(line: string): Projection {
  const projection = readSuiteLine(JSON.parse(line) as JsonObject);
  if (projection === null) throw new Error(`no variant: ${line.slice(0, 80)}`);
  return projection;
}

function linesOf(file: string): readonly string[] {
  return gunzipSync(readFileSync(join(root, 'docs', 'readers', file))).toString('utf8').trim().split('\n');
}

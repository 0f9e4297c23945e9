import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { toolNames } from '../../src/catalog/toolNames.ts';
import type { Interface } from '../../src/core/Interface.ts';
import type { Judgement } from '../../src/core/Observation.ts';
import { auditKey } from '../../src/grading/auditKey.ts';
import { judge } from '../../src/grading/judge.ts';
import { prepareGrader } from '../../src/grading/prepareGrader.ts';
import { createReader } from '../../src/reading/createReader.ts';
import { format } from '../../src/recordings/bfcl/index.ts';
import { suite } from '../../src/suites/bfcl/index.ts';
import { syntaxes } from '../../src/syntaxes/list.generated.ts';
import { describeRecorded, recordedData } from '../recordedData.ts';

/** Where each planted fault may show on the lenient reading. A changed value can leave the enum, the type, or equal another call. */
const stagesOf: Readonly<Record<string, readonly (Judgement['stage'] | 'right')[]>> = {
  none: ['right'],
  // Answers that the benchmark's own checker refuses although they are its gold.
  gold_rejected: ['right'],
  code_fence: ['right'],
  prose_wrap: ['right'],
  leading_space: ['right'],
  call_on_irrelevant: ['calling', 'format'],
  no_call: ['calling'],
  drop_calls: ['enumerating'],
  extra_call: ['enumerating'],
  wrong_name: ['choosing', 'enumerating'],
  extra_param: ['schema'],
  missing_required: ['schema'],
  wrong_type: ['schema'],
  wrong_value: ['values', 'schema', 'enumerating'],
};

/** Gold values that the tool's own schema does not admit, where leaving the optional argument out would have been right. */
const illTypedGold = new Set(['simple_307', 'parallel_function_152', 'parallel_multiple_function_12', 'parallel_multiple_function_26']);

describeRecorded('planted faults', () => {
  test('every planted fault is found where it was planted, and nothing else is', async () => {
    const planted = await plantedFaults();
    const misplaced: string[] = [];
    let graded = 0;
    for await (const { model, caseId, judgement } of judgements()) {
      const [fault = 'none'] = planted.get(`${model} ${caseId}`) ?? ['none'];
      const stage = judgement.state === 'right' ? 'right' : judgement.stage;
      if (!(stagesOf[fault] ?? []).includes(stage)) misplaced.push(`${model} ${caseId}: ${fault} shows as ${judgement.codes.join() || judgement.state}`);
      graded++;
    }
    expect(misplaced).toEqual([]);
    // Nine models on 1,390 cases, without six defective and four ill-typed ones.
    expect(graded).toBe(9 * 1380);
  });
});

async function plantedFaults(): Promise<ReadonlyMap<string, readonly string[]>> {
  const lines = (await readFile(recordedData('bfcl-v1/synthetic/labels.jsonl'), 'utf8')).split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line): [string, string[]] => {
      const label = JSON.parse(line) as { model: string; id: string; injected: string[] };
      return [`${label.model} ${label.id}`, label.injected];
    }),
  );
}

async function* judgements(): AsyncGenerator<{ model: string; caseId: string; judgement: Judgement }> {
  const location = await suite.locate(recordedData('bfcl-v1/data'));
  const source = await format.recognise(recordedData('bfcl-v1/synthetic'));
  if (location === null || source === null) throw new Error('the recorded data are incomplete');
  const read = createReader(syntaxes);
  const { cases } = await suite.load(location);
  const prepared = new Map(
    cases
      .filter(({ case: { id, key, prompt } }) => !illTypedGold.has(id) && auditKey(key, prompt.tools) === null)
      .map(({ case: asked }) => [asked.id, { grader: prepareGrader(asked.key, asked.prompt.tools), names: toolNames(asked.prompt.tools.map(({ name }) => name)), language: asked.origin.language }]),
  );
  for await (const { items } of source.read(null)) {
    for (const item of items) {
      const asked = item.kind === 'answer' ? prepared.get(item.caseId) : undefined;
      if (item.kind !== 'answer' || asked === undefined) continue;
      const native = item.answer.toolCalls !== null;
      const shape: Interface = { kind: native ? 'native' : 'prompted', syntax: native ? 'native' : asked.language, tolerated: [], basis: 'inferred' };
      yield { model: item.model, caseId: item.caseId, judgement: judge(asked.grader.grade(read(item.answer, shape, asked.names).lenient)) };
    }
  }
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import type { OfficialJudge } from '../../core/OfficialChecker.ts';
import { describeRecorded, recordedData } from '../../../test/recordedData.ts';
import { checkers } from './index.ts';

const v1Categories = ['simple', 'multiple_function', 'parallel_function', 'parallel_multiple_function', 'java', 'javascript', 'relevance'];

function readLines(path: string): readonly string[] {
  return readFileSync(path, 'utf8').split('\n').filter((line) => line.trim() !== '');
}

/** Judges by position of a file of questions. */
function judges(checker: string, category: string, questions: string): readonly OfficialJudge[] {
  const known = checkers.find(({ id }) => id === checker);
  const answers = join(questions, '..', 'possible_answer', basename(questions));
  const keys = existsSync(answers) ? readLines(answers) : null;
  return readLines(questions).map((question, index) => {
    const judge = known?.prepare({ category, question, answer: keys?.[index] ?? null });
    if (judge === undefined) throw new Error(`no checker ${checker}`);
    return judge;
  });
}

/** Error types of the failing cases, by the id that the score file gives them. */
function failures(path: string): ReadonlyMap<string, string> {
  return new Map(
    readLines(path).slice(1).map((line) => {
      const { id, error_type: type } = JSON.parse(line) as { readonly id: string | number; readonly error_type: string };
      return [String(id), type];
    }),
  );
}

/** The exact text of a line's result, which lies before the first of the keys that may follow it. */
function resultText(line: string): string {
  const start = line.indexOf('"result":') + '"result":'.length;
  const ends = ['"input_token_count":', '"inference_log":', '"latency":'].map((key) => line.indexOf(`, ${key}`, start)).filter((at) => at >= 0);
  const text = line.slice(start, ends.length > 0 ? Math.min(...ends) : line.lastIndexOf('}'));
  JSON.parse(text);
  return text.trim();
}

interface Comparison {
  compared: number;
  readonly unlike: string[];
}

function compare(into: Comparison, label: string, profile: string, judge: OfficialJudge | undefined, line: string, expected: string | undefined): void {
  into.compared++;
  const verdict = judge?.judge(profile, resultText(line));
  if (verdict?.valid === (expected === undefined) && verdict.errorType === (expected ?? null)) return;
  into.unlike.push(`${label}: ${verdict?.errorType ?? 'valid'}, published ${expected ?? 'valid'}`);
}

describeRecorded('published verdicts and error types are reproduced', () => {
  test('v1, April 2024: 8 models', () => {
    const base = recordedData('bfcl-v1/april-2024');
    const known = judges('bfcl@v1-2024-04', 'simple', join(base, 'data', 'gorilla_openfunctions_v1_test_simple.json'));
    const found: Comparison = { compared: 0, unlike: [] };
    for (const model of readdirSync(join(base, 'result'))) {
      const wrong = failures(join(base, 'score', model, 'simple_score.json'));
      readLines(join(base, 'result', model, 'gorilla_openfunctions_v1_test_simple_result.json')).forEach((line, index) => {
        compare(found, `${model}/${index}`, model === 'gorilla-openfunctions-v2' ? 'python-bare' : 'python', known[index], line, wrong.get(String(index + 1)));
      });
    }
    expect(found).toEqual({ compared: 3200, unlike: [] });
  });

  test('v1, August 2024: 9 made-up models in five formats', () => {
    const base = recordedData('bfcl-v1');
    const profiles: Readonly<Record<string, { readonly decode_as: string }>> = JSON.parse(readFileSync(join(base, 'synthetic', 'profiles.json'), 'utf8'));
    const registered = checkers.find(({ id }) => id === 'bfcl@v1-2024-08')?.profiles ?? [];
    const found: Comparison = { compared: 0, unlike: [] };
    for (const category of v1Categories) {
      const known = judges('bfcl@v1-2024-08', category, join(base, 'data', `gorilla_openfunctions_v1_test_${category}.json`));
      for (const [model, { decode_as: name }] of Object.entries(profiles)) {
        const profile = registered.find(({ models }) => models.some((one) => one.replaceAll('/', '_') === name))?.id ?? '';
        const wrong = failures(join(base, 'synthetic', 'score', model, `${category}_score.json`));
        readLines(join(base, 'synthetic', 'result', model, `gorilla_openfunctions_v1_test_${category}_result.json`)).forEach((line, index) => {
          compare(found, `${model}/${category}_${index}`, profile, known[index], line, wrong.get(String(index + 1)));
        });
      }
    }
    expect(found).toEqual({ compared: 12_510, unlike: [] });
  });

  test.each([
    ['pr-1308', 'score', 'native-dotted', 3625],
    ['pr-1319', 'score-recomputed', 'python', 3641],
    ['pr-1205', 'score', 'native', 834],
  ])('v4: %s', (run, scores, profile, count) => {
    const base = recordedData('bfcl-v4');
    const byCategory = new Map<string, ReadonlyMap<string, OfficialJudge>>();
    const found: Comparison = { compared: 0, unlike: [] };
    const files = readdirSync(join(base, run), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((path) => path.startsWith(`${scores}/`) && path.endsWith('_score.json') && !path.includes('multi_turn'))) {
      const category = basename(file).slice('BFCL_v4_'.length, -'_score.json'.length);
      const known = byCategory.get(category) ?? judgesById(category, join(base, 'data', `BFCL_v4_${category}.json`));
      byCategory.set(category, known);
      const model = file.split('/').slice(1, -2).join('/');
      const results = files.find((path) => path.startsWith(`result/${model}/`) && path.endsWith(`/BFCL_v4_${category}_result.json`));
      const wrong = failures(join(base, run, file));
      for (const line of readLines(join(base, run, results ?? ''))) {
        const { id } = JSON.parse(line) as { readonly id: string };
        compare(found, id, profile, known.get(id), line, wrong.get(id));
      }
    }
    expect(found).toEqual({ compared: count, unlike: [] });
  });
});

function judgesById(category: string, questions: string): ReadonlyMap<string, OfficialJudge> {
  const known = judges('bfcl@v4', category, questions);
  const ids = readLines(questions).map((line) => (JSON.parse(line) as { readonly id: string }).id);
  return new Map(ids.flatMap((id, index) => (known[index] === undefined ? [] : [[id, known[index]]])));
}

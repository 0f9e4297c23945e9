import { expect, test } from 'vitest';
import { serveProfiles } from '../../prove/live/serveProfiles.ts';
import { noStress } from '../../src/cli/live/chooseStressors.ts';
import { startCommand } from '../../prove/live/runCommand.ts';
import { writtenFolder } from '../writtenFolder.ts';

interface Found {
  readonly model: string;
  readonly code: string;
  readonly certain: boolean;
  readonly subject: { readonly kind: string; readonly scope: string };
}

interface Diagnosed {
  readonly findings: readonly Found[];
  readonly run: { readonly planned: number; readonly answered: number };
}

const name = (model: string): string => `openai-compatible:${model}`;
const categories = ['parallel', 'chaining', 'abstention'];

/** Asks through the command line over HTTP, in both manners of answering; each model is held against the sound one. */
async function diagnosed(stream: boolean, followUps: boolean): Promise<Diagnosed> {
  const server = await serveProfiles({ seed: 'several', perCategory: null, stress: noStress, models: 1 }, 0);
  try {
    const models = ['sound', 'one-at-a-time', 'loses-calls'].flatMap((model) => ['--model', name(model)]);
    const asked = [...categories.flatMap((category) => ['--category', category]), '--per-category', '30', '--reference', name('sound')];
    const options = ['--base-url', server.url, '--seed', 'several', ...asked, '--json', '--progress', 'none', ...(stream ? [] : ['--no-stream']), ...(followUps ? [] : ['--no-follow-ups'])];
    const { code, stdout, stderr } = await startCommand(['diagnose', ...models, ...options], writtenFolder({})).ended;
    expect({ code, stderr: stderr.replaceAll(/[^\n]*\n/g, (line) => (/^(Asking|Probed|  )/.test(line) ? '' : line)) }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout) as Diagnosed;
  } finally {
    await server.close();
  }
}

/** Skills that a model is certainly weak at, each with the kind that most of its failures are of. */
const faultsOf = ({ findings }: Diagnosed, model: string): readonly string[] =>
  findings.filter((finding) => finding.certain && finding.code === 'below-reference' && finding.model === name(model)).map(({ subject }) => `${subject.scope}: ${subject.kind}`).sort();

test.each([true, false])('who calls one at a time is told from who loses calls: streamed %s', async (stream) => {
  const diagnosis = await diagnosed(stream, true);
  expect(diagnosis.run).toMatchObject({ planned: 270, answered: 270 });
  expect(faultsOf(diagnosis, 'one-at-a-time')).toEqual(['chaining: one-at-a-time', 'parallel: one-at-a-time']);
  expect(faultsOf(diagnosis, 'loses-calls')).toEqual(['chaining: lost-calls', 'parallel: lost-calls']);
  expect(faultsOf(diagnosis, 'sound')).toEqual([]);
}, 120_000);

test('where nobody asks on, both are calls that are missing', async () => {
  const diagnosis = await diagnosed(true, false);
  expect(faultsOf(diagnosis, 'one-at-a-time')).toEqual(['chaining: lost-calls', 'parallel: lost-calls']);
  expect(faultsOf(diagnosis, 'loses-calls')).toEqual(['chaining: lost-calls', 'parallel: lost-calls']);
}, 120_000);

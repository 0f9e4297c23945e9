import { expect, test } from 'vitest';
import { serveProfiles } from '../../prove/live/serveProfiles.ts';
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

/** Asks through the command line over HTTP, in both manners of answering. */
async function diagnosed(stream: boolean, followUps: boolean): Promise<Diagnosed> {
  const server = await serveProfiles('several', 0);
  try {
    const models = ['sound', 'one-at-a-time', 'loses-calls'].flatMap((model) => ['--model', name(model)]);
    const options = ['--base-url', server.url, '--seed', 'several', '--per-category', '30', '--json', '--progress', 'none', ...(stream ? [] : ['--no-stream']), ...(followUps ? [] : ['--no-follow-ups'])];
    const { code, stdout, stderr } = await startCommand(['diagnose', ...models, ...options], writtenFolder({})).ended;
    expect({ code, stderr: stderr.replaceAll(/[^\n]*\n/g, (line) => (/^(Asking|Probed|  )/.test(line) ? '' : line)) }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout) as Diagnosed;
  } finally {
    await server.close();
  }
}

const faultsOf = ({ findings }: Diagnosed, model: string): readonly string[] =>
  findings.filter((finding) => finding.certain && finding.code === 'fault' && finding.model === name(model)).map(({ subject }) => subject.kind);

test.each([true, false])('who calls one at a time is told from who loses calls: streamed %s', async (stream) => {
  const diagnosis = await diagnosed(stream, true);
  expect(diagnosis.run).toMatchObject({ planned: 450, answered: 450 });
  expect(faultsOf(diagnosis, 'one-at-a-time')).toContain('one-at-a-time');
  expect(faultsOf(diagnosis, 'one-at-a-time')).not.toContain('lost-calls');
  expect(faultsOf(diagnosis, 'loses-calls')).toContain('lost-calls');
  expect(faultsOf(diagnosis, 'loses-calls')).not.toContain('one-at-a-time');
  expect(faultsOf(diagnosis, 'sound')).toEqual([]);
}, 120_000);

test('where nobody asks on, both are calls that are missing', async () => {
  const diagnosis = await diagnosed(true, false);
  expect(faultsOf(diagnosis, 'one-at-a-time')).toEqual(['lost-calls']);
  expect(faultsOf(diagnosis, 'loses-calls')).toEqual([]);
}, 120_000);

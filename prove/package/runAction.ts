import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface ActionStep {
  readonly id?: string;
  readonly name?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly 'working-directory'?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly steps: readonly ActionStep[] };
}

export interface StepRan {
  readonly code: number | null;
  readonly said: string;
  readonly summary: string;
  readonly outputs: string;
}

/** Runs the shell steps of the Action that lies in a folder as a runner would, one after the other, up to the first that fails. */
export function runAction(actionPath: string, folder: string, given: Readonly<Record<string, string>>): readonly StepRan[] {
  const { inputs, runs } = parse(readFileSync(join(actionPath, 'action.yml'), 'utf8')) as Action;
  const filled = (text: string): string =>
    text.replaceAll(/\$\{\{ (?:github\.(action_path)|inputs\.([\w-]+)) \}\}/g, (whole, path: string | undefined, name: string | undefined) => {
      const value = path === undefined ? (given[name ?? ''] ?? inputs[name ?? '']?.default) : actionPath;
      if (value === undefined) throw new Error(`the Action has no value for ${whole}`);
      return value;
    });
  const ran: StepRan[] = [];
  for (const step of runs.steps) {
    if (step.run === undefined) continue;
    if (step.shell !== 'bash') throw new Error(`a step runs in ${step.shell ?? 'no shell'}`);
    const [summary, outputs] = [join(folder, 'summary.md'), join(folder, 'outputs')];
    for (const file of [summary, outputs]) writeFileSync(file, '');
    const environment = { ...process.env, NO_COLOR: '1', GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: outputs, ...Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value)])) };
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', filled(step.run)], { cwd: filled(step['working-directory'] ?? folder), encoding: 'utf8', env: environment });
    ran.push({ code: status, said: `${stdout}${stderr}`, summary: readFileSync(summary, 'utf8'), outputs: readFileSync(outputs, 'utf8') });
    if (status !== 0) break;
  }
  return ran;
}

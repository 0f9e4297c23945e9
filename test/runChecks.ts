import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countTests } from './countTests.ts';
import type { Counts } from './countTests.ts';
import { runTool } from './runTool.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, 'node_modules', '.cache', 'faultline');
const fast = process.argv.includes('--fast');
const filters = process.argv.slice(2).filter((argument) => argument !== '--fast');

mkdirSync(cache, { recursive: true });
// Style takes longest and one core: the tests need not wait for it.
const styling = fast || filters.length > 0 ? null : checkStyle();
const types = await checkTypes();
const tests = await runTests();
const style = await styling;
const counts = [types, style, tests].filter((part) => part !== null);
const passed = counts.reduce((sum, part) => sum + part.passed, 0);
const failed = counts.reduce((sum, part) => sum + part.failed, 0);
if (tests.skipped > 0) process.stdout.write(`${tests.skipped} skipped; their names say why\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function checkTypes(): Promise<Counts> {
  const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
  return check('types', [compiler, '-p', '.']);
}

function checkStyle(): Promise<Counts> {
  return check('style', [join('node_modules', 'eslint', 'bin', 'eslint.js'), '--max-warnings', '0', '.']);
}

/** One check counts as one test. */
async function check(name: string, args: readonly string[]): Promise<Counts> {
  const { code, output } = await runTool(args, { cwd: root, capture: true, environment: {} });
  process.stdout.write(code === 0 ? `${name}: holds\n` : `${name}: does not hold\n${output}\n`);
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

async function runTests(): Promise<Counts> {
  const outcome = join(cache, 'tests.json');
  rmSync(outcome, { force: true });
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${outcome}`, ...filters];
  const { code } = await runTool([join('node_modules', 'vitest', 'vitest.mjs'), ...args], {
    cwd: root,
    capture: false,
    environment: { FAULTLINE_FAST: fast ? '1' : '0' },
  });
  return countTests(readOutcome(outcome), code);
}

function readOutcome(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

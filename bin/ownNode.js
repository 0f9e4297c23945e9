// Plain JavaScript that Node 18 can parse: what `npm start`, `npm test` and `npm run prove` begin with.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs what the lock file of a folder names, unless that was done already. */
export function ensureInstalled(folder) {
  const lock = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json'))).digest('hex');
  const stamp = join(folder, 'node_modules', '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === lock) return;

  process.stderr.write('Installing dependencies, once …\n');
  const npm = process.env.npm_execpath;
  const wanted = ['ci', '--include=dev', '--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm speaks on stdout, which belongs to the report.
  const options = { cwd: folder, stdio: ['ignore', 2, 2], env: withoutInheritedFolder(process.env) };
  const done =
    npm !== undefined && /\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...wanted], options)
      : spawnSync('npm', wanted, { ...options, shell: process.platform === 'win32' });
  if (done.error !== undefined) {
    process.stderr.write(`Cannot run npm (${done.error.message}). Install npm 10 or later, or put it on the PATH.\n`);
    process.exit(2);
  }
  if (done.status !== 0) {
    process.stderr.write('Installing failed; npm says why above. Nothing was run.\n');
    process.exit(3);
  }
  writeFileSync(stamp, `${lock}\n`);
}

/** Runs a script on the project's own Node, passing on signals and the exit code. */
export function runOnOwnNode(script, args, folder) {
  const node =
    process.platform === 'win32'
      ? join(root, 'node_modules', 'node', 'bin', 'node.exe')
      : join(root, 'node_modules', '.bin', 'node');
  const child = spawn(node, [join(root, script), ...args], { cwd: folder, stdio: 'inherit' });
  const passOn = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, passOn);
  child.on('error', (error) => {
    process.stderr.write(`Cannot run the project's own Node (${error.message}). Delete node_modules and try again.\n`);
    process.exitCode = 2;
  });
  child.on('exit', (code, signal) => {
    for (const name of signals) process.off(name, passOn);
    if (signal !== null) process.kill(process.pid, signal);
    else process.exitCode = code ?? 70;
  });
}

/** The folder in which the user typed the command: npm moves to the root and leaves it in INIT_CWD. */
export function typedIn() {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script !== undefined && folder !== undefined ? folder : process.cwd();
}

/** A prefix inherited from an outer npm would send the installation elsewhere. */
function withoutInheritedFolder(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^npm_config_(local_)?prefix$/i.test(name)));
}

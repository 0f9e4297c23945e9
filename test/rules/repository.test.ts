import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFiles, root } from './projectFiles.ts';

/** Hosts that packages are fetched from, put together from parts so that not even this file names one. */
const packageHosts: readonly string[] = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'yarnpkg', 'com'],
  ['npm', 'pkg', 'github', 'com'],
  ['pypi', 'org'],
  ['files', 'pythonhosted', 'org'],
  ['crates', 'io'],
  ['rubygems', 'org'],
  ['repo', 'maven', 'apache', 'org'],
  ['proxy', 'golang', 'org'],
].map((parts) => parts.join('.'));

/** Text that belongs to one machine: homes, scratch folders, and hosts that only one network knows. */
const machinePatterns: readonly RegExp[] = [
  /(?<![\w.$}\])*?<-])\/(?:home|root|Users|tmp|work|mnt|var\/folders)\/[\w.-]+/,
  /\bhttps?:\/\/(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)[\w.:]*\/[\w/-]*(?:npm|registry|simple)/i,
  /\bhttps?:\/\/[\w.-]*(?:artifactory|nexus|jfrog|verdaccio|codeartifact|proxy|mirror)[\w.-]*\//i,
  /\bhttps?:\/\/[\w.-]+\.(?:internal|local|lan|corp|intranet)\b/i,
  new RegExp(`(?<![\\w-])(?:${packageHosts.map((host) => host.replaceAll('.', '\\.')).join('|')})(?![\\w-])`, 'i'),
];

function trackedFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

function leaksIn(text: string): readonly string[] {
  return machinePatterns.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
}

test.each([
  ['read /home/someone/x', ['/home/someone']],
  [`'/tmp/x.json'`, ['/tmp/x.json']],
  ['https://npm.example.internal/x', ['https://npm.example.internal']],
  ['https://artifactory.example.com/npm/', ['https://artifactory.example.com/']],
  ...packageHosts.map((host): [string, readonly string[]] => [`fetched from ${host}`, [host]]),
  [packageHosts.map((host) => host.replaceAll('.', ' ')).join(), []],
  [packageHosts.map((host) => `my-${host}x`).join(), []],
  ['./tmp/x and a/home/b and ${dir}/tmp/x', []],
])('%s leaks %j', (text, leaks) => {
  expect(leaksIn(text)).toEqual(leaks);
});

// Not a checkout (an unpacked archive): nothing to list.
test.skipIf(!existsSync(join(root, '.git')))('no file names one machine (skipped outside a checkout)', () => {
  const breaches = trackedFiles().flatMap((path) => {
    // This file spells out what it looks for.
    if (path === 'test/rules/repository.test.ts') return [];
    const text = readFileSync(join(root, path), 'latin1');
    return leaksIn(text).map((leak) => `${path}: ${leak}`);
  });
  expect(breaches).toEqual([]);
});

test.each(['.', 'prove'])('the lock file of %s names what to install and no address to fetch it from', (folder) => {
  const lock = JSON.parse(readFileSync(join(root, folder, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly integrity?: string; readonly inBundle?: boolean }>>;
  };
  const entries = Object.entries(lock.packages).filter(([place, entry]) => place !== '' && entry.inBundle !== true);
  expect(entries.length).toBeGreaterThan(100);
  const breaches = entries.filter(([, { resolved, integrity }]) => resolved !== undefined || integrity?.startsWith('sha512-') !== true);
  // Remedy: `omit-lockfile-registry-resolved=true` in .npmrc, and the lock file made anew.
  expect(breaches).toEqual([]);
});

test('every test file asserts something in every test', () => {
  const breaches = projectFiles()
    .filter(({ path }) => path.endsWith('.test.ts'))
    .filter(({ text }) => !/\b(expect|assert\w*|check\w*)\s*[.(]/.test(text) || /\.(only)\s*\(/.test(text));
  expect(breaches.map(({ path }) => path)).toEqual([]);
});

test('what can be recorded is never kept in the project', () => {
  const large = trackedFiles().filter((path) => !/package-lock\.json$|^src\/page\/|\.svg$/.test(path) && readFileSync(join(root, path)).length > 300_000);
  expect(large).toEqual([]);
});

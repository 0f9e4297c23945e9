import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentVersion } from './harness/currentVersion.ts';
import type { Evidence, ProofOutcome } from './harness/Evidence.ts';
import { loadProof, proofNames, readEvidence, root } from './harness/loadProof.ts';

// `npm run prove [name | name:part …]`: runs the proofs that are named, or all, and writes what they found.
const known = proofNames();
const asked = process.argv.slice(2);
const unknown = asked.filter((one) => !known.includes(one.split(':')[0] ?? ''));
if (unknown.length > 0) {
  process.stderr.write(`No proof is called ${unknown.join(', ')}; there are: ${known.join(', ')}\n`);
  process.exitCode = 2;
} else {
  let failed = 0;
  for (const one of asked.length === 0 ? known : asked) if (!(await runProof(one))) failed += 1;
  process.exitCode = failed === 0 ? 0 : 1;
}

async function runProof(asked: string): Promise<boolean> {
  const [name = '', part] = asked.split(':');
  const proof = await loadProof(name);
  const commit = currentCommit();
  const began = Date.now();
  process.stderr.write(`${asked} …\n`);
  const common = { proof: name, date: new Date().toISOString().replace(/\.\d+/, ''), commit, command: `npm run prove ${asked}`, seed: proof.seed };
  let evidence: Evidence;
  if ('provePart' in proof) {
    const parts = [...proof.vouchesFor, ...proof.alsoMeasured];
    if (part !== undefined && !parts.includes(part)) throw new Error(`${name} has the parts ${parts.join(', ')}`);
    const nothing: Evidence = { ...common, versions: {}, passed: false, numbers: {} };
    evidence = nothing;
    for (const one of part === undefined ? proof.vouchesFor : [part]) {
      const outcome = await proof.provePart(one);
      // Read only now: another part may have been proved meanwhile.
      evidence = { ...withPart(readEvidence(name) ?? nothing, one, outcome, proof.vouchesFor, commit), ...common };
      save(evidence);
    }
  } else {
    const versions = Object.fromEntries(proof.vouchesFor.map((folder) => [folder, currentVersion(folder)]));
    evidence = { ...common, versions, ...(await proof.prove()) };
    save(evidence);
  }
  process.stderr.write(`${asked}: ${evidence.passed ? 'proved' : 'NOT proved'} in ${Math.round((Date.now() - began) / 1000)} s; docs/evidence/${name}.json\n`);
  return evidence.passed;
}

/** Sets one part of the evidence and keeps the others; the whole passes when every part does. */
function withPart(evidence: Evidence, part: string, outcome: ProofOutcome, parts: readonly string[], commit: string): Evidence {
  const numbers: Readonly<Record<string, unknown>> = { ...evidence.numbers, [part]: { passed: outcome.passed, commit, ...outcome.numbers } };
  const passed = parts.every((one) => {
    const found = numbers[one];
    return typeof found === 'object' && found !== null && 'passed' in found && found.passed === true;
  });
  return { ...evidence, versions: { ...evidence.versions, [part]: currentVersion(part) }, passed, numbers };
}

function save(evidence: Evidence): void {
  const folder = join(root, 'docs', 'evidence');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${evidence.proof}.json`), `${JSON.stringify(evidence, null, 2)}\n`);
}

function currentCommit(): string {
  const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  return `${git('rev-parse', '--short=12', 'HEAD')}${git('status', '--porcelain', '--', 'src', 'prove') === '' ? '' : '+'}`;
}

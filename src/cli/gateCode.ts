import type { Finding } from '../core/Finding.ts';
import { exitCodes } from './exitCodes.ts';
import type { Gate } from './Requests.ts';

/**
 * The exit code of a finished diagnosis: 1 only where the user set a size and a certain finding reaches
 * it, or, where undecided losses fail too, an uncertain one cannot be told to lie below it.
 */
export function gateCode(findings: readonly Finding[], gate: Gate): number {
  const { failOn, onUndecided } = gate;
  if (failOn === null) return exitCodes.done;
  const fails = findings.filter(isLoss).some((finding) =>
    finding.certain ? reaches(finding, failOn) : onUndecided === 'fail' && mayReach(finding, failOn),
  );
  return fails ? exitCodes.found : exitCodes.done;
}

/** What holds between two models with like totals, of the keys, or of a confidence, and what turns over which answers are right, is no loss. */
function isLoss({ code }: Finding): boolean {
  return code !== 'near-tie-different' && code !== 'unsteady' && code !== 'key-defects' && code !== 'confidence-signals' && code !== 'confidence-no-signal';
}

function reaches(finding: Finding, size: number): boolean {
  return finding.effect.value !== null && finding.effect.value >= size;
}

function mayReach(finding: Finding, size: number): boolean {
  return finding.effect.state === 'too-few' || finding.effect.high >= size;
}

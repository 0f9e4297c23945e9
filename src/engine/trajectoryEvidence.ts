import type { CaseEvidence } from '../core/Diagnosis.ts';
import type { Trajectory, TrajectoryCall } from '../core/Trajectory.ts';

/** A trajectory as an opened case: its calls in order, with what came back where one failed. Nothing in it is judged. */
export function trajectoryEvidence(trajectory: Trajectory): CaseEvidence {
  const { model, caseId, group, task, opening } = trajectory;
  const steps = trajectory.steps.map(({ by, calls }, at) => calls.map((call) => `${String(at + 1)}. ${by === 'user' ? '(user) ' : ''}${callText(call)}`).join('\n'));
  return {
    model,
    caseId,
    category: group,
    question: opening ?? `task ${task}`,
    tools: '',
    key: '',
    answer: [...steps, endText(trajectory)].join('\n'),
    strict: '',
    lenient: '',
    verdict: { strict: 'not-gradable', lenient: 'not-gradable' },
    notGradable: 'no-key',
    reasons: [],
    forgiven: [],
    official: trajectory.reward === null ? null : `reward ${String(trajectory.reward)}`,
    confidence: null,
  };
}

function callText({ tool, arguments: given, failed, message }: TrajectoryCall): string {
  const end = failed === null ? 'no result recorded' : failed ? `FAILED: ${message ?? ''}` : 'succeeded';
  return `${tool} ${given} → ${end}`;
}

function endText({ ended, fault }: Trajectory): string {
  if (fault !== null) return `Left out: ${fault}.`;
  return ended === null ? 'End.' : `Ended by ${ended}.`;
}

import type { Diagnosis } from '../../src/core/Diagnosis.ts';
import { madeTrajectories } from './madeTrajectories.ts';
import { tinyDiagnosis } from './tinyDiagnosis.ts';

/** Text that tries to leave its place in a terminal, in Markdown or in HTML. */
export const hostileText =
  '<script>window.hacked = 1</script></script><!-- <img src=x onerror="window.hacked=1"> \u202egnp.exe\u202c \u001b[31mred\u001b[0m \u0007 a|b `c` [d](javascript:hacked) *e* _f_ # g\r\n\u2028 \ud800 \u{e0041} 漢字 👩‍👩‍👧 \u0000';

const longName = `${hostileText}${'x'.repeat(10_000)}`;

/** The tiny diagnosis with everything that comes from outside made hostile. */
export const hostileDiagnosis: Diagnosis = {
  ...tinyDiagnosis,
  source: { ...tinyDiagnosis.source, label: hostileText, description: hostileText, suites: [hostileText], checker: hostileText },
  intake: {
    ...tinyDiagnosis.intake,
    problems: [{ code: 'unknown-id', count: 1, examples: [{ code: 'unknown-id', file: hostileText, line: 1, detail: hostileText, model: longName }] }],
  },
  models: tinyDiagnosis.models.map((model) => ({
    ...model,
    model: longName,
    interface: { ...model.interface, syntax: hostileText, profile: hostileText },
    parts: model.parts.map((part) => ({ ...part, part: 'category' as const, group: 'category' as const, name: hostileText })),
    argumentTypes: model.argumentTypes.map((entry) => ({ ...entry, type: hostileText })),
    carried: [{ group: hostileText, n: 3, mean: 0.5 }],
  })),
  keys: {
    defective: [{ caseId: hostileText, category: hostileText, reason: hostileText }],
    suspected: [{ caseId: hostileText, category: hostileText, reason: 'same-other-answer', detail: hostileText }],
    effect: [{ model: longName, with: 0.5, without: 0.6 }],
  },
  trajectories: [{ ...madeTrajectories(longName, 1), endings: [{ reason: longName, count: 1 }] }],
  confidence: [],
  findings: tinyDiagnosis.findings.map((finding) => ({
    ...finding,
    model: longName,
    details: [{ code: hostileText, count: 1, of: 2 }],
    cases: [`${longName}/${hostileText}`],
    caseCount: 1,
  })),
  evidence: tinyDiagnosis.evidence.map((shown) => ({
    ...shown,
    model: longName,
    caseId: hostileText,
    category: hostileText,
    question: hostileText,
    tools: hostileText,
    key: hostileText,
    answer: hostileText.repeat(50),
    strict: hostileText,
    lenient: hostileText,
    reasons: shown.reasons.map((reason) => ({ ...reason, argument: hostileText, wanted: hostileText, found: hostileText })),
    official: hostileText,
    confidence: [{ call: 0, step: null, written: hostileText, probability: 0.5, agreement: null }, { call: 0, step: hostileText, written: hostileText, probability: null, agreement: { same: 2, of: 4 } }],
  })),
};

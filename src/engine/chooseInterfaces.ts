import type { ProfileAgreement } from '../core/Diagnosis.ts';
import type { Interface } from '../core/Interface.ts';
import type { RecordedAnswer, RivalVerdicts } from '../core/RecordingFormat.ts';
import { UserError } from '../core/UserError.ts';
import { detectSyntax } from '../reading/detectSyntax.ts';
import type { DetectedSyntax } from '../reading/detectSyntax.ts';
import { chooseProfile } from './chooseProfile.ts';
import type { ProfileSample } from './chooseProfile.ts';
import type { Kit } from './Kit.ts';
import type { Asked } from './observe.ts';
import type { OpenRecording } from './openRecording.ts';
import type { PreparedCase } from './PreparedCase.ts';
import type { PreparedCases } from './PreparedCases.ts';

/** What the user says of how models were asked. */
export interface Choices {
  /** Model to official decoder profile. */
  readonly profiles: ReadonlyMap<string, string>;
  /** Model to syntax. */
  readonly syntaxes: ReadonlyMap<string, string>;
}

/** How a model is read, and how well that agrees with published verdicts. */
export interface ChosenInterface extends Asked {
  readonly agreement: ProfileAgreement | null;
}

/** Answers looked at for each model and category. */
const samplePerCategory = 60;

const noLanguages: ReadonlyMap<string, Interface> = new Map();

interface Sample {
  readonly answer: RecordedAnswer;
  readonly prepared: PreparedCase;
}

/** Decides for every recorded model how its answers are read, from flags, metadata, verdicts, and the answers themselves. */
export async function chooseInterfaces(
  recording: OpenRecording,
  cases: PreparedCases,
  rivals: RivalVerdicts,
  choices: Choices,
  kit: Kit,
): Promise<ReadonlyMap<string, ChosenInterface>> {
  checkModels(recording, choices);
  const samples = await sampleAnswers(recording, cases);
  return new Map(
    recording.source.models.map(({ id, interface: stated }) => {
      const sample = samples.get(id) ?? [];
      return [id, stated !== null && !choices.profiles.has(id) && !choices.syntaxes.has(id)
        ? { interface: stated, languages: noLanguages, profile: null, agreement: null }
        : choose(id, sample, recording, rivals, choices, kit)];
    }),
  );
}

function choose(
  model: string,
  sample: readonly Sample[],
  recording: OpenRecording,
  rivals: RivalVerdicts,
  choices: Choices,
  kit: Kit,
): ChosenInterface {
  const syntax = choices.syntaxes.get(model);
  const { checker } = recording;
  const chosen = checker === null ? null : chooseProfile({ checker, model, flag: choices.profiles.get(model) ?? null, detected: () => detect(sample, kit).syntax, sample: profileSample(model, sample, rivals) });
  const profile = chosen?.profile.id ?? null;
  const agreement = chosen?.agreement ?? null;
  if (syntax !== undefined) return { interface: flagged(syntax, kit), languages: noLanguages, profile, agreement };
  if (chosen !== null) {
    const { kind, syntax: id, tolerated, languageSyntaxes } = chosen.profile;
    const own: Interface = { kind, syntax: id, tolerated, basis: chosen.basis };
    const languages = new Map(Object.entries(languageSyntaxes).map(([language, other]) => [language, { ...own, syntax: other }]));
    return { interface: own, languages, profile, agreement };
  }
  return { interface: detected(sample, kit), languages: noLanguages, profile: null, agreement: null };
}

function profileSample(model: string, sample: readonly Sample[], rivals: RivalVerdicts): readonly ProfileSample[] {
  return sample.flatMap(({ answer, prepared }): readonly ProfileSample[] =>
    prepared.official === null
      ? []
      : [{ caseId: answer.caseId, raw: answer.raw, judge: prepared.official, published: rivals.verdicts.get(`${model}\u0000${answer.caseId}`)?.valid ?? null }],
  );
}

function flagged(syntax: string, kit: Kit): Interface {
  if (!kit.syntaxes.some(({ id }) => id === syntax)) {
    throw new UserError({
      expected: `one of the syntaxes ${kit.syntaxes.map(({ id }) => id).join(', ')}`,
      came: `"${syntax}" was named`,
      remedy: 'name one of these with --syntax <model>=<syntax>',
    });
  }
  return { kind: syntax.startsWith('native') ? 'native' : 'prompted', syntax, tolerated: [], basis: 'flag' };
}

function detected(sample: readonly Sample[], kit: Kit): Interface {
  return detect(sample, kit).proposed ?? { kind: 'prompted', syntax: 'json', tolerated: [], basis: 'inferred' };
}

/** Questions in other languages are answered in those: the rest show what was asked for, where there is a rest. */
function detect(sample: readonly Sample[], kit: Kit): DetectedSyntax {
  const plain = sample.filter(({ prepared }) => prepared.case.origin.language === 'python');
  return detectSyntax(
    kit.syntaxes,
    (plain.length > 0 ? plain : sample).map(({ answer, prepared }) => ({ answer: answer.answer, names: prepared.names })),
  );
}

function checkModels(recording: OpenRecording, { profiles, syntaxes }: Choices): void {
  const known = new Set(recording.source.models.map(({ id }) => id));
  const unknown = [...profiles.keys(), ...syntaxes.keys()].find((model) => !known.has(model));
  if (unknown === undefined) return;
  throw new UserError({
    expected: `one of the recorded models (${[...known].join(', ')})`,
    came: `"${unknown}" was named`,
    remedy: 'use the name of a model folder, as printed',
  });
}

/** The first answers of every model in every category, so that each category is looked at. */
async function sampleAnswers(recording: OpenRecording, cases: PreparedCases): Promise<ReadonlyMap<string, readonly Sample[]>> {
  const samples = new Map<string, Sample[]>();
  const counts = new Map<string, number>();
  for await (const { items } of recording.source.read(null)) {
    for (const item of items) {
      if (item.kind !== 'answer' || item.outcome.kind !== 'answered') continue;
      const prepared = cases.get(item.caseId);
      if (prepared === undefined) continue;
      const group = `${item.model}\u0000${prepared.case.origin.category}`;
      const count = counts.get(group) ?? 0;
      if (count >= samplePerCategory) continue;
      counts.set(group, count + 1);
      const sample = samples.get(item.model) ?? [];
      sample.push({ answer: item, prepared });
      samples.set(item.model, sample);
    }
  }
  return samples;
}

import { createHash } from 'node:crypto';
import type { ProfileAgreement } from '../core/Diagnosis.ts';
import type { Interface } from '../core/Interface.ts';
import type { DecoderProfile, OfficialChecker, OfficialJudge } from '../core/OfficialChecker.ts';
import { UserError } from '../core/UserError.ts';

/** One recorded answer with the official view of its case. */
export interface ProfileSample {
  readonly caseId: string;
  readonly raw: string;
  readonly judge: OfficialJudge;
  /** The verdict found in the folder; `null`: none. */
  readonly published: boolean | null;
}

export interface ProfileQuestion {
  readonly checker: OfficialChecker;
  readonly model: string;
  /** Profile that the user named; `null`: none. */
  readonly flag: string | null;
  /** The syntax that the answers are in, as far as they show it; asked for only where nothing else decides. */
  readonly detected: () => string | null;
  readonly sample: readonly ProfileSample[];
}

export interface ChosenProfile {
  readonly profile: DecoderProfile;
  readonly basis: Interface['basis'];
  /** On verdicts that had no part in the choice; `null` without any. */
  readonly agreement: ProfileAgreement | null;
}

/**
 * The official decoder that a model's outputs went through: named by the user, known from the model's
 * name, or inferred. It is inferred on one half of the published verdicts and its agreement reported on
 * the other; without verdicts, from which decoder reads most of the outputs.
 */
export function chooseProfile(question: ProfileQuestion): ChosenProfile | null {
  const { checker, flag, model, sample } = question;
  const published = sample.filter((one) => one.published !== null);
  if (flag !== null) {
    const profile = named(checker, flag);
    return { profile, basis: 'flag', agreement: agreementOf(profile, published) };
  }
  const known = checker.profiles.find(({ models }) => models.some((name) => folderName(name) === folderName(model)));
  if (known !== undefined) return { profile: known, basis: 'metadata', agreement: agreementOf(known, published) };
  if (published.length === 0) return mostReadable(checker, question.detected(), sample);
  const learning = published.filter(({ caseId }) => inFirstHalf(caseId));
  const holding = published.filter(({ caseId }) => !inFirstHalf(caseId));
  const profile = infer(checker.profiles, learning.length === 0 ? holding : learning);
  return profile === null ? null : { profile, basis: 'inferred', agreement: learning.length === 0 ? null : agreementOf(profile, holding) };
}

/** Answers on which every profile is tried before the few best are tried on all. */
const screened = 48;
/** How many answers worse than the best on the screen still gets a profile to the end. */
const allowance = 3;

function infer(profiles: readonly DecoderProfile[], learning: readonly ProfileSample[]): DecoderProfile | null {
  const step = Math.max(1, Math.floor(learning.length / screened));
  const screen = learning.filter((_, index) => index % step === 0);
  const close = screenedProfiles(profiles, screen);
  return best(close, (profile, leastMisses) => missesOf(profile, learning, leastMisses));
}

/** The profiles that come close to the best on the screen, in their order. */
function screenedProfiles(profiles: readonly DecoderProfile[], screen: readonly ProfileSample[]): readonly DecoderProfile[] {
  const misses = profiles.map(() => 0);
  // Answer by answer, since most profiles make the same of one: what one has read the next need not read again.
  for (const [seen, { judge, raw, published }] of screen.entries()) {
    const hopeless = Math.min(...misses) + screen.length - seen + allowance;
    for (const [index, profile] of profiles.entries()) {
      const missed = misses[index] ?? 0;
      if (missed <= hopeless && judge.judge(profile.id, raw).valid !== published) misses[index] = missed + 1;
    }
  }
  const fewest = Math.min(...misses);
  return profiles.filter((_, index) => (misses[index] ?? 0) <= fewest + allowance);
}

function named(checker: OfficialChecker, flag: string): DecoderProfile {
  const profile = checker.profiles.find(({ id }) => id === flag);
  if (profile !== undefined) return profile;
  throw new UserError({
    expected: `one of the decoder profiles of ${checker.id} (${checker.profiles.map(({ id }) => id).join(', ')})`,
    came: `"${flag}" was named`,
    remedy: 'name one of these with --profile <model>=<profile>',
  });
}

/** The harness writes `/` in a model's name as `_` in its folder. */
function folderName(model: string): string {
  return model.replaceAll('/', '_');
}

/** Share of what the most forgiving decoder reads that the commonest one has to read to be taken. */
const usual = 0.5;

/** Of the decoders of the detected syntax the commonest that reads about as much as any: the forgiving ones always read most. */
function mostReadable({ profiles }: OfficialChecker, syntax: string | null, sample: readonly ProfileSample[]): ChosenProfile | null {
  const fitting = profiles.filter((profile) => profile.syntax === syntax);
  const [commonest] = fitting;
  // What reads half of all is taken whatever the others read, and so they need not be tried.
  const enough = usual * sample.length;
  if (commonest !== undefined && enough > 0 && countReadable(commonest, sample, enough) >= enough) return { profile: commonest, basis: 'inferred', agreement: null };
  const counts = fitting.map((profile) => countReadable(profile, sample, sample.length));
  const most = Math.max(0, ...counts);
  const profile = fitting.find((_, index) => (counts[index] ?? 0) >= usual * most);
  return profile === undefined || most === 0 ? null : { profile, basis: 'inferred', agreement: null };
}

/** How many answers a decoder reads; counted up to `limit` only. */
function countReadable(profile: DecoderProfile, sample: readonly ProfileSample[], limit: number): number {
  let count = 0;
  for (const { judge, raw } of sample) {
    if (count >= limit) break;
    if (readable(judge.judge(profile.id, raw).errorType)) count++;
  }
  return count;
}

/** A decoder that does not know the form fails, or silently finds another number of calls. */
function readable(errorType: string | null): boolean {
  return errorType === null || !unreadableErrors.some((code) => errorType.includes(code));
}

const unreadableErrors = ['decoder_failed', 'wrong_output_format', 'wrong_count'] as const;

/** The first of the best: profiles are listed the commonest first. `misses` need not count further than the limit it is given. */
function best(profiles: readonly DecoderProfile[], misses: (profile: DecoderProfile, limit: number) => number): DecoderProfile | null {
  let chosen: DecoderProfile | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const profile of profiles) {
    const missed = misses(profile, fewest);
    if (missed >= fewest) continue;
    chosen = profile;
    fewest = missed;
  }
  return chosen;
}

/** How many verdicts of a sample a profile does not give; counted up to `limit` only. */
function missesOf(profile: DecoderProfile, sample: readonly ProfileSample[], limit: number): number {
  let missed = 0;
  for (const { judge, raw, published } of sample) {
    if (missed >= limit) break;
    if (judge.judge(profile.id, raw).valid !== published) missed++;
  }
  return missed;
}

function agreed(profile: DecoderProfile, sample: readonly ProfileSample[]): number {
  return sample.filter(({ judge, raw, published }) => judge.judge(profile.id, raw).valid === published).length;
}

function agreementOf(profile: DecoderProfile, sample: readonly ProfileSample[]): ProfileAgreement | null {
  return sample.length === 0 ? null : { agreed: agreed(profile, sample), compared: sample.length };
}

/** By the id alone, so that the halves are the same whatever came before. */
function inFirstHalf(caseId: string): boolean {
  return ((createHash('sha256').update(caseId).digest()[0] ?? 0) & 1) === 0;
}

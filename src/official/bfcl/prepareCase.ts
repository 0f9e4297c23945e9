import type { OfficialCase, OfficialJudge } from '../../core/OfficialChecker.ts';
import type { OfficialVerdict } from '../../core/OfficialVerdict.ts';
import type { Edition, Language, Profile } from './Edition.ts';
import { isDict, isList, type PythonDict, type PythonList, type PythonValue } from './python/PythonValue.ts';
import { readPythonJson } from './python/readPythonJson.ts';
import { readResult } from './readResult.ts';
import { checkCalls, type ExpectedCall, type PreparedKey } from './rules/checkCalls.ts';
import type { CheckContext, Fault } from './rules/CheckContext.ts';
import { QuickKey } from './rules/QuickKey.ts';
import { ruleIds, type RuleId } from './rules/ruleIds.ts';

const right: OfficialVerdict = { valid: true, errorType: null };
const nothing: ReadonlySet<RuleId> = new Set();
/** Faults are few, and so are the verdicts. */
const wrongs = new Map<string, OfficialVerdict>();

function wrong(fault: string): OfficialVerdict {
  const verdict = wrongs.get(fault) ?? { valid: false, errorType: fault };
  wrongs.set(fault, verdict);
  return verdict;
}

/** One case of an edition, its question and key read once. */
export function prepareCase(edition: Edition, profiles: ReadonlyMap<string, Profile>, input: OfficialCase): OfficialJudge {
  return new PreparedCase(edition, profiles, input);
}

export function languageOf(category: string): Language {
  if (category.includes('javascript')) return 'javascript';
  return category.includes('java') ? 'java' : 'python';
}

class PreparedCase implements OfficialJudge {
  private readonly profiles: ReadonlyMap<string, Profile>;
  private readonly edition: Edition;
  private readonly language: Language;
  private readonly relevance: boolean;
  /** With all rules in force, for names as they are and with underscores. */
  private readyAsOffered: Ready | null = null;
  private readyUnderscored: Ready | null = null;
  private readonly category: string;
  private readonly key: PreparedKey;
  private readonly accepted: CheckContext['accepted'] = new Map();
  private readonly descriptions: CheckContext['descriptions'] = new Map();

  constructor(edition: Edition, profiles: ReadonlyMap<string, Profile>, input: OfficialCase) {
    this.profiles = profiles;
    this.edition = edition;
    this.category = input.category;
    this.language = languageOf(input.category);
    this.relevance = input.category.includes('relevance');
    this.key = readKey(edition, input);
  }

  judge(profile: string, result: string): OfficialVerdict {
    return this.judgeBy(profile, result, nothing);
  }

  judgeWithout(profile: string, result: string, rules: ReadonlySet<string>): OfficialVerdict {
    return this.judgeBy(profile, result, new Set(ruleIds.filter((rule) => rules.has(rule))));
  }

  private judgeBy(id: string, result: string, without: ReadonlySet<RuleId>): OfficialVerdict {
    const profile = this.profiles.get(id);
    if (profile === undefined) throw new RangeError(`no decoder profile ${id} in ${this.edition.id}`);
    const recorded = readResult(result);
    const language = this.relevance ? 'python' : this.language;
    const decoded = recorded === undefined ? undefined : profile.decode(recorded, language, this.edition.walker);
    const fault = this.relevance ? this.judgeRelevance(decoded, without) : this.judgeCalls(decoded, profile, without);
    return fault === null ? right : wrong(fault);
  }

  /** A refusal is anything that cannot be decoded or holds no call; where a call is relevant any call is right. */
  private judgeRelevance(decoded: PythonValue | undefined, without: ReadonlySet<RuleId>): Fault {
    const irrelevant = this.category.includes('irrelevance') || this.edition.multipleIsParallel;
    const calls = decoded === undefined ? null : callDicts(decoded, this.edition);
    const called = calls !== null && calls.length > 0 && !(calls.length === 1 && calls[0]?.size === 0);
    if (!irrelevant) return called ? null : 'relevance_error:decoder_failed';
    const refused = !called && !(decoded === undefined && without.has('undecodable-is-refusal'));
    return refused ? null : this.edition.irrelevantCalled;
  }

  private judgeCalls(decoded: PythonValue | undefined, profile: Profile, without: ReadonlySet<RuleId>): Fault {
    if (decoded === undefined) return 'ast_decoder:decoder_failed';
    const calls = callDicts(decoded, this.edition);
    if (calls === null) return 'ast_decoder:decoder_wrong_output_format';
    if (without.size > 0) return checkCalls(this.key, calls, this.category, this.context(profile.underscores, without));
    const { context, quick } = this.readyFor(profile.underscores);
    return quick?.isRight(calls, context) === true ? null : checkCalls(this.key, calls, this.category, context);
  }

  private readyFor(underscores: boolean): Ready {
    if (underscores) return (this.readyUnderscored ??= this.makeReady(true));
    return (this.readyAsOffered ??= this.makeReady(false));
  }

  private makeReady(underscores: boolean): Ready {
    const context = this.context(underscores, nothing);
    return { context, quick: QuickKey.of(this.key, this.category, context) };
  }

  private context(underscores: boolean, without: ReadonlySet<RuleId>): CheckContext {
    return {
      edition: this.edition,
      language: this.language,
      underscores,
      without,
      descriptions: this.descriptions,
      accepted: without.size === 0 ? this.accepted : new Map<PythonList, ReadonlySet<string>>(),
    };
  }
}

interface Ready {
  readonly context: CheckContext;
  readonly quick: QuickKey | null;
}

/** Decoded output in the form the checker takes, else `null`. */
function callDicts(decoded: PythonValue, edition: Edition): readonly PythonDict[] | null {
  return isList(decoded) && decoded.every(edition.shape === 'calls' ? isCall : isDict) ? decoded : null;
}

function isCall(call: PythonValue): call is PythonDict {
  if (!isDict(call) || call.size !== 1) return false;
  for (const value of call.values()) return isDict(value);
  return false;
}

function readKey(edition: Edition, input: OfficialCase): PreparedKey {
  const question = readPythonJson(input.question.trim());
  const answer = input.answer === null ? null : (readPythonJson(input.answer.trim()) ?? null);
  const functions = question !== undefined && isDict(question) ? (question.get('function') ?? null) : null;
  return { functions, expected: expectedCalls(edition, answer) };
}

function expectedCalls(edition: Edition, answer: PythonValue): readonly ExpectedCall[] {
  const truth = edition.keys === 'bare' || !isDict(answer) ? answer : (answer.get('ground_truth') ?? null);
  const dicts = isList(truth) ? truth : [truth];
  const expected: ExpectedCall[] = [];
  for (const dict of dicts) {
    if (isDict(dict)) for (const [name, accepted] of dict) expected.push({ name, accepted });
  }
  return expected;
}


import type { ExpectedFact, FactsKey } from '../../core/Key.ts';
import type { Reason, ReasonCode } from '../../core/Reason.ts';
import { reasonLayers } from '../../core/Reason.ts';
import type { Verdict } from '../../core/Verdict.ts';
import { shortText } from '../shortText.ts';
import { expectedFact } from './expectedFact.ts';
import type { FoundFact } from './Fact.ts';
import { findFacts } from './findFacts.ts';
import { isQuantity } from './sameFact.ts';
import { statesFact } from './statesFact.ts';
import { strangeNames } from './strangeNames.ts';
import type { Grounds } from './supportedFacts.ts';
import { groundsOf, unsupportedFacts } from './supportedFacts.ts';
import { valueText } from './valueText.ts';

/** A fact of the reply for which there is no ground. */
interface Unsupported {
  readonly kinds: readonly string[];
  readonly said: string;
}

const groundsByKey = new WeakMap<FactsKey, Grounds>();

/**
 * Whether a report to the user states what was asked for, and states no fact that follows from nothing given. Only
 * typed facts are judged (numbers, money, dates, times, ids, names); other prose is never held against anybody.
 * Total: never throws on any text.
 */
export function gradeFacts(key: FactsKey, text: string | null): Verdict {
  const said = text ?? '';
  if (!/[\p{L}\p{N}]/u.test(said)) return wrong(nothingSaid(key));
  const grounds = groundsByKey.get(key) ?? groundsOf(key);
  groundsByKey.set(key, grounds);
  const found = findFacts(said, grounds.given.today);
  const missing = key.facts.filter((fact) => !statesFact(fact, said, found, grounds.given.today));
  const unsupported = [
    ...unsupportedFacts(found, said, grounds).map((fact) => ({ kinds: kindsOf(fact), said: said.slice(fact.start, fact.end) })),
    ...strangeNames(said, grounds.names).map((name) => ({ kinds: ['name'], said: name.text })),
  ];
  const reasons = reasonsFor(missing, [...unsupported, ...otherUnits(missing, found, said, unsupported)]);
  if (reasons.length > 0) return wrong(reasons);
  return { state: 'right', rules: [...new Set(key.facts.map(({ kind }) => `${kind}-stated`)), 'nothing-unsupported'], pairing: [] };
}

function wrong(reasons: readonly Reason[]): Verdict {
  return { state: 'wrong', reasons, pairing: [] };
}

function nothingSaid({ facts }: FactsKey): readonly Reason[] {
  return facts.length === 0 ? [reason('missing-fact', 'reply-given', 'a reply', null)] : facts.map((fact) => missingFact(fact));
}

/** What was asked for, told in another unit or currency than it has, which the results may not name. */
function otherUnits(missing: readonly ExpectedFact[], found: readonly FoundFact[], text: string, unsupported: readonly Unsupported[]): readonly Unsupported[] {
  const wanted = missing.map((fact) => expectedFact(fact)).filter((fact) => fact !== null).filter((fact) => isQuantity(fact));
  return found.flatMap((fact) => {
    const isTold = wanted.some(({ value, unit }) => unit !== null && fact.readings.every((reading) => isQuantity(reading) && reading.unit !== null && reading.unit !== unit && Math.abs(reading.value) === Math.abs(value)));
    const said = text.slice(fact.start, fact.end);
    return isTold && !unsupported.some((one) => one.said === said) ? [{ kinds: kindsOf(fact), said }] : [];
  });
}

/** Where exactly one fact of a kind is missing and exactly one of that kind has no ground, it is the same fact, stated wrongly. */
function reasonsFor(missing: readonly ExpectedFact[], unsupported: readonly Unsupported[]): readonly Reason[] {
  const left = new Set(unsupported);
  const reasons = missing.map((fact) => {
    const alone = missing.filter(({ kind }) => family(kind) === family(fact.kind)).length === 1;
    const rivals = unsupported.filter(({ kinds }) => kinds.some((kind) => family(kind) === family(fact.kind)));
    const [rival] = rivals;
    if (!alone || rivals.length !== 1 || rival === undefined || !left.delete(rival)) return missingFact(fact);
    return reason('wrong-fact', `${fact.kind}-stated`, factText(fact), rival.said);
  });
  return [...reasons, ...[...left].map(({ kinds, said }) => reason('unsupported-fact', `${kinds[0] ?? 'fact'}-given`, null, said))];
}

/** Money may be written without its currency. */
function family(kind: string): string {
  return kind === 'money' ? 'number' : kind;
}

function kindsOf({ readings }: FoundFact): readonly string[] {
  return [...new Set(readings.map(({ kind }) => kind))];
}

function missingFact(fact: ExpectedFact): Reason {
  return reason('missing-fact', `${fact.kind}-stated`, factText(fact), null);
}

function factText({ value, unit }: ExpectedFact): string {
  const written = valueText(value);
  return unit === null ? written : `${written} ${unit}`;
}

function reason(code: ReasonCode, rule: string, wanted: string | null, found: string | null): Reason {
  return {
    code,
    layer: reasonLayers[code],
    call: null,
    expected: null,
    argument: null,
    rule,
    wanted: wanted === null ? null : shortText(wanted),
    found: found === null ? null : shortText(found),
  };
}

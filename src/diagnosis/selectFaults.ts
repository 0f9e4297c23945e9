import type { FaultTest } from './faultTests.ts';
import { languageScopes } from './scopes.ts';

/** A test with its p-value adjusted for every look of the run. */
export interface AdjustedTest {
  readonly test: FaultTest;
  readonly adjustedP: number;
}

/** Excess below which a certain difference is not worth a finding (fraction). */
export const indifference = 0.02;

const alpha = 0.05;
/** Level of the test that a fault is confined to a scope and not spread evenly. */
const contrastAlpha = 0.01;

/**
 * From many overlapping certain tests of one model to few faults: one scope for each kind of failure,
 * everywhere unless the excess is confined; kinds confined to a language are told as that language.
 */
export function selectFaults(tests: readonly AdjustedTest[]): readonly AdjustedTest[] {
  const certain = tests.filter(isCertain);
  const kinds = [...new Set(certain.map(({ test }) => test.kind))];
  const chosen = kinds.map((kind) => chooseScope(certain.filter(({ test }) => test.kind === kind)));
  const language = chosen.find(({ test }) => test.kind === 'language');
  const kept = language === undefined ? chosen : chosen.filter((one) => one === language || !toldBy(language, one));
  return [...kept].sort((a, b) => b.test.inside.mean - a.test.inside.mean);
}

/** Kinds that a language finding already tells: confined to (a part of) the same language. */
export function toldBy(language: AdjustedTest, other: AdjustedTest): boolean {
  return languageScopes.has(other.test.scope.id) && language.test.kind === 'language';
}

export function isCertain({ test, adjustedP }: AdjustedTest): boolean {
  return adjustedP <= alpha && test.inside.mean >= indifference;
}

function chooseScope(certain: readonly AdjustedTest[]): AdjustedTest {
  const everywhere = certain.find(({ test }) => test.scope.id === 'everywhere');
  const confined = certain.filter(({ test }) => isConfined(test, everywhere !== undefined));
  const best = confined.reduce<AdjustedTest | null>((a, b) => (a === null || strength(b) > strength(a) ? b : a), null);
  const widest = certain.reduce((a, b) => (b.test.inside.n > a.test.inside.n ? b : a));
  return best ?? everywhere ?? widest;
}

/** The excess inside is certainly above the excess outside, and outside there is none to speak of. */
function isConfined({ inside, outside }: FaultTest, alsoEverywhere: boolean): boolean {
  if (outside === null || inside.aboveP(outside) > contrastAlpha) return false;
  return !alsoEverywhere || outside.pGreater > contrastAlpha || outside.mean < indifference;
}

/** How clearly the scope separates: standard errors between inside and outside. */
function strength({ test }: AdjustedTest): number {
  const { inside, outside } = test;
  if (outside === null) return 0;
  return (inside.mean - outside.mean) / Math.sqrt(inside.standardError ** 2 + outside.standardError ** 2);
}

import { expect, test } from 'vitest';
import { composeSuite, emptyTally } from '../../src/composer/composeSuite.ts';
import { phraseSlots } from '../../src/composer/phraseSlots.ts';
import { requiredParameters } from '../../src/composer/requiredParameters.ts';
import type { Case } from '../../src/core/Case.ts';
import type { Json } from '../../src/core/Json.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { bankingInGerman } from '../../src/stressors/language/bankingInGerman.ts';
import { bankingInSpanish } from '../../src/stressors/language/bankingInSpanish.ts';
import { calendarInGerman } from '../../src/stressors/language/calendarInGerman.ts';
import { calendarInSpanish } from '../../src/stressors/language/calendarInSpanish.ts';
import { stressor } from '../../src/stressors/language/index.ts';
import { subtasks } from '../../src/subtasks/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';
import { wordsOnly } from '../retrievers/wordsOnly.ts';

const domains = worlds.filter(({ id }) => id === 'banking' || id === 'calendar');
const request = { domains, subtasks: subtasks.filter(({ id }) => stressor.subtasks.includes(id)), perSubtask: 60, parts: ['find', 'confirm'], offer: { near: [2, 6], far: [1, 5] }, mostDepth: 2, mostCalls: 4 } as const;
const bases = [...composeSuite(request, seededRandom('other languages'), emptyTally())];
const resources = wordsOnly();
const spoken = await Promise.all(
  bases.flatMap((base) =>
    stressor.levels.map(async (level) => {
      const random = seededRandom(`${base.case.id} ${level}`);
      return { base, level, stressed: await stressor.apply(base, level, { random, shared: random, worlds, subtasks, ...resources }) };
    }),
  ),
);
const said = spoken.flatMap(({ base, level, stressed }) => (stressed.state === 'changed' ? [{ base, level, one: stressed.projection.case }] : []));
const textsOf = ({ prompt }: Case, role: 'user' | 'system'): string => prompt.messages.flatMap((message) => (message.role === role ? [message.content] : [])).join('\n');

test('every tool of the worlds can be asked for with all that it needs, and every slot has a form', () => {
  for (const grammar of [bankingInGerman, bankingInSpanish, calendarInGerman, calendarInSpanish]) {
    const world = worlds.find(({ id }) => id === grammar.world);
    expect(world?.version).toBe(grammar.version);
    for (const { tool, parameters, questions } of world?.tools ?? []) {
      const own = grammar.tools[tool.name];
      expect(own?.requests.length).toBeGreaterThan(1);
      expect(Object.keys(own?.questions ?? {}).sort()).toEqual(questions.map(({ id }) => id).sort());
      for (const text of [...(own?.requests ?? []), ...Object.values(own?.questions ?? {}).flat()]) {
        const { always, grouped } = phraseSlots(text);
        for (const path of [...always, ...grouped.flat()]) expect(grammar.values[parameters[path] ?? '']).toBeDefined();
        for (const name of requiredParameters({ tool, parameters, effect: 'reads', requests: [], questions: [], mentions: [], conditions: [] })) expect(always.some((path) => path === name || path.startsWith(`${name}.`))).toBe(true);
      }
    }
  }
});

test('no wish is without a template, and only request and date are in the other language', () => {
  expect(said.length).toBeGreaterThan(150);
  expect(spoken.flatMap(({ stressed }) => (stressed.state === 'not-applicable' ? [stressed.reason] : [])).filter((reason) => reason.includes('template'))).toEqual([]);
  for (const { base, level, one } of said) {
    expect({ key: one.key, tools: one.prompt.tools, rules: one.prompt.rules }).toEqual({ key: base.case.key, tools: base.case.prompt.tools, rules: base.case.prompt.rules });
    expect(textsOf(one, 'system')).toMatch(level === 'german' ? /^Heute ist \p{L}+, der \d{1,2}\. \p{L}+ \d{4}\.$/u : /^Hoy es \p{L}+, \d{1,2} de \p{L}+ de \d{4}\.$/u);
    expect(textsOf(one, 'user').replace(/[„«].*?[“»]/g, '')).not.toMatch(/[{}[\]]|undefined|null|\b(?:the|please|January|March|May|October|December|Monday|Friday)\b/);
  }
});

const months: Readonly<Record<string, string>> = { german: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember', spanish: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre' };

/** What a reader of the language might take for a value; a length or a number in words, and a day by its distance, are not read. */
function readings(value: Json, level: string): readonly string[] | null {
  if (typeof value === 'number') {
    const [whole = '', cents] = (Number.isInteger(value) ? String(value) : value.toFixed(2)).split('.');
    const parted = whole.length > 3 ? `${whole.slice(0, -3)}.${whole.slice(-3)}` : whole;
    return cents === undefined ? null : [`${whole},${cents} `, `${parted},${cents} `];
  }
  const [, year = '', month = '', day] = typeof value === 'string' ? (/^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(value) ?? []) : [];
  const name = months[level]?.split(' ')[Number(month) - 1] ?? '';
  if (year === '') return null;
  if (day === undefined) return [level === 'german' ? `${name} ${year}` : `${name} de ${year}`];
  const number = String(Number(day));
  return level === 'german' ? [`${number}. ${name} ${year}`, `${day}.${month}.${year}`, 'heute', 'morgen', ' in '] : [`${number} de ${name} de ${year}`, 'hoy', 'mañana', 'dentro de'];
}

test('dates, months and amounts are read back as they were', () => {
  let read = 0;
  for (const { base, level, one } of said) {
    const own = one.origin.category === 'parameter-detection' ? base.item.steps.slice(0, 1) : base.item.steps;
    for (const value of own.flatMap(({ arguments: given }) => given.map((argument) => argument.value)).flat()) {
      const forms = readings(value, level);
      if (forms === null) continue;
      read += 1;
      expect(forms.filter((form) => textsOf(one, 'user').includes(form))).not.toEqual([]);
    }
  }
  expect(read).toBeGreaterThan(100);
});

import { isDeepStrictEqual } from 'node:util';
import { checkArguments } from '../composer/kit/checkArguments.ts';
import { nestArguments } from '../composer/nestArguments.ts';
import { fillPhrase, phraseParts, phraseSlots } from '../composer/phraseSlots.ts';
import { valuesAt } from '../composer/valueAt.ts';
import type { Session } from '../core/Environment.ts';
import { isJsonArray, isJsonObject } from '../core/Json.ts';
import type { Json, JsonObject } from '../core/Json.ts';
import type { Random } from '../core/Random.ts';
import { seededRandom } from '../core/seededRandom.ts';
import type { Phrasing, World, WorldState, WorldTool } from '../core/World.ts';

/** Calls of each tool tried on random states and values; some of them must succeed. */
const attempts = 120;

/**
 * What a world owes: phrasings that fit their tools, tools that execute and give what their schema says, reading tools
 * that change nothing, and the same end from the same state and calls. Gives what is wrong, in words.
 */
export function checkWorld(world: World): readonly string[] {
  const typeIds = new Set(world.types.map(({ id }) => id));
  return [
    ...repeated('tool', world.tools.map(({ tool }) => tool.name)),
    ...repeated('value type', world.types.map(({ id }) => id)),
    ...repeated('plain question', world.plainQuestions.map(({ id }) => id)),
    ...repeated('request beyond it', world.beyond.map(({ id }) => id)),
    ...(world.plainQuestions.length < 6 ? ['has fewer than six plain questions'] : []),
    ...(world.beyond.length < 6 ? ['has fewer than six requests beyond it'] : []),
    ...startBreaches(world),
    ...world.tools.flatMap((tool) => [...toolBreaches(tool, typeIds), ...executionBreaches(world, tool)].map((breach) => `${tool.tool.name}: ${breach}`)),
    ...hostileBreaches(world),
  ].map((breach) => `${world.id}: ${breach}`);
}

function repeated(what: string, ids: readonly string[]): readonly string[] {
  return [...Map.groupBy(ids, (id) => id)].flatMap(([id, all]) => (all.length > 1 ? [`${what} ${id} occurs twice`] : []));
}

function startBreaches(world: World): readonly string[] {
  const state = world.start(seededRandom('start'));
  return [
    ...(isDeepStrictEqual(state, world.start(seededRandom('start'))) ? [] : ['the same stream gives two start states']),
    ...(isDeepStrictEqual(state, world.start(seededRandom('another'))) ? ['every stream gives the same start state'] : []),
    ...(isDeepStrictEqual(JSON.parse(JSON.stringify(state)), state) ? [] : ['the start state does not survive a JSON round trip']),
    ...(JSON.stringify(state).length > 16_000 ? ['the start state is larger than 16,000 characters'] : []),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(state.today) ? [] : ['the start state names no day']),
  ];
}

function toolBreaches({ tool, parameters, requests, questions, mentions, conditions, effect }: WorldTool, typeIds: ReadonlySet<string>): readonly string[] {
  const required = requiredPaths(tool.parameters);
  const phrasings: readonly Phrasing[] = [...requests, ...questions, ...mentions];
  const complete = requests.filter(({ text }) => required.every((path) => phraseSlots(text).always.includes(path)));
  return [
    ...(tool.result === undefined ? ['has no schema of its result'] : []),
    ...Object.values(parameters).flatMap((type) => (typeIds.has(type) ? [] : [`there is no value type ${type}`])),
    ...Object.keys(parameters).flatMap((path) => (schemaAt(tool.parameters, path) === null ? [`there is no parameter ${path}`] : [])),
    ...required.flatMap((path) => (Object.hasOwn(parameters, path) ? [] : [`the required parameter ${path} has no value type`])),
    ...repeated('phrasing', phrasings.map(({ id }) => id)),
    ...(complete.length < 2 ? ['has fewer than two requests that name every required parameter'] : []),
    ...(effect === 'changes' && questions.length + conditions.length > 0 ? ['changes state, and has questions or conditions'] : []),
    ...requests.flatMap(({ id, text }) => requestBreaches(text, required).map((breach) => `request ${id} ${breach}`)),
    ...questions.flatMap(({ id, text, answers }) => [...(text.endsWith('?') ? [] : [`question ${id} does not end in a question mark`]), ...missing(text, required).map((path) => `question ${id} lacks {${path}}`), ...(answers.length === 0 ? [`question ${id} has no answers`] : [])]),
    ...mentions.flatMap(({ id, text, type }) => [...missing(text, required).map((path) => `mention ${id} lacks {${path}}`), ...(typeIds.has(type) ? [] : [`mention ${id} is of no value type of the world`])]),
    ...conditions.flatMap(({ id, text }) => (text.includes('{limit}') ? [] : [`condition ${id} has no {limit}`])),
    ...phrasings.flatMap(({ id, text }) => slotBreaches(text, parameters).map((breach) => `phrasing ${id} ${breach}`)),
  ];
}

function missing(text: string, required: readonly string[]): readonly string[] {
  const { always } = phraseSlots(text);
  return required.filter((path) => !always.includes(path));
}

function requestBreaches(text: string, required: readonly string[]): readonly string[] {
  return [
    ...(/^[\p{Lu}]/u.test(text) && !/^I /.test(text) ? ['begins with a capital'] : []),
    ...(/[.?!]$/.test(text) ? ['ends in a mark'] : []),
    ...(missing(text, required).length > 1 ? ['lacks more than one required parameter'] : []),
  ];
}

function slotBreaches(text: string, parameters: WorldTool['parameters']): readonly string[] {
  const { always, grouped } = phraseSlots(text);
  const slots = [...always, ...grouped.flat()];
  const bare = fillPhrase(text, (path) => (always.includes(path) ? 'x' : null));
  const full = fillPhrase(text, () => 'x');
  return [
    ...slots.flatMap((path) => (Object.hasOwn(parameters, path) ? [] : [`names {${path}}, which has no value type`])),
    ...repeated('slot', slots),
    ...(phraseParts(text).some((part) => part.kind === 'group' && part.paths.length === 0) ? ['has a group without a slot'] : []),
    ...([bare, full].some((one) => /\s\s|\s[,.;?]|^\s|\s$/.test(one)) ? ['has blanks in wrong places'] : []),
  ];
}

/** Required parameters down to the leaves that have a value type of their own. */
function requiredPaths(schema: JsonObject, prefix = ''): readonly string[] {
  const required = isJsonArray(schema['required']) ? schema['required'].filter((name) => typeof name === 'string') : [];
  return required.map((name) => `${prefix}${name}`);
}

function schemaAt(schema: JsonObject, path: string): JsonObject | null {
  let inner: JsonObject = schema;
  for (const step of path.split('.')) {
    const properties = inner['properties'];
    const next = isJsonObject(properties) ? properties[step] : undefined;
    if (!isJsonObject(next)) return null;
    inner = next;
  }
  return inner;
}

function executionBreaches(world: World, tool: WorldTool): readonly string[] {
  const breaches = new Set<string>();
  let succeeded = 0;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const random = seededRandom(`${world.id} ${tool.tool.name} ${String(attempt)}`);
    const state = world.start(random.fork('start'));
    const given = drawArguments(world, tool, state, random);
    // What only results can give is tried through the composer.
    if (given === null) return [];
    const fault = checkArguments(tool.tool.parameters, given);
    if (fault !== null) {
      breaches.add(`a drawn value does not fit the schema: ${fault}`);
      continue;
    }
    const session = open(world, state);
    const result = session.call(tool.tool.name, JSON.stringify(given));
    const after = session.state();
    const again = open(world, state);
    again.call(tool.tool.name, JSON.stringify(given));
    if (!isDeepStrictEqual(after, again.state())) breaches.add('the same call on the same state ends differently');
    const changed = !isDeepStrictEqual(after, state);
    if (result.failed) {
      if (changed) breaches.add('a failed call changes state');
      if (!/"error"/.test(result.content)) breaches.add('a failed call gives no error');
      continue;
    }
    succeeded++;
    if (changed && tool.effect === 'reads') breaches.add('reads, and changes state');
    if (!changed && tool.effect === 'changes') breaches.add('changes nothing where it succeeds');
    for (const breach of resultBreaches(tool, JSON.parse(result.content) as Json)) breaches.add(breach);
  }
  if (succeeded < attempts / 20) breaches.add(`succeeds in only ${String(succeeded)} of ${String(attempts)} calls with values that people write`);
  return [...breaches];
}

function open(world: World, state: WorldState): Session {
  return world.open({ world: world.id, version: world.version, state, turnLimit: 1 }, world.tools.map(({ tool }) => tool.name));
}

/** Every parameter drawn that must be there, and each other one half of the time; `null`: a required one cannot be drawn. */
function drawArguments(world: World, { tool, parameters }: WorldTool, state: WorldState, random: Random): JsonObject | null {
  const required = new Set(requiredPaths(tool.parameters));
  const values: (readonly [string, Json])[] = [];
  for (const [path, typeId] of Object.entries(parameters)) {
    const isRequired = required.has(path);
    if (!isRequired && random.next() < 0.5) continue;
    const drawn = world.types.find(({ id }) => id === typeId)?.draw?.({ random, state });
    if (drawn === undefined) {
      if (isRequired) return null;
      continue;
    }
    values.push([path, drawn.value]);
  }
  return nestArguments(values);
}

function resultBreaches({ tool, questions, mentions, conditions }: WorldTool, result: Json): readonly string[] {
  const fault = tool.result === undefined || !isJsonObject(result) ? 'is no object' : checkArguments(tool.result, result);
  return [
    ...(fault === null ? [] : [`a result does not fit its schema: ${fault}`]),
    ...mentions.flatMap(({ id, path }) => (valuesAt(result, path).every((value) => typeof value === 'string' || typeof value === 'number') ? [] : [`mention ${id} finds something else than a text or number at ${path}`])),
    ...questions.flatMap(({ id, answers }) => answers.flatMap(({ path }) => (valuesAt(result, path).every((value) => typeof value !== 'object') ? [] : [`question ${id} finds no plain value at ${path}`]))),
    ...conditions.flatMap(({ id, path }) => (valuesAt(result, path).every((value) => typeof value === 'number') ? [] : [`condition ${id} finds no number at ${path}`])),
  ];
}

/** Texts that are no good call never throw and never change state. */
function hostileBreaches(world: World): readonly string[] {
  const state = world.start(seededRandom('hostile'));
  const session = open(world, state);
  const texts = ['', '{', '[]', 'null', '"x"', '{"__proto__":{"a":1}}', '{"constructor":1}', `{"a":${'['.repeat(2000)}${']'.repeat(2000)}}`, '{"email":1e999}'];
  const breaches: string[] = [];
  for (const { tool } of world.tools) {
    for (const text of texts) {
      try {
        session.call(tool.name, text);
      } catch (error) {
        breaches.push(`${tool.name} throws on ${text.slice(0, 30)}: ${String(error)}`);
      }
    }
  }
  if (!session.call('no_such_tool', '{}').failed) breaches.push('an unknown tool succeeds');
  return breaches;
}

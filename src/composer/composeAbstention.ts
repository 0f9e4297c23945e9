import type { Abstention, Item } from '../core/Item.ts';
import type { Random } from '../core/Random.ts';
import { shuffled } from '../core/shuffled.ts';
import type { PlainQuestion, Scene } from '../core/World.ts';
import { carryOut } from './carryOut.ts';
import { oneOf } from './kit/chance.ts';
import { assembleItem } from './composeCalls.ts';
import type { Domain } from './Domain.ts';
import { findAnotherWay } from './findAnotherWay.ts';
import type { Intent, Wish } from './Intent.ts';
import { obscurityOf, toolsOf } from './intentFacts.ts';
import type { ItemPlan } from './ItemPlan.ts';
import { missingCanBeFound } from './missingCanBeFound.ts';
import { offerTools } from './offerTools.ts';
import type { Offer } from './offerTools.ts';
import { phraseSlots } from './phraseSlots.ts';
import { Rejection } from './Rejection.ts';
import { drawIntent } from './shapes/drawIntent.ts';
import { drawSingle } from './shapes/drawCalls.ts';
import { incompleteRequests, phrasingsOf } from './shapes/phrasingsOf.ts';
import { changingTools } from './stateKey.ts';
import { templateId, templatePart } from './templatePart.ts';
import { backgroundOf } from './text/backgroundOf.ts';
import { drawFrame } from './text/frames.ts';
import { tell } from './text/tell.ts';
import { valuesAtHand } from './valuesAtHand.ts';
import { withId } from './withId.ts';

/** Share of what cannot be done that is a sound request whose tool is not offered; the rest is beyond the domain. */
const withoutToolShare = 0.7;

/** What composing one abstention needs. */
interface Setting {
  readonly domain: Domain;
  readonly others: readonly Domain[];
  readonly plan: ItemPlan;
  readonly scene: Scene;
  readonly random: Random;
}

type Calls = Wish & { readonly kind: 'calls' };

/** A request to which no call is right, in one of its three kinds, and its twin to which one is. */
export function composeAbstention(domain: Domain, others: readonly Domain[], plan: ItemPlan, random: Random): readonly Item[] {
  const state = domain.start(random.fork('start'));
  const setting: Setting = { domain, others, plan, scene: { random: random.fork('values'), state }, random };
  if (plan.reply === 'ask') return composeIncomplete(setting);
  if (plan.reply === 'direct') return [composeWritten(setting, 'plain', domain.plainQuestions, 'direct')];
  return domain.beyond.length === 0 || random.fork('kind').next() < withoutToolShare ? composeWithoutTool(setting) : [composeWritten(setting, 'beyond', domain.beyond, 'cannot')];
}

/** A required value is missing, and nothing offered can find it. */
function composeIncomplete(setting: Setting): readonly Item[] {
  const { domain, others, plan, scene, random } = setting;
  const tools = domain.tools.filter((one) => incompleteRequests(domain, one, plan.part).length > 0);
  if (tools.length === 0) throw new Rejection('not-available');
  const tool = oneOf(scene.random, tools);
  const [drawn] = shuffled(incompleteRequests(domain, tool, plan.part), scene.random);
  if (drawn === undefined) throw new Rejection('not-available');
  const intent = drawIntent(domain, scene, tool, { kind: 'request', phrasing: drawn.phrasing });
  const sources = domain.apart?.sources(tool.tool.name, drawn.missing) ?? new Set();
  const offer = offerTools(domain, others, new Set([tool.tool.name]), sources, plan.offer, random.fork('offer'));
  const type = Object.entries(tool.parameters).find(([path]) => path === drawn.missing || path.startsWith(`${drawn.missing}.`))?.[1];
  if (type === undefined || missingCanBeFound(intent, drawn.missing, type, offer)) throw new Rejection('can-be-found', drawn.missing);
  const noun = domain.types.find(({ id }) => id === type)?.noun ?? drawn.missing;
  const cluster = templateId(domain.id, tool.tool.name, drawn.phrasing.id);
  const twin = orNone(() => completed(setting, intent, offer, cluster));
  const abstention: Abstention = { reply: 'ask', missing: { tool: tool.tool.name, parameter: drawn.missing, noun }, twin: twin[0]?.id ?? null };
  return [told(setting, offer, { kind: 'calls', intents: [intent] }, abstention), ...twin];
}

/** The same request with nothing missing. */
function completed({ domain, plan, scene, random }: Setting, { tool, fillings }: Intent, offer: Offer, cluster: string): Item {
  const fitting = phrasingsOf(domain, tool, plan.part, 'request').filter(({ phrasing }) => [...fillings.keys()].every((path) => allSlots(phrasing.text).includes(path)));
  if (fitting.length === 0) throw new Rejection('not-available');
  const whole = drawIntent(domain, scene, tool, oneOf(scene.random, fitting), fillings);
  return { ...assembleItem(domain, { ...plan, shape: 'single' }, { kind: 'calls', intents: [whole] }, offer, scene.state, random.fork('twin')), cluster };
}

function allSlots(text: string): readonly string[] {
  const { always, grouped } = phraseSlots(text);
  return [...always, ...grouped.flat()];
}

/** A sound request whose tool is not offered, and that nothing else offered can meet. */
function composeWithoutTool(setting: Setting): readonly Item[] {
  const { domain, others, plan, scene, random } = setting;
  const wish: Calls = { kind: 'calls', intents: [drawSingle(domain, scene, plan.part)] };
  const done = carryOut(wish, domain, scene.state);
  const removed = new Set(wish.intents.flatMap(toolsOf));
  const alike = [...removed].flatMap((name) => [...(domain.apart?.substitutes(name) ?? [])]);
  const offer = offered(domain, others, new Set([...removed, ...alike]), plan, random);
  const other = findAnotherWay(domain, offer.own, done, valuesAtHand(wish, domain, done));
  if (other !== null) throw new Rejection('another-way', other.tool);
  const twin = orNone(() => assembleItem(domain, { ...plan, shape: 'single' }, wish, withRight(domain, offer, removed, random.fork('place')), scene.state, random.fork('text')));
  return [told(setting, offer, wish, { reply: 'cannot', missing: null, twin: twin[0]?.id ?? null }), ...twin];
}

/** The same offer with the right tool in the place of another of the domain. */
function withRight(domain: Domain, offer: Offer, right: ReadonlySet<string>, random: Random): Offer {
  const needed = domain.tools.filter(({ tool }) => right.has(tool.name));
  const [dropped] = shuffled(offer.own, random);
  const own = [...needed, ...offer.own.filter((tool) => tool !== dropped)];
  const tools = offer.tools.flatMap((tool) => (tool.name === dropped?.tool.name ? needed.map((one) => one.tool) : [tool]));
  return { tools, own, near: own.length - needed.length, far: offer.far };
}

function orNone(make: () => Item): readonly Item[] {
  try {
    return [make()];
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
}

/** A question or request that the domain's author wrote out. */
function composeWritten({ domain, others, plan, scene, random }: Setting, list: string, texts: readonly PlainQuestion[], reply: 'direct' | 'cannot'): Item {
  const fitting = texts.filter(({ id }) => templatePart(templateId(domain.id, list, id)) === plan.part);
  if (fitting.length === 0) throw new Rejection('not-available');
  const { id, text } = oneOf(scene.random, fitting);
  const offer = offered(domain, others, domain.apart?.answering(text) ?? new Set(), plan, random);
  const frame = reply === 'direct' ? null : drawFrame(random.fork('text'), 'one', [text]);
  const words = { request: frame === null ? text : frame.put([text]), templates: [templateId(domain.id, list, id), ...(frame === null ? [] : [`frames/${frame.id}`])] };
  return abstaining(domain, plan, scene, offer, words, { kind: 'calls', intents: [] }, { reply, missing: null, twin: null });
}

/** Tools of which none is right: at least one of the domain's own, unless it has none left, and never nothing at all. */
function offered(domain: Domain, others: readonly Domain[], without: ReadonlySet<string>, plan: ItemPlan, random: Random): Offer {
  const offer = offerTools(domain, others, new Set(), without, { near: Math.max(1, plan.offer.near), far: plan.offer.far }, random.fork('offer'));
  if (offer.tools.length === 0) throw new Rejection('not-available', 'no other tool to offer');
  return offer;
}

function told({ domain, plan, scene, random }: Setting, offer: Offer, wish: Calls, abstention: Abstention): Item {
  return abstaining(domain, plan, scene, offer, tell(wish, domain, 'any', random.fork('text')), wish, abstention);
}

function abstaining(domain: Domain, { block, part }: ItemPlan, { state }: Scene, offer: Offer, { request, templates }: Pick<Item, 'request' | 'templates'>, wish: Calls, abstention: Abstention): Item {
  return withId({
    block,
    cluster: templates[0] ?? '',
    part,
    shape: 'abstention',
    domain: domain.id,
    world: domain.open === null ? null : { id: domain.id, version: domain.version, state },
    end: domain.open === null ? null : state,
    changing: changingTools(offer.own),
    background: backgroundOf(wish, state.today),
    request,
    steps: [],
    order: 'any',
    tools: offer.tools,
    abstention,
    facts: [],
    templates,
    depth: 0,
    obscurity: obscurityOf(wish),
    distractors: { near: offer.near, far: offer.far },
  });
}

import type { Item } from '../core/Item.ts';
import type { Json } from '../core/Json.ts';
import type { Random } from '../core/Random.ts';
import type { Scene, WorldState } from '../core/World.ts';
import { alreadyShown } from './alreadyShown.ts';
import { carryOut } from './carryOut.ts';
import type { CarriedOut } from './carryOut.ts';
import { checkItem } from './checkItem.ts';
import type { AnsweredDomain, Domain } from './Domain.ts';
import { drawConditional } from './shapes/drawConditional.ts';
import { drawSeveral, drawSingle } from './shapes/drawCalls.ts';
import { drawNested } from './shapes/drawNested.ts';
import { findAnotherWay } from './findAnotherWay.ts';
import type { Intent, Wish } from './Intent.ts';
import type { ItemPlan } from './ItemPlan.ts';
import { offerTools } from './offerTools.ts';
import type { Offer } from './offerTools.ts';
import { Rejection } from './Rejection.ts';
import { backgroundOf } from './text/backgroundOf.ts';
import { depthOf, intentsOf, obscurityOf, toolsOf } from './intentFacts.ts';
import { tell } from './text/tell.ts';
import { valuesAtHand } from './valuesAtHand.ts';
import { sameEnd } from './sameEnd.ts';
import { changingTools } from './stateKey.ts';
import { withId } from './withId.ts';

/** Draws one item of calls and proves it; throws a Rejection where what was drawn is no sound question. `others`: domains that lend far tools. */
export function composeCalls(domain: Domain, others: readonly Domain[], plan: ItemPlan, random: Random): Item {
  const needsResults = plan.shape === 'nested' || plan.shape === 'conditional';
  if (needsResults && domain.open === null && domain.answered === undefined) throw new Rejection('not-available', 'no results');
  const stage = needsResults ? (domain.answered ?? domain) : domain;
  const start = (domain.answered ?? domain).start(random.fork('start'));
  const state = plan.shape === 'conditional' ? (domain.answered?.deciding(start) ?? start) : start;
  const wish = drawWish(stage, { random: random.fork('values'), state }, plan);
  const right = new Set(intentsOf(wish).flatMap(toolsOf));
  const offer = offerTools(stage, others, right, otherSources(stage, wish, right), plan.offer, random.fork('offer'));
  return assembleItem(answering(domain, right), plan, wish, offer, state, random.fork('text'));
}

/** Where calls of these tools are carried out. */
function answering(domain: Domain, right: ReadonlySet<string>): Domain {
  const { answered } = domain;
  return answered !== undefined && [...right].every((name) => answered.tools.some(({ tool }) => tool.name === name)) ? answered : domain;
}

/** Tools from which a value might be had that another is to find; none where calls are carried out, since that proves more. */
function otherSources({ apart }: Domain, wish: Wish, right: ReadonlySet<string>): ReadonlySet<string> {
  if (apart === undefined) return new Set();
  const found = (intent: Intent): readonly string[] => [...intent.fillings.values()].flatMap((filling) => (filling.kind === 'value' ? [] : [...apart.likeResults(filling.of.tool.tool.name, filling.mention.path), ...found(filling.of)]));
  return new Set(intentsOf(wish).flatMap(found).filter((name) => !right.has(name)));
}

/** Carries a wish out, proves that nothing else offered meets it, and puts it in words. */
export function assembleItem(domain: Domain, plan: ItemPlan, wish: Wish, offer: Offer, state: WorldState, random: Random): Item {
  const done = carryOut(wish, domain, state);
  if (plan.shape === 'parallel' && wish.kind === 'calls' && !sameEnd(done, carryOut({ kind: 'calls', intents: [...wish.intents].reverse() }, domain, state))) throw new Rejection('order-matters');
  const other = domain.apart === undefined ? findAnotherWay(domain, offer.own, done, valuesAtHand(wish, domain, done)) : null;
  if (other !== null) throw new Rejection('another-way', `${done.steps[other.step]?.tool ?? ''} as ${other.tool} ${JSON.stringify(other.given)}`);
  const shown = alreadyShown(done);
  if (shown !== null) throw new Rejection('already-shown', shown.tool);
  const item = itemOf(domain, plan, wish, done, offer, state, random);
  checkItem(item);
  domain.apart?.prove(item, offer.own);
  return item;
}

function drawWish(domain: Domain, scene: Scene, { shape, part, size }: ItemPlan): Wish {
  switch (shape) {
    case 'parallel':
      return { kind: 'calls', intents: drawSeveral(domain, scene, part, size, true) };
    case 'chain':
      return { kind: 'calls', intents: drawSeveral(domain, scene, part, size, false) };
    case 'nested':
      return { kind: 'calls', intents: [drawNested(domain, scene, part, size)] };
    case 'conditional':
      return drawConditional(domain, scene, part, (intent) => probe(domain, scene.state, intent));
    default:
      return { kind: 'calls', intents: [drawSingle(domain, scene, part)] };
  }
}

function probe(domain: Domain, state: WorldState, intent: Intent): Json {
  return carryOut({ kind: 'calls', intents: [intent] }, domain, state).steps.at(-1)?.result ?? null;
}

function worldOf(domain: Domain, { own }: Offer, state: WorldState): Item['world'] {
  if (domain.open === null) return null;
  return isAnswered(domain) ? { ...domain.world, state: domain.within(state, own.map(({ tool }) => tool.name)) } : { id: domain.id, version: domain.version, state };
}

function isAnswered(domain: Domain): domain is AnsweredDomain {
  return 'within' in domain;
}

function itemOf(domain: Domain, { shape, block, part }: ItemPlan, wish: Wish, done: CarriedOut, offer: Offer, state: WorldState, random: Random): Item {
  const order = shape === 'chain' ? 'sequence' : shape === 'nested' || shape === 'conditional' ? 'dataflow' : 'any';
  const told = tell(wish, domain, order, random);
  return withId({
    block,
    cluster: told.templates[0] ?? '',
    part,
    shape,
    domain: domain.id,
    world: worldOf(domain, offer, state),
    end: domain.apart === undefined ? done.after : null,
    changing: changingTools(offer.own),
    background: backgroundOf(wish, state.today),
    request: told.request,
    steps: done.steps,
    order,
    tools: offer.tools,
    abstention: null,
    facts: done.facts,
    templates: told.templates,
    depth: Math.max(0, ...intentsOf(wish).map(depthOf)),
    obscurity: obscurityOf(wish),
    distractors: { near: offer.near, far: offer.far },
  });
}

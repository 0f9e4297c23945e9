import type { Scene, SpokenValue, WorldTool } from '../../core/World.ts';
import { shuffled } from '../../core/shuffled.ts';
import { between, oneOf } from '../kit/chance.ts';
import type { Domain } from '../Domain.ts';
import type { Filling, Intent, Wish } from '../Intent.ts';
import { phraseSlots } from '../phraseSlots.ts';
import { Rejection } from '../Rejection.ts';
import { plain } from '../kit/spoken/plain.ts';
import { valueAt } from '../valueAt.ts';
import type { Json } from '../../core/Json.ts';
import { drawIntent } from './drawIntent.ts';
import { drawRequest } from './drawCalls.ts';
import { phrasingsOf } from './phrasingsOf.ts';
import type { Part } from './phrasingsOf.ts';

/** Share of conditional requests that say what to do in the other case too. */
const otherwiseShare = 0.6;

/** A check whose result decides which call comes next. `probe`: carries a call out on the start state; `null`: it fails. */
export function drawConditional(domain: Domain, scene: Scene, part: Part, probe: (intent: Intent) => Json): Wish {
  const { random } = scene;
  const checks = shuffled(domain.tools.filter(({ conditions }) => conditions.length > 0), random);
  const tool = checks.find((one) => phrasingsOf(domain, one, part, 'request').length > 0);
  if (tool === undefined) throw new Rejection('not-available');
  const check = drawRequest(domain, scene, part, tool);
  const condition = oneOf(random, tool.conditions);
  const found = valueAt(probe(check), condition.path);
  if (typeof found !== 'number') throw new Rejection('nothing-found', condition.path);
  const then = drawAction(domain, scene, part, check, new Set([tool.tool.name]));
  const otherwise = random.next() < otherwiseShare ? drawAction(domain, scene, part, check, new Set([tool.tool.name, then.tool.tool.name])) : null;
  return { kind: 'conditional', check, condition, limit: limitAround(scene, found), then, otherwise };
}

/** A limit near the value, so that either side is as likely; never so near that its reading could be argued. */
function limitAround({ random }: Scene, value: number): SpokenValue {
  const spread = Math.max(2, Math.round(Math.abs(value) * 0.4));
  const away = between(random, 1, spread);
  const limit = Math.round(value) + (random.next() < 0.5 ? away : -away);
  // One and less would have to be put otherwise (“fewer than 1”).
  return plain(Math.max(2, limit));
}

/** Something that changes state, about what was checked where it can be. */
function drawAction(domain: Domain, scene: Scene, part: Part, check: Intent, used: ReadonlySet<string>): Intent {
  const tools = shuffled(domain.tools.filter(({ effect, tool }) => effect === 'changes' && !used.has(tool.name)), scene.random);
  const related = tools.filter((tool) => shared(tool, check).size > 0);
  for (const tool of [...related, ...tools]) {
    const phrasings = phrasingsOf(domain, tool, part, 'request');
    if (phrasings.length === 0) continue;
    const phrasing = oneOf(scene.random, phrasings);
    const { always } = phraseSlots(phrasing.phrasing.text);
    const given = new Map([...shared(tool, check)].filter(([path]) => always.includes(path)));
    return drawIntent(domain, scene, tool, phrasing, given);
  }
  throw new Rejection('not-available');
}

/** Parameters of a tool that can be filled by what was checked: the first of each type. */
function shared({ parameters }: WorldTool, check: Intent): ReadonlyMap<string, Filling> {
  const byType = new Map([...check.fillings.values()].filter(({ kind }) => kind === 'value').map((filling) => [filling.type, filling]));
  const found = new Map<string, Filling>();
  for (const [path, type] of Object.entries(parameters)) {
    const filling = byType.get(type);
    if (filling === undefined) continue;
    found.set(path, filling);
    byType.delete(type);
  }
  return found;
}

import type { Scene, WorldTool } from '../../core/World.ts';
import { oneOf, some } from '../kit/chance.ts';
import type { Domain } from '../Domain.ts';
import type { Intent } from '../Intent.ts';
import { Rejection } from '../Rejection.ts';
import { drawIntent } from './drawIntent.ts';
import { phrasingsOf } from './phrasingsOf.ts';
import type { Part } from './phrasingsOf.ts';

/** Share of single requests put as a question, where there is one. */
const questionShare = 0.35;

/** One call, asked for or asked about. */
export function drawSingle(domain: Domain, scene: Scene, part: Part, tool: WorldTool = anyTool(domain, scene, part)): Intent {
  const questions = phrasingsOf(domain, tool, part, 'question');
  const isQuestion = questions.length > 0 && scene.random.next() < questionShare;
  return drawIntent(domain, scene, tool, chosenFrom(scene, isQuestion ? questions : phrasingsOf(domain, tool, part, 'request')));
}

/** A call as an order, so that several can stand in one sentence. */
export function drawRequest(domain: Domain, scene: Scene, part: Part, tool: WorldTool): Intent {
  return drawIntent(domain, scene, tool, chosenFrom(scene, phrasingsOf(domain, tool, part, 'request')));
}

function chosenFrom(scene: Scene, phrasings: ReturnType<typeof phrasingsOf>): Pick<Intent, 'kind' | 'phrasing'> {
  if (phrasings.length === 0) throw new Rejection('not-available');
  return oneOf(scene.random, phrasings);
}

/** Tools that can be asked for in the imperative, in this part. */
function askable(domain: Domain, part: Part): readonly WorldTool[] {
  return domain.tools.filter((tool) => phrasingsOf(domain, tool, part, 'request').length > 0);
}

function anyTool(domain: Domain, { random }: Scene, part: Part): WorldTool {
  const tools = askable(domain, part);
  if (tools.length === 0) throw new Rejection('not-available');
  return oneOf(random, tools);
}

/** Share of several calls that are all of one tool. */
const sameToolShare = 0.4;

/** Independent calls of the same tool or of different ones. */
export function drawSeveral(domain: Domain, scene: Scene, part: Part, count: number, mayRepeat: boolean): readonly Intent[] {
  const { random } = scene;
  if (mayRepeat && random.next() < sameToolShare) {
    const tool = anyTool(domain, scene, part);
    return Array.from({ length: count }, () => drawRequest(domain, scene, part, tool));
  }
  const tools = some(random, askable(domain, part), count);
  if (tools.length < count) throw new Rejection('not-available');
  return tools.map((tool) => drawRequest(domain, scene, part, tool));
}

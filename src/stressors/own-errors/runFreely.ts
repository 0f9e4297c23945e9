import { lineByLineEnvironment } from '../../composer/lineByLine.ts';
import type { Random } from '../../core/Random.ts';
import type { StressBase, Stressed } from '../../core/Stressor.ts';
import { numberOf, stepCall, stepRequest } from './stepMessages.ts';
import { taskOf } from './taskOf.ts';

/**
 * The last steps of the same long task, told one after the other, from their true opening: the model does them by itself, over a
 * history that is its own, until its first mistake (science §6.1).
 */
export function runFreely({ case: base }: StressBase, count: number, random: Random): Stressed {
  const { task, steps: all } = taskOf(random);
  const steps = all.slice(-count);
  const [first] = steps;
  if (first === undefined) return { state: 'not-applicable', reason: 'no step to ask' };
  const opening = first.state - first.line.sign * first.change;
  const { change, state } = task.parameters;
  const told = steps.map((step, index) => ({ line: stepRequest(task, step, index === 0 ? opening : null), tool: step.line.tool, due: { [change]: numberOf(step.change, task.decimals), [state]: numberOf(step.state, task.decimals) } }));
  const tools = [...new Set(task.lines.map(({ tool }) => tool))];
  const { composed, ...origin } = base.origin;
  return {
    state: 'changed',
    projection: {
      case: {
        ...base,
        prompt: { messages: [{ role: 'system', content: task.instructions }, { role: 'user', content: told[0]?.line ?? '' }], tools: task.tools, rules: [], interface: base.prompt.interface },
        key: { kind: 'state', path: steps.map((step) => stepCall(task, step, step.state)), goals: steps.map((_, index) => index), edges: [], changing: tools, state: null, lineByLine: true },
        origin: { ...origin, ...(composed === undefined ? {} : { composed: { ...composed, positions: [], templates: [`own-errors/${task.id}`] } }), cluster: `own-errors ${task.id} ${first.line.id}`, calls: { count: steps.length, tools: new Set(steps.map(({ line: { tool } }) => tool)).size }, toolsOffered: task.tools.length },
      },
      environment: lineByLineEnvironment(told, state),
    },
    dose: null,
    control: false,
  };
}

import type { ExpectedCall, TaskUnderWay } from '../../core/Key.ts';
import type { Message } from '../../core/Message.ts';
import type { Random } from '../../core/Random.ts';
import type { StressBase, Stressed, Stressor } from '../../core/Stressor.ts';
import { drawSteps } from './drawSteps.ts';
import type { Step } from './drawSteps.ts';
import { injectHistory } from './injectHistory.ts';
import type { InjectedHistory } from './injectHistory.ts';
import type { LongTask } from './LongTask.ts';
import { plainLevel, readArm } from './readArm.ts';
import type { Arm } from './readArm.ts';
import { numberOf, stepMessages, written } from './stepMessages.ts';
import { basket } from './tasks/basket.ts';
import { ledger } from './tasks/ledger.ts';
import { route } from './tasks/route.ts';
import { stockroom } from './tasks/stockroom.ts';

const tasks: readonly LongTask[] = [ledger, stockroom, basket, route];

/**
 * Asks the next step of a long task after a history of its own calls, of which a share is wrong (science §6). The task
 * takes the place of the question, of which only the seed is kept; every level of one question asks the same last step
 * from the same true state, after the same steps.
 */
export const stressor: Stressor = {
  id: 'own-errors',
  version: '1',
  description: 'the next step of a long task, after a share of wrong calls of its own',
  analysis: 'history',
  needs: [],
  subtasks: [],
  levels: ['0@3', '0@9', '0@17', '0', '25', '50', '75', '100', '50-cascaded', '100-cascaded', '50-padded', '50-names', '50-malformed', '0-reasoning', '100-reasoning'],
  readLevel: plainLevel,
  apply: (base, level, { shared, reasoning }) => {
    const arm = readArm(level);
    if (arm === null) return Promise.resolve({ state: 'not-applicable', reason: 'no such level' });
    const isTheSame = arm.reasoning !== null && arm.reasoning === reasoning;
    return Promise.resolve(isTheSame ? { state: 'not-applicable', reason: `everything is asked with an effort of ${arm.reasoning} already` } : asked(base, arm, shared));
  },
};

function asked({ case: base }: StressBase, arm: Arm, random: Random): Stressed {
  const task = tasks[random.fork('task').below(tasks.length)] ?? ledger;
  const all = drawSteps(task, random.fork('steps'));
  const step = all.at(-1);
  if (step === undefined) return { state: 'not-applicable', reason: 'no step to ask' };
  const history = injectHistory(all, arm, random);
  const { composed, ...origin } = base.origin;
  const asksWith = arm.reasoning === null ? {} : { reasoning: arm.reasoning };
  return {
    state: 'changed',
    projection: {
      case: {
        ...base,
        prompt: { messages: messagesOf(task, history, step, arm), tools: task.tools, rules: [], interface: base.prompt.interface, ...asksWith },
        key: { kind: 'calls', calls: [call(task, step, history.shown + step.line.sign * step.change)], order: 'any', underWay: underWay(task, history, step) },
        origin: { ...origin, ...(composed === undefined ? {} : { composed: { ...composed, positions: [], templates: [`own-errors/${task.id}/${step.line.id}`] } }), cluster: `own-errors ${task.id} ${step.line.id}`, calls: { count: 1, tools: 1 }, toolsOffered: task.tools.length },
      },
      environment: null,
    },
    dose: null,
    control: arm.padded,
    history: { position: arm.position, share: arm.padded ? 0 : arm.percent / 100, error: arm.error, cascaded: arm.cascaded, lastWrong: !arm.padded && history.steps.at(-1)?.isWrong === true, ...asksWith },
  };
}

function messagesOf(task: LongTask, { opening, steps }: InjectedHistory, asked: Step, arm: Arm): readonly Message[] {
  const line = ({ line: { text }, change }: Step): string => text.replace('{change}', written(change, task));
  const lines = [...steps.map(({ step }) => step), asked].map(line);
  const said = (index: number): Message => ({ role: 'user', content: index === 0 ? `${task.opening.replace('{state}', written(opening, task))}\n${lines[0] ?? ''}` : (lines[index] ?? '') });
  return [{ role: 'system', content: task.instructions }, ...steps.flatMap((step, index) => [said(index), ...stepMessages(step, task, arm)]), said(steps.length)];
}

/** Where what the last call gave is not what is true, the step that gives the true state sets it right. */
function underWay(task: LongTask, { steps, shown }: InjectedHistory, asked: Step): TaskUnderWay {
  const isOff = shown + asked.line.sign * asked.change !== asked.state;
  return { earlier: steps.map(({ step, due }) => call(task, step, due)), repaired: isOff ? [call(task, asked, asked.state)] : null };
}

function call({ parameters, decimals }: LongTask, { line, change }: Step, state: number): ExpectedCall {
  const value = (name: string, units: number): ExpectedCall['arguments'][number] => ({ name, accepted: [{ is: 'value', value: numberOf(units, decimals) }], mayBeAbsent: false });
  return { tool: line.tool, arguments: [value(parameters.change, change), value(parameters.state, state)] };
}

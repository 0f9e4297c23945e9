import type { TaskUnderWay } from '../../core/Key.ts';
import type { Message } from '../../core/Message.ts';
import type { Random } from '../../core/Random.ts';
import type { StressBase, Stressed, Stressor } from '../../core/Stressor.ts';
import type { Step } from './drawSteps.ts';
import { injectHistory } from './injectHistory.ts';
import type { InjectedHistory } from './injectHistory.ts';
import type { LongTask } from './LongTask.ts';
import { plainLevel, readArm, readFree } from './readArm.ts';
import type { Arm } from './readArm.ts';
import { runFreely } from './runFreely.ts';
import { stepCall, stepMessages, stepRequest } from './stepMessages.ts';
import { taskOf } from './taskOf.ts';

/**
 * Asks the next step of a long task after a history of its own calls, of which a share is wrong (science §6). The task
 * takes the place of the question, of which only the seed is kept; every level of one question asks the same last step
 * from the same true state, after the same steps. Or lets it do such a task by itself until its first mistake.
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
    const free = readFree(level);
    if (free !== null) return Promise.resolve(runFreely(base, free, shared));
    const arm = readArm(level);
    if (arm === null) return Promise.resolve({ state: 'not-applicable', reason: 'no such level' });
    const isTheSame = arm.reasoning !== null && arm.reasoning === reasoning;
    return Promise.resolve(isTheSame ? { state: 'not-applicable', reason: `everything is asked with an effort of ${arm.reasoning} already` } : asked(base, arm, shared));
  },
};

function asked({ case: base }: StressBase, arm: Arm, random: Random): Stressed {
  const { task, steps: all } = taskOf(random);
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
        key: { kind: 'calls', calls: [stepCall(task, step, history.shown + step.line.sign * step.change)], order: 'any', underWay: underWay(task, history, step) },
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
  const all = [...steps.map(({ step }) => step), asked];
  const said = (index: number): Message => ({ role: 'user', content: stepRequest(task, all[index] ?? asked, index === 0 ? opening : null) });
  return [{ role: 'system', content: task.instructions }, ...steps.flatMap((step, index) => [said(index), ...stepMessages(step, task, arm)]), said(steps.length)];
}

/** Where what the last call gave is not what is true, the step that gives the true state sets it right. */
function underWay(task: LongTask, { steps, shown }: InjectedHistory, asked: Step): TaskUnderWay {
  const isOff = shown + asked.line.sign * asked.change !== asked.state;
  return { earlier: steps.map(({ step, due }) => stepCall(task, step, due)), repaired: isOff ? [stepCall(task, asked, asked.state)] : null };
}

import type { Clock } from '../../src/core/Clock.ts';
import type { Model } from '../../src/core/Model.ts';
import type { RunStore } from '../../src/core/Store.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import { acknowledging } from '../../src/engine/acknowledging.ts';
import { defaultLimits } from '../../src/engine/live/Limits.ts';
import type { RunRequest } from '../../src/engine/live/RunRequest.ts';
import { fixedRounds } from '../../src/engine/rounds/fixedRounds.ts';
import { syntax as json } from '../../src/syntaxes/json/index.ts';
import { syntax as native } from '../../src/syntaxes/native/index.ts';

/** A request to ask everything of `store` with nothing special about it. */
export function madeRequest(store: RunStore, clock: Clock, models: readonly Model[], changes: Partial<RunRequest> = {}): RunRequest {
  return {
    store,
    rounds: fixedRounds,
    models: new Map(models.map((model) => [model.id, model])),
    syntaxes: [native, json],
    sessions: [acknowledging],
    clock,
    random: seededRandom('waits'),
    owner: 'one',
    limits: defaultLimits,
    cache: null,
    price: () => null,
    progress: () => undefined,
    finished: () => undefined,
    stop: { finish: new AbortController().signal, abort: new AbortController().signal },
    ...changes,
  };
}

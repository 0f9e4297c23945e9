import type { Scene, SpokenValue, ValueType } from '../../core/World.ts';
import { between, oneOf } from '../../composer/chance.ts';
import { spokenChoice } from '../../composer/spoken/choice.ts';
import { spokenDay } from '../../composer/spoken/date.ts';
import { spokenCount } from '../../composer/spoken/number.ts';
import { plain } from '../../composer/spoken/plain.ts';
import { shopOf } from './records.ts';
import type { OpenState } from '../../composer/createWorld.ts';

const shop = (scene: Scene): ReturnType<typeof shopOf> => shopOf(scene.state as unknown as OpenState);

export const statusWords = { processing: ['open', 'still open', 'unshipped'], shipped: ['shipped', 'that are on their way'], delivered: ['delivered'] } as const;

/** What people write down in a request to this shop. */
export const types: readonly ValueType[] = [
  { id: 'customer-id', noun: 'customer', draw: (scene) => plain(oneOf(scene.random, shop(scene).customers).id) },
  { id: 'email', noun: 'e-mail address', draw: (scene) => plain(oneOf(scene.random, shop(scene).customers).email) },
  { id: 'order-id', noun: 'order', draw: (scene) => plain(oneOf(scene.random, shop(scene).orders).id) },
  { id: 'sku', noun: 'product', draw: (scene) => plain(oneOf(scene.random, shop(scene).products).sku) },
  { id: 'order-status', noun: 'order status', draw: ({ random }) => spokenChoice(random, { processing: ['processing'], shipped: ['shipped'], delivered: ['delivered'] }) },
  { id: 'day-past', noun: 'date', draw: ({ random, state }) => spokenDay(random, state.today, -45, -3) },
  { id: 'units', noun: 'number of units', draw: ({ random }) => spokenCount(random, oneOf(random, [5, 10, 12, 24, 40, 100, 150, 1200])) },
  { id: 'items', noun: 'number of items', draw: ({ random }) => spokenCount(random, between(random, 1, 3)) },
  { id: 'return-reason', noun: 'reason', draw: ({ random }) => reason(random) },
];

function reason(random: Scene['random']): SpokenValue {
  return spokenChoice(random, {
    damaged: ['it arrived damaged', 'it was broken when it came'],
    wrong_item: ['they were sent the wrong item', 'it is not what was ordered'],
    too_late: ['it came too late'],
    changed_mind: ['they changed their mind', 'it is no longer wanted'],
  });
}

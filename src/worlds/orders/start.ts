import type { Random } from '../../core/Random.ts';
import { shuffled } from '../../core/shuffled.ts';
import type { WorldState } from '../../core/World.ts';
import { between, oneOf, some } from '../../composer/chance.ts';
import { dateOf, dayNumber } from '../../composer/spoken/calendar.ts';
import { people } from '../../composer/spoken/names.ts';

const products = [
  ['Cotton hoodie', 39], ['Trail running shoes', 119], ['Steel water bottle', 24], ['Wool blanket', 79], ['Desk lamp', 45],
  ['Noise-cancelling headphones', 249], ['Rain jacket', 99], ['Ceramic teapot', 32], ['Travel backpack', 89], ['Yoga mat', 29],
] as const;
const colours = ['blue', 'red', 'green', 'black', 'grey'] as const;

/** Eight customers, ten products, twelve orders of the last two months. */
export function start(random: Random): WorldState {
  const today = dateOf(dayNumber('2026-01-05') + random.below(600));
  const customers = people(random, 8).map((person, index) => ({ id: `CUS-${String(310 + index * 7 + random.below(6))}`, ...person }));
  const stock = shuffled(products, random).map(([name, price], index) => ({ sku: `SKU-${String(1000 + index * 37 + random.below(30))}`, name, colour: oneOf(random, colours), price, units: between(random, 0, 60) }));
  const orders = Array.from({ length: 12 }, (_, index) => {
    const lines = some(random, stock, between(random, 1, 3)).map(({ sku, price }) => ({ sku, quantity: between(random, 1, 3), unit_price: price }));
    return {
      id: `ORD-${String(5200 + index * 13 + random.below(12))}`,
      customer_id: customers[index % customers.length]?.id ?? '',
      placed_on: dateOf(dayNumber(today) - between(random, 1, 60)),
      status: oneOf(random, ['processing', 'processing', 'shipped', 'delivered']),
      total: lines.reduce((sum, line) => sum + line.quantity * line.unit_price, 0),
      lines,
    };
  });
  return { today, customers: customers.map((one) => ({ ...one })), products: stock, orders, returns: [] };
}

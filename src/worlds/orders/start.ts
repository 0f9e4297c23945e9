import type { Random } from '../../core/Random.ts';
import { shuffled } from '../../core/shuffled.ts';
import type { WorldState } from '../../core/World.ts';
import { between, oneOf, some } from '../../composer/kit/chance.ts';
import { dateOf, dayNumber } from '../../composer/kit/spoken/calendar.ts';
import { people } from '../../composer/kit/spoken/names.ts';
import { inCents } from './records.ts';
import type { Customer, Order, Product, Return, Shipment, Shop } from './records.ts';

const wares: readonly (readonly [name: string, category: string, price: number])[] = [
  ['Cotton hoodie', 'clothing', 39], ['Rain jacket', 'clothing', 99], ['Linen shirt', 'clothing', 49], ['Merino scarf', 'clothing', 35], ['Wool cardigan', 'clothing', 84],
  ['Running shoes', 'shoes', 119], ['Hiking boots', 'shoes', 159], ['Canvas sneakers', 'shoes', 64], ['House slippers', 'shoes', 26],
  ['Ceramic teapot', 'kitchen', 32], ['Cast-iron pan', 'kitchen', 72], ['Bread knife', 'kitchen', 28], ['Espresso cups', 'kitchen', 34], ['Mixing bowl', 'kitchen', 19],
  ['Desk lamp', 'electronics', 45], ['Wireless headphones', 'electronics', 199], ['Bluetooth speaker', 'electronics', 89], ['Alarm clock', 'electronics', 31],
  ['Travel backpack', 'outdoor', 95], ['Steel water bottle', 'outdoor', 24], ['Two-person tent', 'outdoor', 219], ['Wool blanket', 'outdoor', 79], ['Camping stove', 'outdoor', 56],
];
const colours = ['blue', 'red', 'green', 'black', 'grey'] as const;
const cities = ['Lisbon', 'Lyon', 'Graz', 'Ghent', 'Leeds', 'Turin', 'Porto', 'Bremen', 'Malmö', 'Kraków', 'Cork', 'Seville'];
const reasons = ['damaged', 'wrong_item', 'too_late', 'changed_mind'];
const carriers = ['DHL', 'UPS', 'DPD', 'GLS', 'PostNord'];

/** Eight customers, eleven products, eighteen orders of the last two months, with their shipments and some returns. */
export function start(random: Random): WorldState {
  const today = dateOf(dayNumber('2026-01-05') + random.below(600));
  const customers = drawCustomers(random);
  const products = drawProducts(random);
  const orders = drawOrders(random, today, customers, products);
  const state: Shop = { today, customers: customers.map((one) => ({ ...one, wish_list_sku: oneOf(random, products).sku })), products, orders, shipments: drawShipments(random, today, orders), returns: drawReturns(random, today, orders), refunds: [], restocks: [] };
  return state as unknown as WorldState;
}

function drawCustomers(random: Random): Omit<Customer, 'wish_list_sku'>[] {
  return people(random, 8).map((person, index) => ({
    id: `CUS-${String(310 + index * 7 + random.below(6))}`,
    ...person,
    phone: `+351 555 ${String(between(random, 1000, 9999))}`,
    city: oneOf(random, cities),
    loyalty_points: between(random, 0, 90) * 5,
  }));
}

function drawProducts(random: Random): Product[] {
  const drawn = some(random, wares, 11);
  const skus = drawn.map((_, index) => `SKU-${String(1000 + index * 37 + random.below(30))}`);
  const partners = shuffled(skus, random);
  return drawn.map(([name, category, price], index) => {
    const sku = skus[index] ?? '';
    const partner = partners[(partners.indexOf(sku) + 1) % partners.length] ?? sku;
    return { sku, name, category, colour: oneOf(random, colours), price: inCents(price + between(random, -3, 6) + oneOf(random, [0, 0.5, 0.9])), units_in_stock: between(random, 0, 60), goes_with_sku: partner };
  });
}

function drawOrders(random: Random, today: string, customers: readonly Pick<Customer, 'id'>[], products: readonly Product[]): Order[] {
  const ages = some(random, Array.from({ length: 60 }, (_, age) => age + 1), 18);
  const byAge = ages.toSorted((a, b) => a - b);
  return ages.map((age, index) => {
    const lines = some(random, products, between(random, 2, 4)).map(({ sku, price }) => ({ sku, quantity: between(random, 1, 3), unit_price: price }));
    return {
      id: `ORD-${String(5200 + index * 13 + random.below(12))}`,
      customer_id: (customers[index] ?? oneOf(random, customers)).id,
      placed_on: dateOf(dayNumber(today) - age),
      status: drawStatus(random, byAge.indexOf(age)),
      total: inCents(lines.reduce((sum, line) => sum + line.quantity * line.unit_price, 0)),
      lines,
    };
  });
}

/** `rank`: 0 is the youngest of eighteen orders. There are always some that wait, travel and have arrived. */
function drawStatus(random: Random, rank: number): string {
  if (rank < 6) return 'processing';
  if (rank < 10) return 'shipped';
  if (rank < 14) return 'delivered';
  return oneOf(random, ['delivered', 'cancelled', 'shipped', 'cancelled']);
}

function drawShipments(random: Random, today: string, orders: readonly Order[]): Shipment[] {
  return orders
    .filter(({ status }) => status === 'shipped' || status === 'delivered')
    .map((order, index) => {
      const delivered = order.status === 'delivered';
      const sent = Math.min(dayNumber(today) - (delivered ? 2 : 0), dayNumber(order.placed_on) + between(random, 0, 4));
      return {
        id: `SHP-${String(7100 + index * 17 + random.below(16))}`,
        order_id: order.id,
        carrier: oneOf(random, carriers),
        sent_on: dateOf(Math.max(sent, dayNumber(order.placed_on))),
        weight_kg: between(random, 4, 120) / 10,
        delivered,
        expected_on: dateOf(delivered ? Math.max(sent, dayNumber(order.placed_on)) + 1 : dayNumber(today) + between(random, 1, 6)),
        window: 'any',
      };
    });
}

function drawReturns(random: Random, today: string, orders: readonly Order[]): Return[] {
  const delivered = shuffled(orders.filter(({ status }) => status === 'delivered'), random).slice(0, 6);
  const days = some(random, Array.from({ length: 20 }, (_, age) => age), 6);
  return delivered.map((order, index) => ({
    id: `RET-${String(80 + index * 5 + random.below(5))}`,
    order_id: order.id,
    sku: order.lines[0]?.sku ?? '',
    quantity: 1,
    reason: oneOf(random, reasons),
    status: oneOf(random, ['pending', 'approved', 'received']),
    opened_on: dateOf(Math.max(dayNumber(today) - (days[index] ?? 0), dayNumber(order.placed_on))),
  }));
}

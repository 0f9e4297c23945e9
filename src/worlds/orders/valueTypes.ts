import type { Random } from '../../core/Random.ts';
import type { Scene, SpokenValue, ValueType } from '../../core/World.ts';
import { between, oneOf, some } from '../../composer/kit/chance.ts';
import type { OpenState } from '../../composer/kit/createWorld.ts';
import { quoted, spokenChoice } from '../../composer/kit/spoken/choice.ts';
import { namedDay, onDay } from '../../composer/kit/spoken/day.ts';
import { spokenAmount, spokenCount } from '../../composer/kit/spoken/number.ts';
import { listOnScreen } from '../../composer/kit/spoken/listOnScreen.ts';
import { plain, put } from '../../composer/kit/spoken/plain.ts';
import { shopOf } from './records.ts';
import type { Shop } from './records.ts';

const shop = (scene: Scene): Shop => shopOf(scene.state as unknown as OpenState);

const statusWords: Readonly<Record<string, readonly string[]>> = { processing: ['unshipped', 'not yet shipped'], shipped: ['shipped'], delivered: ['delivered'], cancelled: ['cancelled'] };
const colours = ['blue', 'red', 'green', 'black', 'grey'];
const gifts = ['Happy birthday, Grandma', 'Congratulations on the new flat', 'Thank you for everything', 'With love from all of us', 'Good luck in Lyon', 'For the best neighbour there is', 'Get well soon', 'Welcome, little one'];
const notes = ['late delivery', 'price match', 'scratched lid', 'goodwill after the phone call', 'charged twice', 'missing accessory', 'voucher was not applied', 'stain on the sleeve'];
const streets = ['12 Mill Lane', '4 Harbour Road', '27 Rua das Flores', '9 Lindenstraße', '31 Rue Pasteur', '8 Station Street', '15 Via Roma', '62 Kungsgatan', '3 Orchard Close', '110 Calle Mayor'];
const towns = ['Lisbon', 'Lyon', 'Graz', 'Ghent', 'Leeds', 'Turin', 'Porto', 'Bremen', 'Cork', 'Seville'];

/** What people write down in a request to this shop. */
export const valueTypes: readonly ValueType[] = [
  { id: 'customer-id', noun: 'customer', draw: (scene) => plain(oneOf(scene.random, shop(scene).customers).id) },
  { id: 'email', noun: 'e-mail address', draw: (scene) => plain(oneOf(scene.random, shop(scene).customers).email) },
  { id: 'order-id', noun: 'order', draw: (scene) => plain(oneOf(scene.random, shop(scene).orders).id) },
  { id: 'shipment-id', noun: 'shipment', draw: (scene) => plain(oneOf(scene.random, shop(scene).shipments).id) },
  { id: 'return-id', noun: 'return', draw: (scene) => plain(oneOf(scene.random, shop(scene).returns).id) },
  { id: 'sku', noun: 'product', draw: product },
  { id: 'order-statuses', noun: 'order status', draw: ({ random }) => statuses(random) },
  { id: 'return-status', noun: 'return status', draw: ({ random }) => spokenChoice(random, { pending: ['pending', 'undecided'], approved: ['approved'], received: ['received'] }) },
  { id: 'category', noun: 'category', draw: (scene) => spokenChoice(scene.random, categoryWords(shop(scene))) },
  { id: 'colours', noun: 'colour', draw: (scene) => wantedColours(scene.random) },
  { id: 'lowest-price', noun: 'lowest price', draw: ({ random }) => spokenAmount(random, between(random, 2, 9) * 5, 'EUR') },
  { id: 'highest-price', noun: 'highest price', draw: ({ random }) => spokenAmount(random, between(random, 6, 30) * 10, 'EUR') },
  { id: 'refund-amount', noun: 'amount', draw: ({ random }) => spokenAmount(random, oneOf(random, [between(random, 3, 40), between(random, 50, 400) / 10, 25.5, 12.75]), 'EUR') },
  { id: 'refund-method', noun: 'way of refunding', draw: ({ random }) => spokenChoice(random, { original_payment: ['in the way they paid', 'to their original means of payment'], store_credit: ['as store credit', 'as credit for our shop'] }) },
  { id: 'refund-note', noun: 'note', draw: ({ random }) => quoted(oneOf(random, notes)) },
  { id: 'gift-note', noun: 'note', draw: ({ random }) => quoted(oneOf(random, gifts)) },
  { id: 'day-past', noun: 'date', draw: ({ random, state }) => namedDay(random, state.today, -45, -3) },
  { id: 'day-due', noun: 'date', draw: ({ random, state }) => namedDay(random, state.today, 5, 40) },
  { id: 'delivery-day', noun: 'delivery day', draw: ({ random, state }) => onDay(random, state.today, 1, 14) },
  { id: 'window', noun: 'part of the day', draw: ({ random }) => spokenChoice(random, { morning: ['morning'], afternoon: ['afternoon'], evening: ['evening'] }) },
  { id: 'units', noun: 'number of units', draw: ({ random }) => spokenCount(random, oneOf(random, [between(random, 5, 90), 12, 24, 100, 500, 1200])) },
  { id: 'items', noun: 'number of items', draw: ({ random }) => spokenCount(random, between(random, 2, 4)) },
  { id: 'list-length', noun: 'number of orders', draw: ({ random }) => spokenCount(random, between(random, 2, 5)) },
  { id: 'return-reason', noun: 'reason', draw: ({ random }) => returnReason(random) },
  { id: 'cancellation-reason', noun: 'reason', draw: ({ random }) => cancellationReason(random) },
  { id: 'silence', noun: 'wish about a message', draw: ({ random }) => put(false, oneOf(random, ['without telling the customer', 'without sending the customer an e-mail'])) },
  { id: 'street', noun: 'street', draw: ({ random }) => plain(oneOf(random, streets)) },
  { id: 'postal-code', noun: 'postal code', draw: ({ random }) => plain(String(between(random, 10_000, 99_999))) },
  { id: 'town', noun: 'town', draw: ({ random }) => plain(oneOf(random, towns)) },
];

/** By its number, or as one of four on screen. */
function product(scene: Scene): SpokenValue {
  const { products } = shop(scene);
  if (scene.random.below(4) > 0) return plain(oneOf(scene.random, products).sku);
  return listOnScreen(scene.random, 'product', 'Products', products.slice(0, 4).map(({ sku, name, colour }) => ({ value: sku, title: `the ${colour} ${name.toLowerCase()}` })));
}

function statuses(random: Random): SpokenValue {
  const chosen = some(random, Object.keys(statusWords), between(random, 1, 2));
  const said = chosen.map((status) => oneOf(random, statusWords[status] ?? [status])).join(' and ');
  return { value: chosen, said, accepted: [], context: null, obscurity: 1 };
}

function wantedColours(random: Random): SpokenValue {
  const chosen = some(random, colours, between(random, 1, 3));
  const said = chosen.length < 2 ? chosen.join('') : `${chosen.slice(0, -1).join(', ')} or ${chosen.at(-1) ?? ''}`;
  return { value: chosen, said, accepted: [], context: null, obscurity: 0 };
}

/** Only categories that hold something in this shop. */
function categoryWords({ products }: Shop): Readonly<Record<string, readonly string[]>> {
  const words: Readonly<Record<string, readonly string[]>> = { clothing: ['clothing'], shoes: ['shoes', 'footwear'], kitchen: ['kitchenware'], electronics: ['electronics'], outdoor: ['outdoor gear'] };
  return Object.fromEntries(Object.entries(words).filter(([category]) => products.some((one) => one.category === category)));
}

function returnReason(random: Random): SpokenValue {
  return spokenChoice(random, {
    damaged: ['it arrived damaged', 'it was broken when it came'],
    wrong_item: ['they were sent the wrong item', 'it is not what they ordered'],
    too_late: ['it came too late', 'the delivery took too long'],
    changed_mind: ['they changed their mind', 'they no longer want it'],
  });
}

function cancellationReason(random: Random): SpokenValue {
  return spokenChoice(random, {
    customer_request: ['the customer asked for it', 'the customer no longer wants it'],
    out_of_stock: ['it is out of stock', 'we have nothing left to send'],
    suspected_fraud: ['it looks like fraud', 'the payment seems to be stolen'],
    duplicate: ['it was placed twice', 'it is a duplicate'],
  });
}

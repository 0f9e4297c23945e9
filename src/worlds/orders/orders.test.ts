import { expect, test } from 'vitest';
import { callerOf } from '../../../test/worlds/callerOf.ts';
import type { Caller } from '../../../test/worlds/callerOf.ts';
import type { OpenState } from '../../composer/kit/createWorld.ts';
import { dateOf, dayNumber } from '../../composer/kit/spoken/calendar.ts';
import { valueAt } from '../../core/valueAt.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { world } from './index.ts';
import { shopOf } from './records.ts';
import type { Shop } from './records.ts';

const state = world.start(seededRandom('shop'));
const shop: Shop = shopOf(state as unknown as OpenState);
const open = (): Caller => callerOf(world, state);
const end = (caller: Caller): Shop => shopOf(caller.state() as unknown as OpenState);
const orderWith = (status: string): Shop['orders'][number] => shop.orders.find((order) => order.status === status)!;
const stocked = shop.products.find(({ units_in_stock }) => units_in_stock >= 3)!;

test('a chain leads from a return to a restock of what goes with the customer’s latest purchase', () => {
  const caller = open();
  const [return_id = ''] = caller.at('list_returns', { status: shop.returns[0]!.status }, 'returns[0].id');
  const [returned = ''] = caller.at('get_return', { return_id }, 'order_id');
  const [email = ''] = caller.at('get_shipment', { order_id: returned }, 'recipient_email');
  const [customer_id = ''] = caller.at('find_customer', { email }, 'id');
  const [latest = ''] = caller.at('list_orders', { customer_id }, 'orders[0].id');
  const [sku = ''] = caller.at('get_order', { order_id: latest }, 'lines[0].sku');
  const [partner = ''] = caller.at('get_product', { sku }, 'goes_with_sku');
  expect(caller.call('restock_product', { sku: partner, units: 12 })).toEqual({ restock_id: 'RST-1' });
  expect(end(caller).restocks).toEqual([{ id: 'RST-1', sku: partner, units: 12, arrive_by: null }]);
});

test('a customer found by address in any spelling gets a new order with all that was said', () => {
  const caller = open();
  const customer = shop.customers[2]!;
  const [id = ''] = caller.at('find_customer', { email: customer.email.toUpperCase() }, 'id');
  const delivery_address = { street: '4 Harbour Road', postal_code: '12345', city: 'Cork' };
  const made = caller.call('create_order', { customer_id: id, sku: stocked.sku, quantity: 3, delivery_address, gift_note: 'Get well soon' });
  expect(made['total']).toBeCloseTo(3 * stocked.price, 6);
  const after = end(caller);
  expect(after.orders.at(-1)).toEqual({
    id: made['order_id'],
    customer_id: customer.id,
    placed_on: state.today,
    status: 'processing',
    total: made['total'],
    lines: [{ sku: stocked.sku, quantity: 3, unit_price: stocked.price }],
    delivery_address,
    gift_note: 'Get well soon',
  });
  expect(after.products.find(({ sku }) => sku === stocked.sku)?.units_in_stock).toBe(stocked.units_in_stock - 3);
  expect(caller.at('list_orders', { customer_id: customer.id, limit: 1 }, 'orders[*].id')).toEqual([made['order_id']]);
});

test('pages of orders follow one another and hold every order once, newest first', () => {
  const caller = open();
  const customer_id = shop.customers.find(({ id }) => shop.orders.filter((order) => order.customer_id === id).length > 2)!.id;
  const all = caller.at('list_orders', { customer_id }, 'orders[*].id');
  const first = caller.call('list_orders', { customer_id, limit: 2 });
  const rest = caller.call('list_orders', { customer_id, cursor: valueAt(first, 'next_cursor')! });
  expect([...(first['orders'] as []), ...(rest['orders'] as [])].map(({ id }) => id)).toEqual(all);
  expect(rest).not.toHaveProperty('next_cursor');
  const days = caller.at('list_orders', { customer_id }, 'orders[*].placed_on');
  expect(days).toEqual(days.toSorted().reverse());
});

test('orders are kept to statuses and days, products to colours and prices', () => {
  const caller = open();
  const { customer_id, placed_on } = orderWith('delivered');
  const given = { customer_id, statuses: ['delivered', 'shipped'], placed_since: placed_on };
  const due = shop.orders.filter((order) => order.customer_id === customer_id && /delivered|shipped/.test(order.status) && order.placed_on >= placed_on);
  expect(caller.at('list_orders', given, 'orders[*].id').toSorted()).toEqual(due.map(({ id }) => id).toSorted());
  const { category, colour, price } = stocked;
  const found = caller.at('search_products', { category, colours: [colour], price: { min: price, max: price } }, 'products[*].sku');
  expect(found).toContain(stocked.sku);
  expect(caller.at('search_products', { category, price: { min: price + 0.01 } }, 'products[*].sku')).not.toContain(stocked.sku);
  const prices = caller.at('search_products', { category }, 'products[*].price');
  expect(prices).toEqual(prices.toSorted((a, b) => Number(a) - Number(b)));
});

test('refunds of an order add up to no more than it cost', () => {
  const caller = open();
  const { id, total } = shop.orders[0]!;
  expect(caller.call('issue_refund', { order_id: id, amount: 5 })).toEqual({ refund_id: 'RFD-1', refunded_in_total: 5 });
  expect(caller.call('issue_refund', { order_id: id, amount: 0.1, method: 'store_credit', note: 'late' })).toEqual({ refund_id: 'RFD-2', refunded_in_total: 5.1 });
  expect(caller.codeOf('issue_refund', { order_id: id, amount: total })).toBe('too_much');
  expect(end(caller).refunds).toEqual([
    { id: 'RFD-1', order_id: id, amount: 5, method: 'original_payment', note: null },
    { id: 'RFD-2', order_id: id, amount: 0.1, method: 'store_credit', note: 'late' },
  ]);
});

test('cancelling keeps the reason and whether the customer hears of it, and works once', () => {
  const caller = open();
  const { id } = orderWith('processing');
  expect(caller.call('cancel_order', { order_id: id, reason: 'duplicate', notify_customer: false })).toEqual({ order_id: id, status: 'cancelled' });
  expect(end(caller).orders.find((order) => order.id === id)?.cancellation).toEqual({ reason: 'duplicate', customer_notified: false });
  expect(caller.codeOf('cancel_order', { order_id: id })).toBe('not_cancellable');
  expect(caller.codeOf('get_shipment', { order_id: id })).toBe('not_shipped');
});

test('a delivery is moved once to the same day and part of it', () => {
  const caller = open();
  const shipment = shop.shipments.find(({ delivered }) => !delivered)!;
  const given = { shipment_id: shipment.id, deliver_on: dateOf(dayNumber(state.today) + 9), window: 'evening' };
  expect(caller.call('reschedule_delivery', given)).toEqual({ shipment_id: shipment.id, expected_on: given.deliver_on, window: 'evening' });
  expect(caller.codeOf('reschedule_delivery', given)).toBe('already_scheduled');
  expect(caller.at('get_shipment', { order_id: shipment.order_id }, 'window')).toEqual(['evening']);
});

test('a return is opened for what the order holds', () => {
  const caller = open();
  const { id: order_id, lines } = orderWith('delivered');
  const { sku, quantity } = lines[0]!;
  const [id = ''] = caller.at('create_return', { order_id, sku, quantity, reason: 'damaged' }, 'return_id');
  expect(caller.at('get_return', { return_id: id }, 'quantity')).toEqual([quantity]);
  expect(end(caller).returns.at(-1)).toEqual({ id, order_id, sku, quantity, reason: 'damaged', status: 'pending', opened_on: state.today });
  expect(caller.at('list_returns', { status: 'pending', opened_since: state.today }, 'returns[*].id')).toContain(id);
});

test('what cannot be met is refused with a code', () => {
  const { codeOf } = open();
  const customer_id = shop.customers[0]!.id;
  const delivered = shop.shipments.find((one) => one.delivered)!.id;
  const moving = shop.shipments.find((one) => !one.delivered)!.id;
  const { id: order_id, lines } = orderWith('delivered');
  const { sku, quantity } = lines[0]!;
  const foreign = shop.products.find((product) => lines.every((line) => line.sku !== product.sku))!.sku;
  const scarce = shop.products.find(({ units_in_stock }) => units_in_stock < 20)!.sku;
  expect(codeOf('find_customer', { email: 'nobody@example.com' })).toBe('not_found');
  expect(codeOf('get_order', { order_id: 'ORD-1' })).toBe('not_found');
  expect(codeOf('search_products', { category: 'toys' })).toBe('not_found');
  expect(codeOf('list_orders', { customer_id, placed_since: '2026-02-30' })).toBe('invalid_date');
  expect(codeOf('list_orders', { customer_id, cursor: 'x' })).toBe('invalid_cursor');
  expect(codeOf('search_products', { category: stocked.category, price: { min: 9, max: 3 } })).toBe('invalid_range');
  expect(codeOf('create_order', { customer_id, sku: scarce, quantity: 20 })).toBe('out_of_stock');
  expect(codeOf('create_return', { order_id, sku: foreign, reason: 'damaged' })).toBe('not_in_order');
  expect(codeOf('create_return', { order_id, sku, quantity: quantity + 1, reason: 'damaged' })).toBe('too_many');
  expect(codeOf('create_return', { order_id: orderWith('cancelled').id, sku, reason: 'damaged' })).toBe('order_cancelled');
  expect(codeOf('reschedule_delivery', { shipment_id: delivered, deliver_on: dateOf(dayNumber(state.today) + 1) })).toBe('already_delivered');
  expect(codeOf('reschedule_delivery', { shipment_id: moving, deliver_on: '2020-01-01' })).toBe('date_in_past');
  expect(codeOf('issue_refund', { order_id, amount: 1.005 })).toBe('invalid_amount');
  expect(codeOf('restock_product', { sku, units: 0 })).toBe('invalid_arguments');
});

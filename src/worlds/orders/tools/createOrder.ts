import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { isJsonObject } from '../../../core/Json.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { customerOf, inCents, productOf, shopOf } from '../records.ts';

export const createOrder: DefinedTool = {
  tool: {
    name: 'create_order',
    description: 'Places an order for a customer and takes the units from stock. It goes to the address on file unless another is given.',
    parameters: {
      type: 'object',
      properties: {
        customer_id: { type: 'string', description: 'Customer id, such as CUS-310' },
        sku: { type: 'string', description: 'Product, such as SKU-1000' },
        quantity: { type: 'integer', minimum: 1, maximum: 20 },
        delivery_address: {
          type: 'object',
          description: 'Where to send it; parts left out are taken from the address on file',
          properties: { street: { type: 'string', description: 'Street with house number' }, postal_code: { type: 'string' }, city: { type: 'string' } },
        },
        gift_note: { type: 'string', maxLength: 120, description: 'Text printed on a card in the parcel' },
      },
      required: ['customer_id', 'sku', 'quantity'],
    },
    result: {
      type: 'object',
      properties: { order_id: { type: 'string', description: 'Such as ORD-5200' }, total: { type: 'number', description: 'In EUR' } },
      required: ['order_id', 'total'],
    },
  },
  effect: 'changes',
  parameters: {
    customer_id: 'customer-id',
    sku: 'sku',
    quantity: 'items',
    'delivery_address.street': 'street',
    'delivery_address.postal_code': 'postal-code',
    'delivery_address.city': 'town',
    gift_note: 'gift-note',
  },
  requests: [
    { id: 'place', text: 'place an order for {quantity} of {sku} for {customer_id}[ with the gift note {gift_note}]' },
    { id: 'on-behalf', text: 'order {quantity} of {sku} on behalf of {customer_id}' },
    { id: 'address', text: 'enter an order for {quantity} of {sku} for {customer_id}[, to be delivered to {delivery_address.street}, {delivery_address.postal_code} {delivery_address.city}]' },
    { id: 'wants', text: 'create an order of {quantity} of {sku} in the name of {customer_id}[ and print {gift_note} on the card]' },
    { id: 'without-quantity', text: 'order a few of {sku} on behalf of {customer_id}' },
    { id: 'without-customer', text: 'place an order for {quantity} of {sku} for one of our customers' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ customer_id, sku, quantity, delivery_address, gift_note }, state) => {
    const customer = customerOf(state, customer_id);
    const product = productOf(state, sku);
    const count = Number(quantity);
    if (product.units_in_stock < count) throw new ToolFailure('out_of_stock', `Only ${String(product.units_in_stock)} of ${product.sku} are in stock.`);
    const { orders } = shopOf(state);
    const id = `ORD-${String(6000 + orders.length)}`;
    const total = inCents(product.price * count);
    product.units_in_stock -= count;
    orders.push({
      id,
      customer_id: customer.id,
      placed_on: state.today,
      status: 'processing',
      total,
      lines: [{ sku: product.sku, quantity: count, unit_price: product.price }],
      ...(isJsonObject(delivery_address ?? null) ? { delivery_address: delivery_address as Readonly<Record<string, string>> } : {}),
      ...(typeof gift_note === 'string' ? { gift_note } : {}),
    });
    return { order_id: id, total };
  },
};

import type { DefinedTool } from '../../../composer/createWorld.ts';
import { productOf } from '../records.ts';

export const orderStock: DefinedTool = {
  tool: {
    name: 'order_stock',
    description: 'Orders further units of a product from its supplier; they count as in stock at once.',
    parameters: {
      type: 'object',
      properties: { sku: { type: 'string', description: 'Product, such as SKU-1000' }, units: { type: 'integer', minimum: 1 } },
      required: ['sku', 'units'],
    },
    result: { type: 'object', properties: { sku: { type: 'string' }, units: { type: 'integer', description: 'Units in stock afterwards' } }, required: ['sku', 'units'] },
  },
  effect: 'changes',
  parameters: { sku: 'sku', units: 'units' },
  requests: [
    { id: 'order-more', text: 'order {units} more of {sku}' },
    { id: 'restock', text: 'restock {sku} with {units} units' },
    { id: 'without-units', text: 'order more of {sku}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ sku, units }, state) => {
    const product = productOf(state, sku);
    product.units += Number(units);
    return { sku: product.sku, units: product.units };
  },
};

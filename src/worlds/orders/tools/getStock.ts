import type { DefinedTool } from '../../../composer/createWorld.ts';
import { productOf } from '../records.ts';

export const getStock: DefinedTool = {
  tool: {
    name: 'get_stock',
    description: 'Tells how many units of a product are in stock.',
    parameters: { type: 'object', properties: { sku: { type: 'string', description: 'Product, such as SKU-1000' } }, required: ['sku'] },
    result: { type: 'object', properties: { sku: { type: 'string' }, units: { type: 'integer' } }, required: ['sku', 'units'] },
  },
  effect: 'reads',
  parameters: { sku: 'sku' },
  requests: [
    { id: 'check', text: 'check the stock of {sku}' },
    { id: 'see', text: 'see how much of {sku} we have left' },
  ],
  questions: [{ id: 'units', text: 'How many units of {sku} do we have?', answers: [{ path: 'units', kind: 'number', take: 'value', unit: null }] }],
  mentions: [],
  conditions: [{ id: 'low', path: 'units', holds: 'below', text: 'if fewer than {limit} are left', otherwise: 'if there are still {limit} or more' }],
  execute: ({ sku }, state) => {
    const product = productOf(state, sku);
    return { sku: product.sku, units: product.units };
  },
};

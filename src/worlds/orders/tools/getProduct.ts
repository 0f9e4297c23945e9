import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { productOf } from '../records.ts';

export const getProduct: DefinedTool = {
  tool: {
    name: 'get_product',
    description: 'Gives price, stock and description of one product, and which other product is recommended with it.',
    parameters: { type: 'object', properties: { sku: { type: 'string', description: 'Product, such as SKU-1000' } }, required: ['sku'] },
    result: {
      type: 'object',
      properties: {
        sku: { type: 'string' },
        name: { type: 'string' },
        category: { type: 'string' },
        colour: { type: 'string' },
        price: { type: 'number', description: 'In EUR' },
        units_in_stock: { type: 'integer' },
        goes_with_sku: { type: 'string', description: 'Product recommended with it' },
      },
      required: ['sku', 'name', 'category', 'colour', 'price', 'units_in_stock', 'goes_with_sku'],
    },
  },
  effect: 'reads',
  parameters: { sku: 'sku' },
  requests: [
    { id: 'stock', text: 'check the stock of {sku}' },
    { id: 'left', text: 'see how much of {sku} we have left' },
    { id: 'describe', text: 'show me price and description of {sku}' },
    { id: 'both', text: 'tell me the price of {sku} and how many we have' },
    { id: 'without-product', text: 'check how many units of a certain product we have left' },
  ],
  questions: [
    { id: 'units', text: 'How many units of {sku} do we have?', answers: [{ path: 'units_in_stock', kind: 'number', take: 'value', unit: null }] },
    { id: 'which-with', text: 'Which product do we recommend together with {sku}?', answers: [{ path: 'goes_with_sku', kind: 'id', take: 'value', unit: null }] },
    { id: 'price', text: 'What does {sku} cost?', answers: [{ path: 'price', kind: 'money', take: 'value', unit: '"EUR"' }] },
    { id: 'price-and-units', text: 'What is the price of {sku}, and how many are in stock?', answers: [{ path: 'price', kind: 'money', take: 'value', unit: '"EUR"' }, { path: 'units_in_stock', kind: 'number', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'category', text: 'the category of {sku}', path: 'category', type: 'category' },
    { id: 'recommended', text: 'the product recommended with {sku}', path: 'goes_with_sku', type: 'sku' },
    { id: 'goes-with', text: 'the product that goes well with {sku}', path: 'goes_with_sku', type: 'sku' },
  ],
  conditions: [
    { id: 'low', path: 'units_in_stock', holds: 'below', text: 'if fewer than {limit} are left', otherwise: 'if there are still {limit} or more' },
    { id: 'dear', path: 'price', holds: 'at-least', text: 'if it costs {limit} EUR or more', otherwise: 'if it costs less than {limit} EUR' },
  ],
  execute: ({ sku }, state) => ({ ...productOf(state, sku) }),
};

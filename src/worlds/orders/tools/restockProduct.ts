import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { comingDay } from '../../../composer/kit/calendarDay.ts';
import { productOf, shopOf } from '../records.ts';

export const restockProduct: DefinedTool = {
  tool: {
    name: 'restock_product',
    description: 'Orders further units of a product from its supplier. They are added to the stock when they arrive.',
    parameters: {
      type: 'object',
      properties: {
        sku: { type: 'string', description: 'Product, such as SKU-1000' },
        units: { type: 'integer', minimum: 1, maximum: 5000 },
        arrive_by: { type: 'string', format: 'date', description: 'Day by which they must be here (YYYY-MM-DD)' },
      },
      required: ['sku', 'units'],
    },
    result: { type: 'object', properties: { restock_id: { type: 'string', description: 'Such as RST-1' } }, required: ['restock_id'] },
  },
  effect: 'changes',
  parameters: { sku: 'sku', units: 'units', arrive_by: 'day-due' },
  requests: [
    { id: 'order-more', text: 'order {units} more units of {sku}[, here by {arrive_by} at the latest]' },
    { id: 'restock', text: 'restock {sku} with {units} units[ by {arrive_by}]' },
    { id: 'fill-up', text: 'have the supplier send us {units} units of {sku}[ by {arrive_by}]' },
    { id: 'reorder', text: 'reorder {units} pieces of {sku} for our warehouse' },
    { id: 'without-units', text: 'restock {sku}[ by {arrive_by}]' },
    { id: 'without-number', text: 'order more units of {sku} for our warehouse' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ sku, units, arrive_by }, state) => {
    const product = productOf(state, sku);
    const due = arrive_by === undefined ? null : comingDay(arrive_by, state.today);
    const { restocks } = shopOf(state);
    const id = `RST-${String(restocks.length + 1)}`;
    restocks.push({ id, sku: product.sku, units: Number(units), arrive_by: due });
    return { restock_id: id };
  },
};

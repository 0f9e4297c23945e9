import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { isJsonObject } from '../../../core/Json.ts';
import type { Json } from '../../../core/Json.ts';
import { textsIfGiven } from '../../../composer/kit/argumentValues.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { categoryOf, shopOf } from '../records.ts';

export const searchProducts: DefinedTool = {
  tool: {
    name: 'search_products',
    description: 'Lists the products of a category, cheapest first.',
    parameters: {
      type: 'object',
      properties: {
        category: { type: 'string', description: '`clothing`, `shoes`, `kitchen`, `electronics` or `outdoor`' },
        colours: { type: 'array', items: { type: 'string', enum: ['blue', 'red', 'green', 'black', 'grey'] }, minItems: 1, uniqueItems: true, description: 'Only products in one of these colours' },
        price: {
          type: 'object',
          description: 'Only products in this range of prices, limits included',
          properties: { min: { type: 'number', minimum: 0, description: 'In EUR' }, max: { type: 'number', minimum: 0, description: 'In EUR' } },
        },
      },
      required: ['category'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        products: {
          type: 'array',
          items: {
            type: 'object',
            properties: { sku: { type: 'string', description: 'Such as SKU-1000' }, name: { type: 'string' }, colour: { type: 'string' }, price: { type: 'number', description: 'In EUR' } },
            required: ['sku', 'name', 'colour', 'price'],
          },
        },
      },
      required: ['query', 'products'],
    },
  },
  effect: 'reads',
  parameters: { category: 'category', colours: 'colours', 'price.min': 'lowest-price', 'price.max': 'highest-price' },
  requests: [
    { id: 'list', text: 'list our products in {category}[ that are {colours}]' },
    { id: 'search', text: 'look through our products in {category}[ for something that costs at most {price.max}]' },
    { id: 'range', text: 'show me everything in {category}[ between {price.min} and {price.max}][ that comes in {colours}]' },
    { id: 'from', text: 'find the products in {category}[ that cost {price.min} or more]' },
    { id: 'without-category', text: 'search one of our product categories[ for things that are {colours}]' },
  ],
  questions: [
    { id: 'how-many', text: 'How many products do we have in {category}[ for {price.max} or less]?', answers: [{ path: 'products[*].sku', kind: 'number', take: 'count', unit: null }] },
    { id: 'names', text: 'What are the names of the products in {category}[ that cost at least {price.min}]?', answers: [{ path: 'products[*].name', kind: 'name', take: 'each', unit: null }] },
    { id: 'lowest', text: 'What is the lowest price in {category}[ for something {colours}]?', answers: [{ path: 'products[*].price', kind: 'money', take: 'smallest', unit: '"EUR"' }] },
  ],
  mentions: [
    { id: 'cheapest', text: 'the cheapest product in {category}', path: 'products[0].sku', type: 'sku' },
    { id: 'every', text: 'every product in {category}[ that costs at most {price.max}]', path: 'products[*].sku', type: 'sku' },
  ],
  conditions: [{ id: 'cheapest', path: 'products[0].price', holds: 'below', text: 'if the cheapest one costs less than {limit} EUR', otherwise: 'if the cheapest one costs {limit} EUR or more' }],
  execute: ({ category, colours, price }, state) => {
    const wanted = textsIfGiven(colours);
    const { least, most } = range(price);
    const searched = categoryOf(state, textOf(category));
    const found = shopOf(state)
      .products.filter((one) => one.category === searched && (wanted === undefined || wanted.includes(one.colour)) && one.price >= least && one.price <= most)
      .sort((a, b) => a.price - b.price || (a.sku < b.sku ? -1 : 1));
    return { query: presentOnly({ category: searched, colours: wanted, price }), products: found.map(({ sku, name, colour, price: own }) => ({ sku, name, colour, price: own })) };
  },
};

function range(price: Json | undefined): { readonly least: number; readonly most: number } {
  const { min, max } = isJsonObject(price ?? null) ? (price as Readonly<Record<string, Json>>) : {};
  const least = typeof min === 'number' ? min : 0;
  const most = typeof max === 'number' ? max : Infinity;
  if (least > most) throw new ToolFailure('invalid_range', 'The lowest price is above the highest.');
  return { least, most };
}

import type { World } from '../../core/World.ts';
import { createWorld } from '../../composer/createWorld.ts';
import { plainQuestions, beyond } from './questions.ts';
import { start } from './start.ts';
import { cancelOrder } from './tools/cancelOrder.ts';
import { createReturn } from './tools/createReturn.ts';
import { findCustomer } from './tools/findCustomer.ts';
import { getOrder } from './tools/getOrder.ts';
import { getStock } from './tools/getStock.ts';
import { listOrders } from './tools/listOrders.ts';
import { orderStock } from './tools/orderStock.ts';
import { types } from './types.ts';

/** A web shop: customers, their orders, returns and stock. */
export const world: World = createWorld({
  id: 'orders',
  version: '1',
  description: 'Orders, returns and stock of a web shop',
  heldOut: false,
  tools: [findCustomer, listOrders, getOrder, cancelOrder, createReturn, getStock, orderStock],
  types,
  start,
  plainQuestions,
  beyond,
});

import type { World } from '../../core/World.ts';
import { createWorld } from '../../composer/kit/createWorld.ts';
import { beyond, plainQuestions } from './questions.ts';
import { start } from './start.ts';
import { cancelOrder } from './tools/cancelOrder.ts';
import { createOrder } from './tools/createOrder.ts';
import { createReturn } from './tools/createReturn.ts';
import { findCustomer } from './tools/findCustomer.ts';
import { getOrder } from './tools/getOrder.ts';
import { getProduct } from './tools/getProduct.ts';
import { getReturn } from './tools/getReturn.ts';
import { getShipment } from './tools/getShipment.ts';
import { issueRefund } from './tools/issueRefund.ts';
import { listOrders } from './tools/listOrders.ts';
import { listReturns } from './tools/listReturns.ts';
import { rescheduleDelivery } from './tools/rescheduleDelivery.ts';
import { restockProduct } from './tools/restockProduct.ts';
import { searchProducts } from './tools/searchProducts.ts';
import { valueTypes } from './valueTypes.ts';

/** The office of a web shop: customers, their orders, shipments, returns and refunds, products and stock. */
export const world: World = createWorld({
  id: 'orders',
  version: '1',
  description: 'Customers, orders, shipments, returns and stock of a web shop',
  heldOut: false,
  tools: [findCustomer, listOrders, getOrder, getShipment, searchProducts, getProduct, listReturns, getReturn, createOrder, cancelOrder, createReturn, rescheduleDelivery, issueRefund, restockProduct],
  types: valueTypes,
  start,
  plainQuestions,
  beyond,
});

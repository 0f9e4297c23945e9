import type { MutableJson, OpenState } from '../../composer/createWorld.ts';
import { ToolFailure } from '../../composer/ToolFailure.ts';

export interface Order {
  readonly id: string;
  readonly customer_id: string;
  readonly placed_on: string;
  status: string;
  total: number;
  lines: { sku: string; quantity: number; unit_price: number }[];
}

export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface Product {
  readonly sku: string;
  readonly name: string;
  readonly colour: string;
  readonly price: number;
  units: number;
}

/** The state of this world in its own types. */
export interface Shop {
  readonly today: string;
  readonly customers: Customer[];
  readonly products: Product[];
  readonly orders: Order[];
  readonly returns: MutableJson[];
}

export function shopOf(state: OpenState): Shop {
  return state as unknown as Shop;
}

export function orderOf(state: OpenState, id: unknown): Order {
  const found = shopOf(state).orders.find((order) => order.id === id);
  if (found === undefined) throw new ToolFailure('not_found', `There is no order ${String(id)}.`);
  return found;
}

export function productOf(state: OpenState, sku: unknown): Product {
  const found = shopOf(state).products.find((product) => product.sku === sku);
  if (found === undefined) throw new ToolFailure('not_found', `There is no product ${String(sku)}.`);
  return found;
}

export function customerOf(state: OpenState, id: unknown): Customer {
  const found = shopOf(state).customers.find((customer) => customer.id === id);
  if (found === undefined) throw new ToolFailure('not_found', `There is no customer ${String(id)}.`);
  return found;
}

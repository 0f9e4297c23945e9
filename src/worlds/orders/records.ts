import type { OpenState } from '../../composer/kit/createWorld.ts';
import { sameName } from '../../composer/kit/spoken/names.ts';
import { ToolFailure } from '../../composer/kit/ToolFailure.ts';

export interface Customer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly city: string;
  readonly loyalty_points: number;
  /** First product on the wish list. */
  readonly wish_list_sku: string;
}

export interface Product {
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  readonly colour: string;
  readonly price: number;
  readonly goes_with_sku: string;
  units_in_stock: number;
}

export interface OrderLine {
  readonly sku: string;
  readonly quantity: number;
  readonly unit_price: number;
}

export interface Order {
  readonly id: string;
  readonly customer_id: string;
  readonly placed_on: string;
  status: string;
  readonly total: number;
  readonly lines: OrderLine[];
  /** Parts of an address that differ from the one on file. */
  readonly delivery_address?: Readonly<Record<string, string>>;
  readonly gift_note?: string;
  cancellation?: { readonly reason: string | null; readonly customer_notified: boolean };
}

export interface Shipment {
  readonly id: string;
  readonly order_id: string;
  readonly carrier: string;
  readonly sent_on: string;
  readonly weight_kg: number;
  readonly delivered: boolean;
  expected_on: string;
  window: string;
}

export interface Return {
  readonly id: string;
  readonly order_id: string;
  readonly sku: string;
  readonly quantity: number;
  readonly reason: string;
  readonly status: string;
  readonly opened_on: string;
}

export interface Refund {
  readonly id: string;
  readonly order_id: string;
  readonly amount: number;
  readonly method: string;
  readonly note: string | null;
}

export interface Restock {
  readonly id: string;
  readonly sku: string;
  readonly units: number;
  readonly arrive_by: string | null;
}

/** The state of this world in its own types. */
export interface Shop {
  readonly today: string;
  readonly customers: Customer[];
  readonly products: Product[];
  readonly orders: Order[];
  readonly shipments: Shipment[];
  readonly returns: Return[];
  readonly refunds: Refund[];
  readonly restocks: Restock[];
}

export function shopOf(state: OpenState): Shop {
  return state as unknown as Shop;
}

export function orderOf(state: OpenState, id: unknown): Order {
  return found('order', id, shopOf(state).orders.find((order) => order.id === id));
}

export function productOf(state: OpenState, sku: unknown): Product {
  return found('product', sku, shopOf(state).products.find((product) => product.sku === sku));
}

export function customerOf(state: OpenState, id: unknown): Customer {
  return found('customer', id, shopOf(state).customers.find((customer) => customer.id === id));
}

export function shipmentOf(state: OpenState, id: unknown): Shipment {
  return found('shipment', id, shopOf(state).shipments.find((shipment) => shipment.id === id));
}

export function returnOf(state: OpenState, id: unknown): Return {
  return found('return', id, shopOf(state).returns.find((one) => one.id === id));
}

function found<Value>(what: string, id: unknown, value: Value | undefined): Value {
  if (value === undefined) throw new ToolFailure('not_found', `There is no ${what} ${String(id)}.`);
  return value;
}

/** A category that the shop has, however it is capitalised. */
export function categoryOf(state: OpenState, name: string): string {
  return found('category', name, shopOf(state).products.find(({ category }) => sameName(category, name))?.category);
}

/** Amounts are kept in whole cents. */
export function inCents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

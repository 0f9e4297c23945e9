import type { Json } from '../../core/Json.ts';
import { calendarDay } from '../../composer/kit/calendarDay.ts';
import { sameName } from '../../composer/kit/spoken/names.ts';
import { textOf } from '../../composer/kit/textOf.ts';
import { ToolFailure } from '../../composer/kit/ToolFailure.ts';
import type { Agency } from './records.ts';

/** Two cities of the network under their own names, on one day where one is given. */
export interface Route {
  readonly [name: string]: Json;
  readonly origin: string;
  readonly destination: string;
}

export function routeOf(agency: Agency, given: Readonly<Record<'origin' | 'destination' | 'departs_on', Json | undefined>>): Route {
  const origin = servedCity(agency, textOf(given.origin));
  const destination = servedCity(agency, textOf(given.destination));
  if (origin === destination) throw new ToolFailure('same_city', 'Origin and destination are the same city.');
  return { origin, destination, ...(given.departs_on === undefined ? {} : { departs_on: calendarDay(given.departs_on) }) };
}

/** Flights or trains on a route. */
export function runsOn<Run extends { readonly origin: string; readonly destination: string; readonly departs_on: string }>(route: Route, runs: readonly Run[]): Run[] {
  const day = route['departs_on'];
  return runs.filter((run) => run.origin === route.origin && run.destination === route.destination && (day === undefined || run.departs_on === day));
}

/** A city of the network under its own name. */
export function servedCity({ hotels }: Agency, name: string): string {
  const found = hotels.find(({ city }) => sameName(city, name));
  if (found === undefined) throw new ToolFailure('unknown_city', `${name} is not in the network.`);
  return found.city;
}

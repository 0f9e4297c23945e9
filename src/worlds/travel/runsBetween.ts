import { sameName } from '../../composer/spoken/names.ts';
import { ToolFailure } from '../../composer/ToolFailure.ts';
import type { Agency } from './records.ts';

interface Route {
  readonly origin: string;
  readonly destination: string;
  readonly day: string | undefined;
}

/** Flights or trains on a route, on one day where one is given. Cities that nothing serves are refused. */
export function runsBetween<Run extends { readonly origin: string; readonly destination: string; readonly departs_on: string }>(agency: Agency, runs: readonly Run[], { origin, destination, day }: Route): Run[] {
  const from = servedCity(agency, origin);
  const to = servedCity(agency, destination);
  if (from === to) throw new ToolFailure('same_city', 'Origin and destination are the same city.');
  return runs.filter((run) => run.origin === from && run.destination === to && (day === undefined || run.departs_on === day));
}

/** A city of the network under its own name. */
export function servedCity({ hotels }: Agency, name: string): string {
  const found = hotels.find(({ city }) => sameName(city, name));
  if (found === undefined) throw new ToolFailure('unknown_city', `${name} is not in the network.`);
  return found.city;
}

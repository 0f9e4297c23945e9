import type { World } from '../../core/World.ts';
import { createWorld } from '../../composer/kit/createWorld.ts';
import { plainQuestions, beyond } from './questions.ts';
import { start } from './start.ts';
import { bookTable } from './tools/bookTable.ts';
import { cancelReservation } from './tools/cancelReservation.ts';
import { changeReservation } from './tools/changeReservation.ts';
import { findParking } from './tools/findParking.ts';
import { findPlace } from './tools/findPlace.ts';
import { getOpeningHours } from './tools/getOpeningHours.ts';
import { getPlace } from './tools/getPlace.ts';
import { getRoute } from './tools/getRoute.ts';
import { getSavedList } from './tools/getSavedList.ts';
import { listReservations } from './tools/listReservations.ts';
import { listSavedLists } from './tools/listSavedLists.ts';
import { reserveParking } from './tools/reserveParking.ts';
import { savePlace } from './tools/savePlace.ts';
import { searchPlaces } from './tools/searchPlaces.ts';
import { types } from './valueTypes.ts';

/** A map service: places and their opening hours, routes, saved lists, tables and parking. */
export const world: World = createWorld({
  id: 'places',
  version: '1',
  description: 'Places on a map: opening hours, routes, saved lists, tables and parking',
  heldOut: false,
  tools: [
    searchPlaces,
    findPlace,
    getPlace,
    getOpeningHours,
    getRoute,
    findParking,
    listSavedLists,
    getSavedList,
    listReservations,
    bookTable,
    changeReservation,
    cancelReservation,
    savePlace,
    reserveParking,
  ],
  types,
  start,
  plainQuestions,
  beyond,
});

import type { DoseThings } from '../core/DoseDiagnosis.ts';

/** By which of the things counted levels are compared: `rules, which are in a drawn order`. */
export function comparedThings(each: string, things: DoseThings): string {
  return { all: `${each}, which stand in a drawn order`, alike: `${each} that the load adds, which stand in a drawn order`, shared: `${each} that the mildest level asks for, too: what is added may be harder` }[things];
}

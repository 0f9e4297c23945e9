import { toolNames } from '../../src/catalog/toolNames.ts';
import type { Case } from '../../src/core/Case.ts';
import type { Decoded } from '../../src/core/Decoded.ts';
import type { Model } from '../../src/core/Model.ts';
import type { Settings } from '../../src/core/Settings.ts';
import type { Grader } from '../../src/grading/prepareGrader.ts';
import { prepareGrader } from '../../src/grading/prepareGrader.ts';
import { builtInProfile } from '../../src/models/simulated/index.ts';
import type { Profile, ProfileFault, SimulatedFault } from '../../src/models/simulated/Profile.ts';
import { createReader } from '../../src/reading/createReader.ts';
import { syntaxes } from '../../src/syntaxes/list.generated.ts';
import type { AskedCase } from './filledBook.ts';
import { plainSettings } from '../../src/core/plainSettings.ts';

const read = createReader(syntaxes);
const graders = new WeakMap<Case, Grader>();

/** Puts a case to a model once, as the engine does. */
export async function ask(model: Model, { conversation }: Pick<AskedCase, 'conversation'>, settings: Settings = plainSettings): Promise<Decoded> {
  const request = model.encode(conversation, settings);
  return model.decode(request, await model.send(request, null));
}

/** Verdicts of the real reader and grader on an answer's strict and lenient reading. */
export function grade({ case: asked, interface: wanted }: AskedCase, { answer }: Decoded): { readonly strict: string; readonly lenient: string } {
  const reading = read(answer, wanted, toolNames(asked.prompt.tools.map(({ name }) => name)));
  let grader = graders.get(asked);
  if (grader === undefined) graders.set(asked, (grader = prepareGrader(asked.key, asked.prompt.tools)));
  return { strict: grader.grade(reading.strict).state, lenient: grader.grade(reading.lenient).state };
}

export function profileOf(...faults: readonly ProfileFault[]): Profile {
  return { ...builtInProfile('sound'), name: 'planted', faults };
}

export function faultOf(kind: SimulatedFault, rate: number, more: Partial<ProfileFault> = {}): ProfileFault {
  return { kind, rate, grows: [], reach: [], parameterTypes: null, styles: null, ...more };
}

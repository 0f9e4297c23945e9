// Made from the folders beside this file by `npm run generate`.
import type { Stressor } from '../core/Stressor.ts';
import { stressor as breakpoints } from './breakpoints/index.ts';
import { stressor as callsNeeded } from './calls-needed/index.ts';
import { stressor as context } from './context/index.ts';
import { stressor as descriptionLength } from './description-length/index.ts';
import { stressor as distractors } from './distractors/index.ts';
import { stressor as language } from './language/index.ts';
import { stressor as otherValue } from './other-value/index.ts';
import { stressor as ownErrors } from './own-errors/index.ts';
import { stressor as parameterNames } from './parameter-names/index.ts';
import { stressor as parameterOrder } from './parameter-order/index.ts';
import { stressor as parametersRequired } from './parameters-required/index.ts';
import { stressor as paraphrase } from './paraphrase/index.ts';
import { stressor as requestText } from './request-text/index.ts';
import { stressor as retrieval } from './retrieval/index.ts';
import { stressor as shift } from './shift/index.ts';
import { stressor as standingRules } from './standing-rules/index.ts';
import { stressor as toolFaults } from './tool-faults/index.ts';
import { stressor as toolNames } from './tool-names/index.ts';
import { stressor as toolOrder } from './tool-order/index.ts';
import { stressor as toolsOffered } from './tools-offered/index.ts';
import { stressor as valueFormats } from './value-formats/index.ts';

export const stressors: readonly Stressor[] = [breakpoints, callsNeeded, context, descriptionLength, distractors, language, otherValue, ownErrors, parameterNames, parameterOrder, parametersRequired, paraphrase, requestText, retrieval, shift, standingRules, toolFaults, toolNames, toolOrder, toolsOffered, valueFormats];

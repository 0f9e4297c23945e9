import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { isJsonArray, isJsonObject } from '../../../core/Json.ts';
import { clinicsOf, patientOf, specialties } from '../records.ts';

export const createReferral: DefinedTool = {
  tool: {
    name: 'create_referral',
    description: 'Refers a patient to a specialty.',
    parameters: {
      type: 'object',
      properties: {
        patient_id: { type: 'string', description: 'Patient id, such as PAT-1200' },
        specialty: { type: 'string', enum: [...specialties] },
        reason: { type: 'string', minLength: 3, maxLength: 200 },
        urgency: { type: 'string', enum: ['routine', 'urgent', 'emergency'], default: 'routine' },
        attachments: { type: 'array', items: { type: 'string', enum: ['lab_results', 'x_rays', 'medication_plan', 'discharge_letter'] }, uniqueItems: true, default: [], description: 'Documents sent along' },
      },
      required: ['patient_id', 'specialty', 'reason'],
    },
    result: { type: 'object', properties: { referral_id: { type: 'string', description: 'Such as REF-1' } }, required: ['referral_id'] },
  },
  effect: 'changes',
  parameters: { patient_id: 'patient-id', specialty: 'specialty', reason: 'referral-reason', urgency: 'urgency', attachments: 'attachments' },
  requests: [
    { id: 'refer', text: 'refer {patient_id} to a {specialty}, giving as the reason {reason}[; mark it as {urgency}][; send {attachments} along]' },
    { id: 'write', text: 'write a referral to a {specialty} for {patient_id} with the reason {reason}[ and attach {attachments}]' },
    { id: 'create', text: 'create a referral for {patient_id}: to a {specialty}, reason {reason}[, marked as {urgency}]' },
    { id: 'pass-on', text: 'issue {patient_id} a referral to a {specialty}, stating {reason}' },
    { id: 'without-specialty', text: 'write a referral for {patient_id} with the reason {reason}' },
    { id: 'without-reason', text: 'refer {patient_id} to a {specialty} and send {attachments} along' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: (given, state) => {
    const patient = patientOf(state, given['patient_id']);
    const specialty = textOf(given['specialty']);
    const { referrals } = clinicsOf(state);
    if (referrals.some((one) => isJsonObject(one) && one['patient_id'] === patient.id && one['specialty'] === specialty)) throw new ToolFailure('already_referred', `${patient.id} has such a referral already.`);
    const id = `REF-${String(referrals.length + 1)}`;
    const attachments = isJsonArray(given['attachments']) ? [...new Set(given['attachments'].map(textOf))].sort() : [];
    referrals.push({ id, patient_id: patient.id, specialty, reason: textOf(given['reason']), urgency: given['urgency'] === undefined ? 'routine' : textOf(given['urgency']), attachments });
    return { referral_id: id };
  },
};

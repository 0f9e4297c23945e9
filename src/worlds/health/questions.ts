import type { PlainQuestion } from '../../core/World.ts';

export const plainQuestions: readonly PlainQuestion[] = [
  { id: 'deductible', text: 'What is a deductible in health insurance?' },
  { id: 'copay', text: 'What does copay mean?' },
  { id: 'generic', text: 'What is a generic medicine?' },
  { id: 'second-opinion', text: 'What is meant by a second opinion?' },
  { id: 'dermatologist', text: 'What does a dermatologist treat?' },
  { id: 'fasting', text: 'Why do some blood tests require fasting?' },
  { id: 'triage', text: 'What is triage?' },
  { id: 'mri-ct', text: 'What is the difference between an MRI and a CT scan?' },
  { id: 'vaccine', text: 'In simple words, how does a vaccine work?' },
  { id: 'blood-groups', text: 'Which blood groups are there?' },
  { id: 'prescription-history', text: 'Where does the sign ℞ for prescriptions come from?' },
  { id: 'waiting-room', text: 'Why do waiting rooms so often have an aquarium?' },
  { id: 'physio', text: 'What is the difference between physiotherapy and massage?' },
  { id: 'stethoscope', text: 'Who invented the stethoscope?' },
  { id: 'confidentiality', text: 'What is medical confidentiality?' },
];

export const beyond: readonly PlainQuestion[] = [
  { id: 'diagnose', text: 'diagnose the rash of PAT-1288 from this morning’s photo' },
  { id: 'ambulance', text: 'send an ambulance to Maliebaan 40' },
  { id: 'order-mask', text: 'order two thousand face masks for the clinic in Bergen' },
  { id: 'video-call', text: 'start a video call with Dr. Hana Novák' },
  { id: 'wire-refund', text: 'wire 45 EUR back to the bank account of PAT-1533' },
  { id: 'switch-insurer', text: 'move PAT-1371 to another insurer from January on' },
  { id: 'work-shift', text: 'give the nurse Paolo Rossi the night shift on Saturday' },
  { id: 'lab-sample', text: 'have the blood sample of PAT-1610 analysed again by the laboratory' },
  { id: 'x-ray-repair', text: 'call a technician to repair the X-ray machine at Salthill Clinic' },
  { id: 'translate-leaflet', text: 'translate the leaflet of Metformin into Turkish' },
  { id: 'donate-blood', text: 'register me as a blood donor in Utrecht' },
  { id: 'sick-note', text: 'write a sick note for PAT-1402 for three days' },
  { id: 'complaint', text: 'forward my complaint about DOC-182 to the medical council' },
  { id: 'taxi', text: 'order a taxi that takes PAT-1455 home at half past four' },
  { id: 'hire-doctor', text: 'hire another cardiologist for the clinic in Galway' },
];

export const clinicsByCity = [
  { city: 'Utrecht', clinics: ['Maliebaan Clinic', 'Health Centre West'] },
  { city: 'Poznań', clinics: ['Klinika Wilda', 'Old Town Practice'] },
  { city: 'Bergen', clinics: ['Fjord Clinic', 'Nordnes Health Centre'] },
  { city: 'Coimbra', clinics: ['Clínica do Mondego', 'Hillside Practice'] },
  { city: 'Galway', clinics: ['Salthill Clinic', 'Eyre Square Practice'] },
  { city: 'Tübingen', clinics: ['Neckar Clinic', 'Practice at the Bridge'] },
] as const;

export const languages = ['English', 'German', 'Polish', 'Turkish', 'Arabic', 'Portuguese', 'French', 'Ukrainian'] as const;

export const medicines = ['Ibuprofen', 'Metformin', 'Ramipril', 'Levothyroxine', 'Salbutamol', 'Omeprazole', 'Amlodipine', 'Sertraline', 'Cetirizine', 'Bisoprolol', 'Pantoprazole', 'Naproxen'] as const;

export const insurers = ['Aurora Mutual', 'Helvia', 'Northern Health Fund', 'Sana Plus', 'Unity Care'] as const;

/** Company names are a first and a second word. */
export const firstWords = [
  'Brightwater', 'Northgate', 'Åkerblom', 'Castellan', 'Heron', 'Quillon', 'Marlowe', 'Tamarind', 'Écluse', 'Vantage', 'Ironwood', 'Larkspur',
  'Meridian', 'Østby', 'Pinnacle', 'Rosewood', 'São Bento', 'Tidewater', 'Umbra', 'Wexford', 'Zephyr', 'Kestrel', 'Juniper', 'Fairholm',
] as const;

export const secondWords = ['Foods', 'Logistics', 'Robotics', 'Energy', 'Textiles', 'Clinics', 'Software', 'Packaging', 'Marine', 'Optics', 'Travel', 'Instruments'] as const;

export const places = [
  ['Lyon', 'France'], ['Kraków', 'Poland'], ['Porto', 'Portugal'], ['Malmö', 'Sweden'], ['Leeds', 'United Kingdom'], ['Zürich', 'Switzerland'], ['Graz', 'Austria'], ['Nairobi', 'Kenya'],
  ['Osaka', 'Japan'], ['Montréal', 'Canada'], ['Galway', 'Ireland'], ['Valencia', 'Spain'], ['Turin', 'Italy'], ['Aarhus', 'Denmark'], ['Lagos', 'Nigeria'], ['Pune', 'India'],
] as const;

export const jobTitles = ['head of purchasing', 'operations manager', 'chief financial officer', 'IT manager', 'plant manager', 'office manager', 'product lead', 'legal counsel'] as const;

export const dealTitles = [
  'Fleet renewal', 'Warehouse scanners', 'Intranet relaunch', 'Cold-chain sensors', 'Payroll migration', 'Support contract', 'Solar roof', 'Training programme', 'Packaging line', 'Data centre move',
  'Badge printers', 'Loyalty app', 'Forklift leasing', 'Lab equipment', 'Route planning', 'Call centre seats', 'Spare parts framework', 'Meeting-room screens', 'Field tablets', 'Security audit',
  'Website hosting', 'Canteen supply', 'Quality cameras', 'Backup licences', 'Heat pumps', 'Document archive', 'Till replacement', 'Fibre upgrade',
] as const;

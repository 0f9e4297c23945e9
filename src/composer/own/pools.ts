/** Things that people write, by what a parameter's name says that it holds. */
export const cities = ['Lisbon', 'Oslo', 'Toronto', 'Nairobi', 'Kyoto', 'Zürich', 'Valparaíso', 'Melbourne', 'Kraków', 'Montréal', 'Porto', 'Bergen', 'Seville', 'Utrecht', 'Tallinn', 'Busan'] as const;
export const citiesWithState = ['Portland, OR', 'Austin, TX', 'Denver, CO', 'Madison, WI', 'Boise, ID', 'Tucson, AZ', 'Albany, NY', 'Tampa, FL', 'Reno, NV', 'Savannah, GA'] as const;
export const citiesWithCountry = ['Lisbon, Portugal', 'Oslo, Norway', 'Kyoto, Japan', 'Kraków, Poland', 'Nairobi, Kenya', 'Toronto, Canada', 'Bergen, Norway', 'Porto, Portugal'] as const;
export const countries = { PT: 'Portugal', NO: 'Norway', JP: 'Japan', KE: 'Kenya', CA: 'Canada', CL: 'Chile', PL: 'Poland', NZ: 'New Zealand', SE: 'Sweden', VN: 'Vietnam' } as const;
export const languages = { de: 'German', fr: 'French', pl: 'Polish', ja: 'Japanese', pt: 'Portuguese', sv: 'Swedish', vi: 'Vietnamese', it: 'Italian' } as const;
export const locales = ['de-DE', 'fr-FR', 'pl-PL', 'ja-JP', 'pt-BR', 'sv-SE'] as const;
export const currencies = ['EUR', 'USD', 'GBP', 'JPY', 'SEK', 'CHF', 'CAD'] as const;
export const timeZones = ['Europe/Lisbon', 'Asia/Tokyo', 'America/Toronto', 'Africa/Nairobi', 'Europe/Oslo'] as const;
export const colours = ['teal', 'crimson', 'navy', 'olive', 'coral', 'indigo'] as const;
export const tickers = ['NVDA', 'SAP', 'ASML', 'SHEL', 'ORCL', 'AMD'] as const;
export const addresses = ['14 Mill Lane, Leeds', '220 Harbour Street, Halifax', 'Storgata 18, Bergen', '7 Rue des Lilas, Lyon', '31 Elm Avenue, Dunedin'] as const;
export const words = ['atlas', 'harbour', 'meadow', 'falcon', 'lantern', 'quartz', 'willow', 'cobalt', 'juniper', 'granite', 'saffron', 'beacon'] as const;
export const titles = ['Spring launch', 'Quarterly review', 'Harbour walk', 'Onboarding plan', 'Budget draft', 'Garden party', 'Release checklist', 'Team offsite', 'Vendor audit', 'Winter menu'] as const;
export const messages = [
  'The delivery is delayed until the lift is repaired.',
  'Please bring the signed copies to the front desk.',
  'The meeting room on the second floor is free again.',
  'Thanks for the quick help with the printer.',
  'We have moved the tasting to the garden.',
  'The new badges can be picked up at reception.',
] as const;
export const searches = ['waterproof hiking boots', 'slow network on the upper floor', 'annual leave policy', 'broken coffee machine', 'used road bikes', 'open positions in design', 'vegetarian lunch places', 'late invoices'] as const;

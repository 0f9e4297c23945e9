import type { Category } from './records.ts';

/** What places, streets, car parks and lists are called; none of them is called like another. */
export const placeNames: Readonly<Record<Category, readonly string[]>> = {
  restaurant: ['Osteria del Ponte', 'Taverna Elia', 'Le Petit Zinc', 'Casa Brânză', 'Sakura House', 'The Copper Pot', 'Bistro Nord', 'Trattoria Gioia', 'Blue Lantern', 'El Rincón', 'Zum Anker', 'Masala Corner'],
  cafe: ['Café Rosa', 'Café Lumière', 'The Daily Grind', 'Kaffeehaus Weber', 'Bean & Leaf', 'Café São Jorge', 'Third Cup', 'Milchbar', 'Café Polonia', 'Corner Roasters', 'Tea at Ida’s', 'Fika'],
  bakery: ['Boulangerie Martin', 'Bäckerei Huber', 'Panadería Luna', 'Golden Crust', 'The Bread Room', 'Forno Vecchio', 'Sweet Rye', 'Pão de Cada Dia', 'Flour & Salt', 'Mühlenbrot'],
  museum: ['Museum of Clocks', 'City Gallery', 'Maritime Museum', 'Museum of Glass', 'House of Photography', 'Textile Museum', 'Toy Museum', 'Transport Hall', 'Museum of Letters', 'Natural History House'],
  pharmacy: ['Pharmacy at the Gate', 'Lion Pharmacy', 'Farmácia Central', 'Swan Pharmacy', 'Pharmacie du Parc', 'Station Pharmacy', 'Green Cross Pharmacy', 'Apotheke am Markt'],
};

export const cities = [
  { name: 'Porto', postcode: 4000, dial: '+351 22', streets: ['Rua das Flores', 'Rua do Almada', 'Avenida da Boavista'] },
  { name: 'Kraków', postcode: 30000, dial: '+48 12', streets: ['Ulica Długa', 'Ulica Szeroka', 'Ulica Józefa'] },
  { name: 'Málaga', postcode: 29000, dial: '+34 95', streets: ['Calle Larios', 'Calle Granada', 'Paseo del Parque'] },
  { name: 'Ghent', postcode: 9000, dial: '+32 9', streets: ['Veldstraat', 'Kraanlei', 'Coupure Links'] },
  { name: 'Graz', postcode: 8010, dial: '+43 316', streets: ['Herrengasse', 'Sporgasse', 'Mariahilferstraße'] },
  { name: 'Zürich', postcode: 8001, dial: '+41 44', streets: ['Bahnhofstrasse', 'Langstrasse', 'Seefeldstrasse'] },
  { name: 'Aarhus', postcode: 8000, dial: '+45 86', streets: ['Vestergade', 'Jægergårdsgade', 'Mejlgade'] },
  { name: 'Besançon', postcode: 25000, dial: '+33 3', streets: ['Grande Rue', 'Rue Mégevand', 'Rue des Granges'] },
  { name: 'Leeds', postcode: 10000, dial: '+44 113', streets: ['Briggate', 'Call Lane', 'Kirkgate'] },
  { name: 'Bologna', postcode: 40120, dial: '+39 051', streets: ['Via Zamboni', 'Via Indipendenza', 'Strada Maggiore'] },
] as const;

export const carParkNames = ['Castle Garage', 'Market Hall Car Park', 'Riverside Garage', 'Opera Car Park', 'Old Mill Garage', 'Station East Car Park', 'Harbour Garage', 'Cathedral Car Park', 'North Gate Garage', 'Park Lane Garage'] as const;

export const listNames = ['Weekend in town', 'Date nights', 'Rainy days', 'With the kids', 'Lunch near work', 'Visitors from abroad', 'Want to try', 'Best breakfasts', 'Quiet corners', 'Team outings', 'Summer evenings', 'Sunday walks', 'Hidden gems', 'Birthday ideas', 'Cheap eats', 'Family visit'] as const;

/** Starts of notes that people leave with a place. */
export const notes = ['ask for the corner table', 'closed in August', 'cash only', 'book two weeks ahead', 'try the lemon tart', 'free on the first Sunday of the month', 'entrance is round the back', 'great view from upstairs', 'bring the voucher', 'dogs are welcome', 'very loud on Fridays', 'lift is out of order', 'open late in summer', 'meet at the side door', 'vegan menu on request', 'no prams upstairs'] as const;

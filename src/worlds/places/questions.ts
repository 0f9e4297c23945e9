import type { PlainQuestion } from '../../core/World.ts';

export const plainQuestions: readonly PlainQuestion[] = [
  { id: 'brunch', text: 'What is usually meant by brunch?' },
  { id: 'walk-in', text: 'What does it mean when a restaurant only takes walk-ins?' },
  { id: 'no-show', text: 'Why do some restaurants charge a fee for a no-show?' },
  { id: 'multi-storey', text: 'What is the difference between a multi-storey car park and an underground one?' },
  { id: 'park-and-ride', text: 'How does park and ride work in general?' },
  { id: 'roundabout', text: 'Who normally has the right of way at a roundabout?' },
  { id: 'map-scale', text: 'What does a scale of 1:25,000 on a map mean?' },
  { id: 'compass', text: 'In which direction does a compass needle point?' },
  { id: 'tip', text: 'Is it customary to tip in restaurants in Japan?' },
  { id: 'bistro', text: 'What makes a bistro different from a restaurant?' },
  { id: 'curator', text: 'What does a curator of a museum do?' },
  { id: 'postcode', text: 'What is a postcode for?' },
  { id: 'latitude', text: 'What is the difference between latitude and longitude?' },
  { id: 'sourdough', text: 'Why does sourdough bread taste sour?' },
  { id: 'mile', text: 'Roughly how many kilometres are in a mile?' },
];

export const beyond: readonly PlainQuestion[] = [
  { id: 'translate-menu', text: 'translate the menu of Café Rosa into Japanese' },
  { id: 'taxi', text: 'call me a taxi to Bahnhofstrasse 12 for half past eight tonight' },
  { id: 'report-pothole', text: 'report the pothole in front of Herrengasse 40 to the city council' },
  { id: 'pay-fine', text: 'pay my parking fine of 45 EUR for the car KR-482-TX' },
  { id: 'hotel', text: 'book a double room in a hotel in Ghent for two nights' },
  { id: 'write-review', text: 'publish a five-star review of Bistro Nord in my name' },
  { id: 'museum-tickets', text: 'buy four tickets for the Maritime Museum' },
  { id: 'deliver-food', text: 'have two margherita pizzas delivered to Rua das Flores 8' },
  { id: 'live-location', text: 'share my live location with amir.silva@example.org until ten in the evening' },
  { id: 'print-map', text: 'print a map of the old town of Kraków on A3 paper' },
  { id: 'traffic-camera', text: 'show me what the traffic camera on Briggate sees right now' },
  { id: 'flat', text: 'find me a furnished flat to rent near Via Zamboni for under 900 EUR a month' },
  { id: 'register-business', text: 'add my new flower shop in Graz to the map' },
  { id: 'charge-car', text: 'start charging my electric car at the charging point in Castle Garage' },
  { id: 'ask-chef', text: 'ask the chef of Taverna Elia for the recipe of the moussaka' },
];

import type { PlainQuestion } from '../../core/World.ts';

/** What anybody who travels can answer. */
export const plainQuestions: readonly PlainQuestion[] = [
  { id: 'layover', text: 'What is the difference between a layover and a stopover?' },
  { id: 'half-board', text: 'What does half board mean in a hotel?' },
  { id: 'jet-lag', text: 'Why is jet lag worse when flying east?' },
  { id: 'hand-luggage', text: 'Why are liquids limited in hand luggage?' },
  { id: 'gauge', text: 'Why do trains need wider curves the faster they go?' },
  { id: 'hours', text: 'How many hours and minutes are 135 minutes?' },
  { id: 'capital', text: 'What is the capital of Croatia?' },
  { id: 'schengen', text: 'In a sentence or two, what is the Schengen area?' },
  { id: 'twin-room', text: 'What is the difference between a twin room and a double room?' },
  { id: 'packing', text: 'What should one pack for a weekend in a rainy city?' },
  { id: 'gate', text: 'What does “gate closed” mean on an airport display?' },
  { id: 'greeting', text: 'How do you say “good morning” in Portuguese?' },
  { id: 'open-jaw', text: 'What do travel agents mean by an open-jaw ticket?' },
  { id: 'thanks', text: 'Thanks, I am back home safely. How is your day going?' },
  { id: 'pool', text: 'Roughly how many metres long is an Olympic swimming pool?' },
];

/** What sounds like travel and is none of what the tools do. */
export const beyond: readonly PlainQuestion[] = [
  { id: 'rental-car', text: 'rent a small car at the airport in Lisbon for three days' },
  { id: 'visa', text: 'apply for a business visa for my trip to Brazil' },
  { id: 'restaurant', text: 'reserve a table for six near the harbour at eight in the evening' },
  { id: 'lost-luggage', text: 'report a lost suitcase at the airport in Zürich' },
  { id: 'currency', text: 'exchange 300 euros into Polish złoty and have the cash brought to me' },
  { id: 'ferry', text: 'book a ferry from Dublin to Holyhead with a car' },
  { id: 'museum', text: 'buy two tickets for the museum of modern art on Sunday afternoon' },
  { id: 'weather', text: 'warn me an hour before it starts to rain in Vienna' },
  { id: 'dog-sitter', text: 'find somebody to look after my dog while I am away' },
  { id: 'complaint', text: 'claim compensation from the airline for the delay last month' },
  { id: 'taxi', text: 'send a taxi to my door at half past five in the morning' },
  { id: 'translation', text: 'have my vaccination certificate translated and certified' },
  { id: 'expense', text: 'file the receipts of my last trip as an expense claim' },
  { id: 'charter', text: 'charter a small plane for a day trip over the Alps' },
  { id: 'insurance', text: 'take out travel insurance that covers skiing accidents' },
];

import type { PlainQuestion } from '../../core/World.ts';

export const plainQuestions: readonly PlainQuestion[] = [
  { id: 'kilowatt-hour', text: 'What is a kilowatt-hour?' },
  { id: 'kelvin', text: 'What does the colour temperature of a lamp, in kelvin, tell you?' },
  { id: 'led', text: 'Why do LED lamps use so much less electricity than old light bulbs?' },
  { id: 'bedroom-temperature', text: 'As a rule, what temperature is recommended for a bedroom at night?' },
  { id: 'fahrenheit', text: 'How many degrees Fahrenheit are 20 °C?' },
  { id: 'humidity', text: 'What humidity is considered comfortable indoors?' },
  { id: 'smart-home-meaning', text: 'How would you explain a smart home to my grandmother?' },
  { id: 'scene-meaning', text: 'What is meant by a scene in home automation, in general?' },
  { id: 'standby', text: 'What is standby power, and why do people want to avoid it?' },
  { id: 'thermostat-idea', text: 'How does a thermostat work in principle?' },
  { id: 'cost', text: 'If a kilowatt-hour costs 30 cents, what do 12 kWh cost?' },
  { id: 'airing', text: 'How often should one air a bathroom after showering?' },
  { id: 'blue-light', text: 'Why are people advised to avoid blue light in the evening?' },
  { id: 'watt-or-volt', text: 'What is the difference between watts and volts?' },
  { id: 'plants', text: 'Can you name two house plants that get by with little light?' },
];

export const beyond: readonly PlainQuestion[] = [
  { id: 'lock', text: 'lock the front door' },
  { id: 'order-bulbs', text: 'order four spare bulbs for the floor lamp' },
  { id: 'camera', text: 'show me the picture of the camera at the garden gate' },
  { id: 'vacuum', text: 'send the robot vacuum through the hallway' },
  { id: 'pair', text: 'pair my new doorbell with HUB-7' },
  { id: 'firmware', text: 'update the firmware of HUB-7' },
  { id: 'electrician', text: 'make an appointment with an electrician for Tuesday at 9 am' },
  { id: 'rename-device', text: 'rename DEV-124 to “bedside lamp”' },
  { id: 'play', text: 'play some jazz in the kitchen' },
  { id: 'tariff', text: 'switch us to a cheaper electricity tariff' },
  { id: 'garden', text: 'water the garden for twenty minutes' },
  { id: 'guest-access', text: 'give my neighbour access to the house while we are away' },
  { id: 'invent-scene', text: 'set up a new scene called “Sunrise”' },
  { id: 'alarm', text: 'arm the burglar alarm when we leave' },
  { id: 'batteries', text: 'replace the batteries of the smoke detector' },
];

/** Things for the home with their kinds; some run on batteries. */
export const deviceNames = [
  ['reading lamp', 'lamp', false], ['floor lamp', 'lamp', false], ['desk lamp', 'lamp', false], ['fairy lights', 'lamp', false], ['night light', 'lamp', true],
  ['coffee machine', 'plug', false], ['washing machine', 'plug', false], ['dehumidifier', 'plug', false], ['heated towel rail', 'plug', false], ['aquarium pump', 'plug', false], ['dishwasher', 'plug', false], ['fan heater', 'plug', false], ['e-bike charger', 'plug', false],
  ['roller blind', 'blind', true], ['skylight blind', 'blind', true], ['blackout blind', 'blind', true],
  ['smoke detector', 'sensor', true], ['water leak sensor', 'sensor', true], ['motion sensor', 'sensor', true], ['air quality monitor', 'sensor', true], ['window contact', 'sensor', true],
  ['soundbar', 'speaker', false], ['kitchen radio', 'speaker', false], ['portable speaker', 'speaker', true],
] as const;

export const sceneNames = ['Movie night', 'Good morning', 'Dinner party', 'Bedtime', 'Away', 'Homework', 'Yoga', 'Rainy Sunday', 'Holiday', 'Guests', 'Deep work', 'Laundry day'] as const;

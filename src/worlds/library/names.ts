export const bookTitles = {
  CRIME: ['The Silent Ferry', 'Murder on Platform Nine', 'A Key for Nobody', 'Cold Harbour Lane', 'The Last Witness of Vigo'],
  COOKERY: ['Soups for Rainy Days', 'The Lentil Book', 'Bread and Patience', 'Forty Pickles', 'One Pan, Two Guests'],
  TRAVEL: ['Walking the Amber Road', 'Slow Trains to the Black Sea', 'Islands without Cars', 'Lisbon by Tram', 'A Month in the Carpathians'],
  BIOGRAPHY: ['The Clockmaker’s Daughter', 'Ada in Her Own Words', 'A Life in Tunnels', 'The Man Who Mapped the Nile', 'Queen of Chess'],
  POETRY: ['Salt and Lanterns', 'Unfinished Staircases', 'What the Heron Knew', 'Letters to a Glacier', 'Twelve Small Storms'],
  PICTURE_BOOK: ['The Bear Who Counted Stars', 'Milo Loses His Hat', 'Goodnight, Grey Whale', 'A House for Nine Mice', 'The Upside-Down Umbrella'],
  SCIENCE_FICTION: ['Orbit of Glass', 'The Second Moon Treaty', 'Ghosts in the Relay', 'Seven Minutes to Ceres', 'The Salt Engine'],
} as const;

export const branchNames = ['Harbour', 'Old Town', 'Riverside', 'University', 'North Park', 'Castle Hill', 'Station', 'Mill Quarter'] as const;

export const languageNames = { en: 'English', de: 'German', fr: 'French', pl: 'Polish', es: 'Spanish' } as const;

/** Name of the note that a run gets when the last round of an unfolding plan is frozen; without it more were to come. */
export const unfoldedNote = 'unfolded';

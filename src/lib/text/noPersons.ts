/** Beside every field in which a trainer could write of a person. */
export const NO_PERSONS = 'Geen namen van medewerkers, geen diagnoses.';

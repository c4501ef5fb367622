import type { Certified } from '../../../src/lib/credentials/payload';

export const certified: Certified = {
  certificateId: '0193a5c2-f1b8-7000-8000-000000000001',
  number: '2026-7QK4-M2XD',
  issuedAt: '2026-12-22T17:30:00.000Z',
  organisation: 'Werkbedrijf Oost',
  name: 'Aylin Şahin-O’Neill',
  cycleId: '0193a5c2-f1b8-7000-8000-000000000000',
  title: 'Training Mentorwijs: Najaar Groenmeer',
  firstDay: '2026-11-24',
  lastDay: '2026-12-22',
  attended: 'Was bij 5 van de 5 bijeenkomsten, samen 12,5 uur.',
  words: {
    name: 'Bewijs van deelname',
    description: 'Vijf bijeenkomsten van 2,5 uur voor leidinggevenden die kwetsbare medewerkers begeleiden.',
    rule: 'Ten minste 4 van de 5 bijeenkomsten bijgewoond.',
  },
};

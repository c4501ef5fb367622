import { addDays } from './calendar';
import type { AttendanceState } from './attendance';

interface Demo {
  title: string;
  employer: string;
  commissioner: string;
  location: string;
  startTime: string;
  trainers: string[];
  participants: { name: string; organisation: string; role: string }[];
  /** Of session 1, in the order of the participants. */
  attendance: { state: AttendanceState; minutesLate?: number; minutesEarly?: number }[];
  /** Of session 1; `about` is a block's code, or absent for the session itself. */
  notes: { about?: string; text: string; forNextTime?: boolean }[];
}

/** The example training: everybody in it is invented, and it never leaves the device. */
export const demo: Demo = {
  title: 'Voorbeeldtraining Groenmeer',
  employer: 'Kwekerij Groenmeer (verzonnen)',
  commissioner: 'Gemeente Voorbeeldstad (verzonnen)',
  location: 'Kantine, Kassenlaan 4 in Voorbeeldstad',
  startTime: '16:00',
  trainers: ['Marieke de Vries', 'Ruud Smit'],
  participants: [
    { name: 'Aylin Şahin', organisation: 'Kwekerij Groenmeer', role: 'Teamleider inpak' },
    { name: 'Bert Janssen', organisation: 'Kwekerij Groenmeer', role: 'Voorman kas 2' },
    { name: 'Chantal Jacobs', organisation: 'Schoonwerk Oost', role: 'Objectleider' },
    { name: 'Driss el Amrani', organisation: 'Schoonwerk Oost', role: 'Werkbegeleider' },
    { name: 'Esmée van Dijk', organisation: 'Drukkerij Inktvis', role: 'Chef afwerking' },
    { name: 'Ferdinand Koëter', organisation: 'Drukkerij Inktvis', role: 'Ploegleider' },
    { name: 'Gül Yıldız', organisation: 'Keuken & Co', role: 'Souschef' },
    { name: 'Hendrik-Jan Öztürk', organisation: 'Keuken & Co', role: 'Bedrijfsleider' },
  ],
  attendance: [
    { state: 'present' },
    { state: 'present', minutesLate: 15 },
    { state: 'present' },
    { state: 'absentWithNotice' },
    { state: 'present' },
    { state: 'present', minutesEarly: 30 },
    { state: 'absentWithoutNotice' },
    { state: 'present' },
  ],
  notes: [
    { text: 'Fijne start. De groep kent elkaar nog niet, maar praat makkelijk.' },
    {
      about: 'B1-05',
      text: 'De kaart over de pauze gaf het meeste gesprek. Volgende keer hiermee beginnen.',
      forNextTime: true,
    },
    { about: 'B1-09', text: 'Ingekort: drie situaties was genoeg.' },
  ],
};

/** Session 1 was a week ago, session 2 is today, the rest follows weekly. */
export function demoDates(today: string): string[] {
  return [-7, 0, 7, 14, 21].map((days) => addDays(today, days));
}

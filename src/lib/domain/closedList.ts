import * as z from 'zod/mini';
import { attendanceStateSchema, type AttendanceState } from './attendance';
import { isLikelySessionDate, isTimeOfDay } from './calendar';
import { sha256Schema, uuidSchema } from './identifier';
import { instantSchema } from './instant';
import { NO_NUMBER } from './sessionId';
import { LONGEST_LINE, requiredLine, typedLine } from './text';
import { LONGEST_RUN_SHEET } from './training';

/** More than any group is, and few enough for one value of a record. */
const MOST_PEOPLE = 200;
const MOST_VERSIONS = 999;

const timeSchema = z.string().check(z.refine(isTimeOfDay));

/** That somebody signed, and the first 16 hex digits of the SHA-256 of the signature: it cannot be changed unseen. */
const signedSchema = z.object({
  at: instantSchema,
  mark: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  /** By a trainer, instead of a drawing. */
  confirmed: z.boolean(),
});

const listRowSchema = z.object({
  participant: uuidSchema,
  name: requiredLine(LONGEST_LINE),
  organisation: typedLine(LONGEST_LINE),
  state: attendanceStateSchema,
  arrived: z.nullable(timeSchema),
  left: z.nullable(timeSchema),
  minutes: z.int().check(z.gte(0), z.lte(LONGEST_RUN_SHEET)),
  signed: z.nullable(signedSchema),
});
export type ListRow = z.infer<typeof listRowSchema>;

/**
 * An attendance list as a trainer closed it, whole, under the id `<session>:<uuid>`. It is never changed: a correction
 * is a list of the next version, so that both say what they said. What differs between two versions is what was
 * corrected, by whom and why.
 */
export const closedListSchema = z.object({
  version: z.int().check(z.gte(1), z.lte(MOST_VERSIONS)),
  /** Of the training. */
  title: requiredLine(LONGEST_LINE),
  /** The day and the times of day at which the session was held. */
  date: z.string().check(z.refine(isLikelySessionDate)),
  from: timeSchema,
  until: timeSchema,
  closedAt: instantSchema,
  closedBy: uuidSchema,
  /** The name of that trainer at that moment. */
  closer: requiredLine(LONGEST_LINE),
  /** The participants signed a sheet of paper. */
  onPaper: z.boolean(),
  people: z.array(listRowSchema).check(z.maxLength(MOST_PEOPLE)),
  /** Why it was corrected; there is none where it was closed for the first time. */
  reason: z.nullable(typedLine(LONGEST_LINE)),
  checksum: sha256Schema,
});
export type ClosedListFields = z.infer<typeof closedListSchema>;
export type ClosedList = ClosedListFields & { id: string; session: string; number: number };

/** What an attendance list says, closed or not. */
export type ListContent = Pick<ClosedListFields, 'title' | 'date' | 'from' | 'until' | 'people'>;

/** The words of the canonical form, which is printed with the list: they never change. */
const STATE_WORDS: Record<AttendanceState, string> = {
  present: 'aanwezig',
  absentWithNotice: 'afwezig met bericht',
  absentWithoutNotice: 'afwezig zonder bericht',
};

/**
 * The lines of which the checksum is the SHA-256 (UTF-8, each line ended by one line feed): whoever has the printed
 * list can type them over and check it. Cells are parted by " | "; within a cell white space is one space, and a `\`
 * or `|` has a `\` before it.
 *
 * Example of a line: `Deelnemer | Aylin Şahin | Groenmeer | aanwezig | 16:20 | - | 130 | getekend … 3f2a9c0d11aa22bb`.
 */
export function canonicalLines(list: Omit<ClosedListFields, 'checksum'> & { number: number }): string[] {
  return [
    ['Mentorwijs-presentielijst', 'vorm 1'],
    ['Training', list.title],
    ['Bijeenkomst', list.number === NO_NUMBER ? 'terugkommoment' : String(list.number)],
    ['Gehouden', list.date, list.from, list.until],
    ['Versie', String(list.version)],
    ['Afgesloten', list.closedAt, list.closer],
    ['Reden', list.reason ?? '-'],
    ['Op papier getekend', list.onPaper ? 'ja' : 'nee'],
    ...list.people.map((row) => [
      'Deelnemer',
      row.name,
      row.organisation || '-',
      STATE_WORDS[row.state],
      row.arrived ?? '-',
      row.left ?? '-',
      String(row.minutes),
      row.signed
        ? `${row.signed.confirmed ? 'bevestigd' : 'getekend'} ${row.signed.at} ${row.signed.mark}`
        : '-',
    ]),
  ].map((cells) => cells.map(cell).join(' | '));
}

function cell(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().replace(/[\\|]/g, '\\$&');
}

/**
 * The form of the file that holds one training, for other systems. It is published as a JSON Schema under
 * `/schemas/`, and is none of the formats in which trainings go from tablet to tablet.
 */
import * as z from 'zod/mini';
import { attendanceStateSchema } from '../domain/attendance';
import { homeworkStateSchema } from '../domain/homeworkMark';
import { timeCategorySchema } from '../domain/timeEntry';
import { CYCLE_FILE_VERSION, CYCLE_SCHEMA_ID } from './schemaPlace';

const described = <T extends z.ZodMiniType>(schema: T, description: string) =>
  schema.check(z.describe(description));
const id = () => described(z.string().check(z.minLength(1)), 'Names it within this file.');
const line = (what: string) => described(z.string(), what);
const lineOrNull = (what: string) => described(z.nullable(z.string()), what);
const day = (what: string) => described(z.iso.date(), what);
const moment = (what: string) => described(z.iso.datetime(), what);
const timeOfDay = () => z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const time = (what: string) => described(timeOfDay(), `${what} (HH:MM, Europe/Amsterdam).`);
const timeOrNull = (what: string) =>
  described(z.nullable(timeOfDay()), `${what} (HH:MM, Europe/Amsterdam), or null.`);
const minutes = (what: string) => described(z.int().check(z.gte(0)), `${what} (whole minutes).`);

const blockSchema = z.strictObject({
  code: line('Code in the run-sheet, such as B1-01.'),
  title: line('What it is called.'),
  plannedMinutes: minutes('Planned'),
  minutes: described(
    z.nullable(z.int().check(z.gte(0))),
    'Really spent (whole minutes), null where it was not held.',
  ),
  state: z.enum(['coming', 'current', 'done', 'skipped']),
});

const attendanceSchema = z.strictObject({
  participant: line('Id of a participant.'),
  state: described(
    z.nullable(attendanceStateSchema),
    'Null where nobody filled it in. A reason of absence is never recorded.',
  ),
  arrived: timeOrNull('Late: at what time; null from the start'),
  left: timeOrNull('Gone early: at what time; null until the end'),
  minutes: minutes('Attended'),
  signed: described(
    z.nullable(z.enum(['drawn', 'confirmed'])),
    'Signed by hand, or confirmed by a trainer. The drawing itself is not in this file.',
  ),
});

const sessionSchema = z.strictObject({
  number: described(z.int().check(z.gte(1), z.lte(5)), 'From 1 to 5.'),
  theme: lineOrNull('From the content; null where the device lacks it.'),
  date: day('Planned day.'),
  startTime: time('Planned start'),
  endTime: time('Planned end'),
  location: lineOrNull('Where; null where nobody said, or online.'),
  online: z.boolean(),
  held: described(
    z.nullable(
      z.strictObject({
        date: day('Day on which it was held.'),
        from: time('Start'),
        until: time('End'),
        minutes: minutes('From start to end'),
      }),
    ),
    'Null where it was not held (yet).',
  ),
  trainersPresent: described(z.array(z.string()), 'Ids of trainers.'),
  blocks: z.array(blockSchema),
  attendance: z.array(attendanceSchema),
  closedList: described(
    z.nullable(
      z.strictObject({
        version: z.int().check(z.gte(1)),
        closedAt: moment('When it was closed (UTC).'),
        closedBy: line('Name of the trainer.'),
        checksum: described(z.string().check(z.regex(/^[0-9a-f]{64}$/)), 'SHA-256, as the report prints it.'),
      }),
    ),
    'The last version of the attendance list that a trainer closed, null where it is open.',
  ),
  homework: described(
    z.array(z.strictObject({ participant: line('Id of a participant.'), state: homeworkStateSchema })),
    'Who did what this session gave to do.',
  ),
});

export const cycleFileSchema = described(
  z.strictObject({
    format: z.literal('mentorwijs-training'),
    version: z.literal(CYCLE_FILE_VERSION),
    schema: z.literal(CYCLE_SCHEMA_ID),
    madeAt: moment('When the file was made (UTC).'),
    isExample: described(z.boolean(), 'An invented training to try the app with: all names are made up.'),
    training: z.strictObject({
      id: id(),
      title: line('What it is called.'),
      employer: lineOrNull('Where the group is of one employer.'),
      commissioner: lineOrNull('Who asked for the training.'),
      certificateThreshold: described(z.int(), 'Sessions to attend for a certificate of participation.'),
      hoursNorm: described(z.int(), 'Hours budgeted for all trainers together.'),
    }),
    content: described(
      z.strictObject({
        id: line('Of the content pack.'),
        version: line('Of the content pack.'),
        isSample: described(z.nullable(z.boolean()), 'Null where the device lacks the pack.'),
        label: lineOrNull('What must be said wherever texts of the pack are shown.'),
      }),
      'Where themes, blocks and questions come from.',
    ),
    trainers: z.array(z.strictObject({ id: id(), name: line('Name.'), letter: line('A, B, …') })),
    participants: z.array(
      z.strictObject({
        id: id(),
        name: line('Name.'),
        organisation: lineOrNull('Employer.'),
        role: lineOrNull('Function.'),
        email: lineOrNull('E-mail address.'),
        withdrawn: described(z.boolean(), 'Left the group; the attendance until then stays.'),
      }),
    ),
    sessions: z.array(sessionSchema),
    followUps: described(
      z.array(
        z.strictObject({
          monthsAfter: described(z.int(), 'Months after the last session.'),
          date: day('Planned day.'),
          startTime: time('Planned start'),
          location: lineOrNull('Where; null where nobody said, or online.'),
          online: z.boolean(),
        }),
      ),
      'Meetings months after the training: none of its sessions, and outside its hours.',
    ),
    certificates: z.array(
      z.strictObject({
        participant: line('Id of a participant.'),
        number: line('As it stands on the certificate. The signed credential is not in this file.'),
        issuedAt: moment('When it was made.'),
        withdrawnAt: described(z.nullable(z.iso.datetime()), 'Since when it no longer holds, or null.'),
      }),
    ),
    measurements: described(
      z.array(
        z.strictObject({
          form: line('Which form.'),
          question: line('Which question.'),
          answers: described(z.int().check(z.gte(0)), 'How many answered.'),
          average: described(z.nullable(z.number()), 'From 1 to 5; null below five answers.'),
        }),
      ),
      'Averages alone: no form, code or word of a person.',
    ),
    timeEntries: described(
      z.array(
        z.strictObject({
          trainer: line('Id of a trainer.'),
          category: timeCategorySchema,
          date: day('Day.'),
          minutes: minutes('Booked'),
        }),
      ),
      'Hours of the trainers.',
    ),
  }),
  'One training of Mentorwijs Trainer. It holds no notes, photos, drawn signatures or filled-in forms.',
);
export type CycleFile = z.infer<typeof cycleFileSchema>;

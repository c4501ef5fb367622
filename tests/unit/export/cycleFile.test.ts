import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { cycleFileOf } from '../../../src/lib/export/cycleFile';
import { cycleFileSchema } from '../../../src/lib/export/cycleSchema';
import { CYCLE_SCHEMA_ID, CYCLE_SCHEMA_PATH } from '../../../src/lib/export/schemaPlace';
import type { ExportSubject } from '../../../src/lib/export/subject';
import { aylin, filledIn, training } from './training';

const madeAt = Date.parse('2026-11-25T09:00:00Z');
const schema = {
  $id: CYCLE_SCHEMA_ID,
  title: 'Mentorwijs Trainer: training',
  ...z.toJSONSchema(cycleFileSchema),
};

/** What a validator that knows nothing of the app finds wrong. */
function problems(file: unknown): string[] {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  validate(file);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** As it comes out of the file. */
function read(subject: ExportSubject): ReturnType<typeof cycleFileOf> {
  return JSON.parse(JSON.stringify(cycleFileOf(subject, madeAt))) as ReturnType<typeof cycleFileOf>;
}

describe('the file of a whole training', () => {
  it('has the form that is published', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      `../../../static${CYCLE_SCHEMA_PATH}`,
    );
    expect(problems(read(training()))).toEqual([]);
    expect(problems(read(training({ content: null, participants: [], attendance: [] })))).toEqual([]);
  });

  it('is told from what only looks like it', () => {
    const file = read(training());
    expect(problems({ ...file, notes: [] })).not.toEqual([]);
    expect(problems({ ...file, version: 2 })).not.toEqual([]);
    expect(problems({ ...file, madeAt: 'gisteren' })).not.toEqual([]);
    expect(problems({ ...file, sessions: [{ number: 6 }] })).not.toEqual([]);
  });

  it('holds the training, its people, and the minutes of the screens', () => {
    const file = read(training());
    expect(file).toMatchObject({
      isExample: false,
      training: { title: 'Najaar Groenmeer', employer: 'Kwekerij Groenmeer', commissioner: null },
      trainers: [{ name: 'Marieke de Vries', letter: 'A' }],
    });
    expect(file.participants.map(({ name }) => name)).toEqual([
      'Aylin Şahin',
      'Bert Janssen',
      'Chantal Jacobs',
    ]);
    expect(file.sessions).toHaveLength(5);
    expect(file.sessions[0]).toMatchObject({
      theme: 'Jouw rol als begeleider',
      endTime: '18:30',
      held: { date: '2026-11-24', from: '16:02', until: '18:30', minutes: 148 },
      blocks: [
        { code: 'B1-01', plannedMinutes: 10, minutes: 12, state: 'done' },
        { code: 'B1-02', plannedMinutes: 130, minutes: 136, state: 'done' },
        { code: 'B1-03', plannedMinutes: 10, minutes: null, state: 'skipped' },
      ],
      attendance: [
        {
          participant: aylin.id,
          state: 'present',
          arrived: '16:20',
          left: null,
          minutes: 130,
          signed: 'drawn',
        },
        { state: 'absentWithNotice', minutes: 0, signed: null },
      ],
    });
    expect(file.sessions[1]).toMatchObject({ held: null, attendance: [{ state: null }, { state: null }] });
    expect(file.timeEntries.map(({ minutes }) => minutes)).toEqual([148, 100]);
  });

  it('has no remark, stroke, code or word of anybody in it', () => {
    const subject = training({
      homework: [
        {
          id: 'h',
          session: training().views[0]?.session.id ?? '',
          participant: aylin.id,
          state: 'done',
          remark: 'KanarieOpmerking',
        },
      ],
      forms: [
        {
          title: 'Startmeting',
          questions: ['Ik geef complimenten.'],
          filledIn: filledIn(4, 3).map((one) => ({ ...one, code: 'KanarieCode', words: ['KanarieWoord'] })),
        },
      ],
    });
    const file = read(subject);
    expect(file.sessions[0]?.homework).toEqual([{ participant: aylin.id, state: 'done' }]);
    expect(file.measurements).toEqual([
      { form: 'Startmeting', question: 'Ik geef complimenten.', answers: 4, average: null },
    ]);
    expect(JSON.stringify(file)).not.toMatch(/Kanarie|strokes/);
    expect(problems(file)).toEqual([]);
  });

  it('says of the example that it is one, and what is sample content', () => {
    const { cycle } = training().contents;
    const file = read(training({ cycle: { ...cycle, demo: true } }));
    expect(file.isExample).toBe(true);
    expect(file.content.label).toBe('Voorbeeldinhoud. Dit is niet het handboek van TNO.');
  });
});

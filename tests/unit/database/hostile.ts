import fc from 'fast-check';
import type { Fields } from '../../../src/lib/records/record';
import type { Json } from '../../../src/lib/records/json';

export interface HostileRecord {
  type: string;
  id: string;
  fields: Fields;
}

const CLOCK = '019ac0000000-0000-aaaaaaaaaaaaaaaa';
const SOMEBODY = '01890000-0000-7000-8000-000000000001';
const PEOPLE = ['1', '2', '3', '4', '5', '6', '7', '8'].map((one) => SOMEBODY.slice(0, -1) + one);
const OTHER_CYCLE = '01890000-0000-7000-8000-0000000000ff';

const block = {
  code: 'B1-01',
  title: 'Welkom',
  minutes: 15,
  minimumMinutes: 10,
  leader: 'A',
  format: 'plenary',
  mayDrop: false,
};

/** Of each type one record as the app makes it, in a training of this id. */
function good(
  cycleId: string,
  somebody: string,
): Record<string, { id: string; values: Record<string, Json> }> {
  const session = `${cycleId}:1`;
  return {
    trainer: { id: somebody, values: { name: 'Marieke', letter: 'A' } },
    participant: { id: somebody, values: { name: 'Aylin', organisation: 'Hoveniers', withdrawn: false } },
    session: {
      id: `${cycleId}:1`,
      values: {
        date: '2026-11-24',
        startTime: '16:00',
        online: false,
        plan: [block, { ...block, code: 'B1-02' }],
      },
    },
    followUp: {
      id: somebody,
      values: { date: '2027-02-23', startTime: '16:00', online: false, monthsAfter: 3, plan: [block] },
    },
    runEvent: { id: somebody, values: { session, kind: 'start', at: '2026-11-24T15:00:00.000Z' } },
    attendance: {
      id: `${session}:${somebody}`,
      values: { state: 'present', arrivedAt: '2026-11-24T15:20:00.000Z', leftAt: null },
    },
    observation: {
      id: somebody,
      values: {
        ...{ session, trainer: 'Nina', by: 'Ruud', date: '2026-11-24', part: 'together', blocks: ['B1-02'] },
        ...{ seen: { afspraken: 'seen' }, words: { afspraken: 'De drie afspraken' }, helped: '', toTry: '' },
      },
    },
    surveyAnswer: { id: somebody, values: { moment: 'start', answers: [4, null, 5], code: 'zon7' } },
    evaluationAnswer: { id: somebody, values: { session, answers: [4], words: ['De rondvraag', ''] } },
    timeEntry: {
      id: somebody,
      values: { trainer: somebody, category: 'travel', date: '2026-11-24', minutes: 45 },
    },
    signature: {
      id: `${session}:${somebody}`,
      values: {
        strokes: [
          [
            [10, 10],
            [300, 200],
          ],
        ],
        witness: null,
        signedAt: '2026-11-24T17:20:00.000Z',
      },
    },
    closedList: {
      id: `${session}:${somebody}`,
      values: {
        ...{ version: 1, title: 'Najaar', date: '2026-11-24', from: '16:00', until: '18:30' },
        ...{ closedAt: '2026-11-24T17:40:00.000Z', closedBy: somebody, closer: 'Marieke', onPaper: false },
        ...{ reason: null, checksum: 'a'.repeat(64) },
        people: [
          {
            ...{ participant: somebody, name: 'Aylin', organisation: 'Hoveniers', state: 'present' },
            ...{ arrived: '16:20', left: null, minutes: 130 },
            signed: { at: '2026-11-24T17:20:00.000Z', mark: 'a'.repeat(16), confirmed: false },
          },
        ],
      },
    },
    homework: { id: `${session}:${somebody}`, values: { state: 'done', remark: 'Kaart opgehangen' } },
    intention: { id: `${session}:${somebody}`, values: { text: 'Vaker vragen', outcome: null } },
    note: {
      id: somebody,
      values: {
        session,
        text: 'Wat opviel',
        about: { kind: 'session' },
        createdAt: '2026-11-24T15:00:00.000Z',
      },
    },
    photo: {
      id: somebody,
      values: { session, block: null, caption: 'Flap', blob: 'a'.repeat(64), width: 800, height: 600 },
    },
    tablet: { id: '7f3c9a2e1d4b5a60', values: { trainer: somebody } },
    issuerKey: {
      id: `${'k'.repeat(43)}`,
      values: {
        jwk: { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) },
        organisation: 'Werkbedrijf',
        madeAt: '2026-12-22T17:00:00.000Z',
      },
    },
    certificate: {
      id: somebody,
      values: {
        ...{ participant: somebody, number: '2026-7QK4-M2XD', issuedAt: '2026-12-22T17:00:00.000Z' },
        ...{ credential: 'eyJh.eyJi.c2ln', withdrawnAt: null },
      },
    },
    check: { id: `${session}:zaal`, values: { done: true } },
    adaptation: { id: `${session}:B1-01`, values: { minutes: 20, order: 1500, dropped: false } },
    journal: {
      id: `conflict:${somebody}`,
      values: {
        recordType: 'note',
        recordId: SOMEBODY,
        field: 'text',
        value: 'Wat verloor',
        valueClock: CLOCK,
        cause: 'conflict',
      },
    },
  };
}

/** Values that somebody may send in the place of any other. */
const garbage: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    '',
    ' ',
    '\u202Etxt.exe',
    'constructor',
    '__proto__',
    '../../etc/passwd',
    '<img src=x onerror=alert(1)>',
    '0000-01-01',
    '9999-12-31',
    '0000-01-01T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
    '99:99',
    0,
    -1,
    1.5,
    9007199254740991,
    1.7e308,
    [],
    {},
    [block, block],
    Array.from({ length: 400 }, () => block),
    [{ ...block, minutes: 9007199254740991 }],
    { kind: 'block', code: 'constructor' },
    { kind: 'participant', id: 'x' },
    'x'.repeat(20_000),
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

function ids(cycleId: string): fc.Arbitrary<string> {
  const parts = fc.constantFrom(cycleId, OTHER_CYCLE, 'x', '0', 'constructor');
  const numbers = fc.constantFrom('0', '1', '1.5', '01', '5', '6', '100', 'NaN', '__proto__');
  const whats = fc.constantFrom(SOMEBODY, 'B1-01', 'constructor', 'a'.repeat(60), 'a..b');
  return fc.oneof(
    fc.tuple(parts, numbers).map((of) => of.join(':')),
    fc.tuple(parts, numbers, whats).map((of) => of.join(':')),
    whats,
    fc.constant(`conflict:${'b'.repeat(64)}`),
  );
}

/**
 * Records of every type that get past the endpoint, which reads only their outer form, and of which any part may be
 * one that this app could never have made.
 */
export function hostileRecords(cycleId: string): fc.Arbitrary<HostileRecord> {
  const types = Object.keys(good(cycleId, SOMEBODY));
  return fc.tuple(fc.constantFrom(...types), fc.constantFrom(...PEOPLE)).chain(([type, somebody]) => {
    const { id = '', values = {} } = good(cycleId, somebody)[type] ?? {};
    const names = Object.keys(values);
    return fc
      .record({
        id: fc.oneof({ weight: 2, arbitrary: fc.constant(id) }, { weight: 1, arbitrary: ids(cycleId) }),
        changed: fc.dictionary(
          fc.constantFrom(...names, 'session', 'keepHere', 'demo', 'deleted', 'block'),
          garbage,
          { maxKeys: 2, noNullPrototype: true },
        ),
        gone: fc.subarray(names, { maxLength: 1 }),
      })
      .map(({ id: place, changed, gone }) => {
        const all = Object.entries({ ...values, ...changed }).filter(([name]) => !gone.includes(name));
        const fields: Fields = Object.fromEntries(all.map(([name, value]) => [name, [value, CLOCK]]));
        return { type, id: place, fields };
      });
  });
}

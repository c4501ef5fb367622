import { describe, expect, it } from 'vitest';
import type { Attendance } from '../../../src/lib/domain/attendance';
import type { RunEvent, RunEventKind } from '../../../src/lib/domain/runEvent';
import { undeleteUntil } from '../../../src/lib/domain/deletion';
import { groupCycles } from '../../../src/lib/session/cycleGroups';
import { cycleStateOf } from '../../../src/lib/session/cycleState';
import { todayOf as todayAt } from '../../../src/lib/session/today';

const reportsMade = new Set<string>();
const todayOf = (cycles: ReturnType<typeof training>[], today: string) =>
  todayAt(cycles, { today, now, reportsMade });
const now = Date.parse('2026-12-01T10:00:00Z');
const today = '2026-12-01';
const plan = [
  {
    code: 'B1-01',
    title: 'x',
    minutes: 150,
    minimumMinutes: 10,
    leader: 'A',
    format: 'plenary',
    mayDrop: false,
  } as const,
];

function training(
  title: string,
  dates: string[],
  steps: [number, RunEventKind][] = [],
  deletedAt: number | null = null,
) {
  const id = `id-${title}`;
  return {
    cycle: {
      id,
      title,
      packId: 'p',
      packVersion: '1.0.0',
      certificateThreshold: 4,
      hoursNorm: 60,
      demo: false,
    },
    deletedAt,
    ...cycleStateOf({
      followUps: [],
      sessions: dates.map((date, index) => ({
        id: `${id}:${index + 1}`,
        number: index + 1,
        date,
        startTime: '16:00',
        online: false,
        plan: [...plan],
      })),
      participants: [{ id: 'p1', name: 'Aylin', withdrawn: false }],
      attendance: [] as Attendance[],
      closedLists: [],
      conflicts: [],
      runEvents: steps.map(([session, kind], index): RunEvent => ({
        id: `e${index}`,
        clock: `00000000000${index}-0000-aaaaaaaaaaaaaaaa`,
        session: `${id}:${session}`,
        kind,
        at: '2026-12-01T08:00:00Z',
      })),
    }),
  };
}

describe('today', () => {
  const dates = ['2026-11-24', '2026-12-01', '2026-12-08'];

  it('is about the session under way, wherever its date is', () => {
    const running = training('A', ['2026-12-20'], [[1, 'start']]);
    expect(todayOf([training('B', dates), running], today).next[0]?.cycle.title).toBe('A');
  });

  it('is about the first session to come, and asks for the homework of the one before', () => {
    const { next, waiting } = todayOf(
      [
        training('A', dates, [
          [1, 'start'],
          [1, 'end'],
        ]),
      ],
      today,
    );
    expect(next[0]?.number).toBe(2);
    expect(waiting).toContainEqual({
      kind: 'homework',
      cycleId: 'id-A',
      cycleTitle: 'A',
      id: 'id-A:2',
      session: 2,
      of: 1,
    });
  });

  it('tells of a held session whose attendance is not filled in', () => {
    const { waiting } = todayOf(
      [
        training('A', dates, [
          [1, 'start'],
          [1, 'end'],
        ]),
      ],
      today,
    );
    expect(waiting).toContainEqual({
      kind: 'attendance',
      cycleId: 'id-A',
      cycleTitle: 'A',
      id: 'id-A:1',
      session: 1,
      count: 1,
    });
  });

  it('tells first of what two tablets told differently', () => {
    const held = training('A', dates, [
      [1, 'start'],
      [1, 'end'],
    ]);
    const { waiting } = todayOf([{ ...held, conflicts: 2 }], today);
    expect(waiting[0]).toEqual({ kind: 'conflicts', cycleId: 'id-A', cycleTitle: 'A', count: 2 });
  });

  it('tells of a list that is filled in and not closed, until it is', () => {
    const held = training('A', dates, [
      [1, 'start'],
      [1, 'end'],
    ]);
    const closing = { kind: 'closeList', cycleId: 'id-A', cycleTitle: 'A', id: 'id-A:1', session: 1 };
    const filledIn = held.sessions.map((session) => ({ ...session, notFilledIn: 0 }));
    expect(todayOf([held], today).waiting).not.toContainEqual(closing);
    expect(todayOf([{ ...held, sessions: filledIn }], today).waiting).toContainEqual(closing);
    expect(todayOf([{ ...held, sessions: filledIn, participants: 0 }], today).waiting).not.toContainEqual(
      closing,
    );
    const closed = filledIn.map((session) => ({ ...session, listClosed: true }));
    expect(todayOf([{ ...held, sessions: closed }], today).waiting).not.toContainEqual(closing);
  });

  it('offers an earlier session that was not held when none is to come', () => {
    expect(todayOf([training('A', ['2026-11-10'])], today).next[0]?.number).toBe(1);
    expect(
      todayOf(
        [
          training(
            'A',
            ['2026-11-10'],
            [
              [1, 'start'],
              [1, 'end'],
            ],
          ),
        ],
        today,
      ).next,
    ).toEqual([]);
  });

  it('is about both sessions of a day, the nearest one first', () => {
    const { next } = todayOf([training('Zwolle', ['2026-12-01']), training('Almelo', ['2026-12-01'])], today);
    expect(next.map(({ cycle }) => cycle.title)).toEqual(['Zwolle', 'Almelo']);
  });

  it('never is about the example while there is a training of the trainer’s own', () => {
    const example = training('Voorbeeld', ['2026-12-01']);
    example.cycle.demo = true;
    const held = training(
      'A',
      ['2026-11-24'],
      [
        [1, 'start'],
        [1, 'end'],
      ],
    );
    expect(todayOf([example, held], today).next).toEqual([]);
    expect(todayOf([example], today).next).toHaveLength(1);
  });

  it('goes past a session whose time went by, and tells that it was not held', () => {
    const { next, waiting } = todayOf([training('A', dates)], today);
    expect(next[0]?.number).toBe(2);
    expect(waiting).toContainEqual({
      kind: 'notHeld',
      cycleId: 'id-A',
      cycleTitle: 'A',
      id: 'id-A:1',
      session: 1,
      date: '2026-11-24',
    });
  });

  it('asks for the report of the session that ended today', () => {
    const ended = training(
      'A',
      ['2026-12-01'],
      [
        [1, 'start'],
        [1, 'end'],
      ],
    );
    expect(todayOf([ended], today).endedToday?.number).toBe(1);
    expect(todayAt([ended], { today, now, reportsMade: new Set(['id-A:1']) }).endedToday).toBeNull();
  });
});

describe('a report', () => {
  const held = training(
    'A',
    ['2026-11-24'],
    [
      [1, 'start'],
      [1, 'end'],
    ],
  );

  it('waits to be made from the end of the session until it was made here', () => {
    const waiting = { kind: 'report', cycleId: 'id-A', cycleTitle: 'A', id: 'id-A:1', session: 1 };
    expect(todayOf([held], today).waiting).toContainEqual(waiting);
    const made = new Set(['id-A:1']);
    expect(todayAt([held], { today, now, reportsMade: made }).waiting).not.toContainEqual(waiting);
  });
});

describe('the list of trainings', () => {
  const all = [
    training('Komt', ['2026-12-20']),
    training('Loopt', ['2026-12-01'], [[1, 'start']]),
    training(
      'Klaar',
      ['2026-11-01'],
      [
        [1, 'start'],
        [1, 'end'],
      ],
    ),
    training('Weg', ['2026-11-01'], [], now),
  ];

  it('sorts them by where they are', () => {
    const groups = groupCycles(all, { typed: '', now });
    const titles = (group: typeof all) => group.map(({ cycle }) => cycle.title);
    expect([groups.running, groups.coming, groups.done, groups.deleted].map(titles)).toEqual([
      ['Loopt'],
      ['Komt'],
      ['Klaar'],
      ['Weg'],
    ]);
  });

  it('finds by a part of the name, whatever its accents and capitals', () => {
    expect(
      groupCycles([training('Koëter najaar', ['2026-12-20'])], { typed: 'KOETER  n', now }).coming,
    ).toHaveLength(1);
    expect(groupCycles(all, { typed: 'zzz', now }).coming).toEqual([]);
  });

  it('brings a deleted training back for 30 days', () => {
    expect(undeleteUntil(now)).toBe('2026-12-31');
  });
});

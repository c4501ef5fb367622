import { describe, expect, it } from 'vitest';
import type { CycleContents } from '../../../src/lib/domain/cycleContents';
import type { RunSheet } from '../../../src/lib/domain/runSheet';
import { letterValues } from '../../../src/lib/reports/letterValues';

const cycle = {
  id: 'a',
  title: 'Najaar Groenmeer',
  employer: 'Kwekerij Groenmeer',
  packId: 'p',
  packVersion: '1.0.0',
  certificateThreshold: 4,
  hoursNorm: 60,
  demo: false,
};
const contents: CycleContents = {
  cycle,
  deletedAt: null,
  trainers: ['Anna Bos', 'Kees Mol', 'Riet Vos'].map((name, at) => ({
    id: name,
    name,
    letter: 'ABC'[at] ?? 'A',
  })),
  participants: [],
  broughtBack: new Set(),
  followUps: [],
  observations: [],
  sessions: [1, 2].map((number) => ({
    id: `a:${number}`,
    number,
    date: `2026-11-${number === 1 ? 24 : 30}`,
    startTime: '17:45',
    location: number === 1 ? 'Kantine' : undefined,
    online: number === 2,
  })),
  attendance: [],
  signatures: [],
  trainerSignatures: [],
  closedLists: [],
  homework: [],
  intentions: [],
  photos: [],
  surveyAnswers: [],
  evaluationAnswers: [],
  timeEntries: [],
  runEvents: [],
  checked: new Set(),
  adaptations: [],
  tablets: [],
  issuerKeys: [],
  certificates: [],
  conflicts: [],
  unreadable: [],
};
const runSheets = [{ session: 1, title: 'Jouw rol', blocks: [] }] as unknown as RunSheet[];

describe('what a training knows of a letter', () => {
  const { values, lists } = letterValues(contents, { runSheets, chosen: 1, now: 0 });

  it('is its own name, people and rule for the certificate', () => {
    expect(values).toMatchObject({
      training: 'Najaar Groenmeer',
      werkgever: 'Kwekerij Groenmeer',
      opdrachtgever: '',
      trainers: 'Anna Bos, Kees Mol en Riet Vos',
      bewijsregel: '4',
    });
  });

  it('is when and where each session is, and until when', () => {
    expect(values).toMatchObject({
      datum1: 'di 24 november 2026',
      begintijd1: '17:45',
      eindtijd1: '20:15',
      plaats1: 'Kantine',
      plaats2: 'Online',
    });
    expect(lists['alleData']).toEqual([
      '1. di 24 november 2026, 17:45 tot 20:15, Kantine',
      '2. ma 30 november 2026, 17:45 tot 20:15, Online',
    ]);
  });

  it('is of the chosen session its number, theme and what comes after it', () => {
    expect(values).toMatchObject({
      nummer: '1',
      thema: 'Jouw rol',
      datum: 'di 24 november 2026',
      volgendeDatum: 'ma 30 november 2026',
    });
    expect(letterValues(contents, { runSheets, chosen: 2, now: 0 }).values).toMatchObject({
      volgendeDatum: '',
      thema: '',
    });
  });
});

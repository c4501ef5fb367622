import type { Attendance } from '../../../src/lib/domain/attendance';
import { MINUTE_MS } from '../../../src/lib/domain/calendar';
import type { Note } from '../../../src/lib/domain/note';
import type { Participant } from '../../../src/lib/domain/participant';
import type { Photo } from '../../../src/lib/domain/photo';
import type { RunEvent } from '../../../src/lib/domain/runEvent';
import type { PlanBlock, Session } from '../../../src/lib/domain/session';
import type { ReportInput } from '../../../src/lib/reports/model';
import type { Signature } from '../../../src/lib/domain/signature';
import { sessionView } from '../../../src/lib/session/sessionView';

export const cycleId = '0193a5c2-f1b8-7000-8000-000000000000';
const sessionOne = `${cycleId}:1`;
const start = Date.parse('2026-11-24T15:02:00Z');

const plan: PlanBlock[] = [
  {
    code: 'B1-01',
    title: 'Welkom',
    minutes: 10,
    minimumMinutes: 10,
    leader: 'A',
    format: 'plenary',
    mayDrop: false,
  },
  {
    code: 'B1-02',
    title: 'Kennismaken',
    minutes: 130,
    minimumMinutes: 80,
    leader: 'B',
    format: 'pairs',
    mayDrop: false,
  },
  {
    code: 'B1-03',
    title: 'Afronding',
    minutes: 10,
    minimumMinutes: 10,
    leader: 'A',
    format: 'round',
    mayDrop: true,
  },
];

export function person(name: string, rank: number, more: Partial<Participant> = {}): Participant {
  const id = `0193a5c2-f1b8-7000-8000-${String(rank).padStart(12, '0')}`;
  return { id, name, organisation: 'Groenmeer', role: 'Teamleider', withdrawn: false, ...more };
}

export function attended(
  participant: Participant,
  fields: Partial<Pick<Attendance, 'state' | 'arrived' | 'left'>> = {},
): Attendance {
  return {
    ...{ state: 'present', arrived: null, left: null, ...fields },
    id: `${sessionOne}:${participant.id}`,
    session: sessionOne,
    participant: participant.id,
  };
}

export function signature(participant: Participant, fields: Partial<Signature>): Signature {
  return {
    ...{ strokes: [], witness: null, signedAt: '2026-11-24T16:40:00.000Z', ...fields },
    id: `${sessionOne}:${participant.id}`,
    session: sessionOne,
    participant: participant.id,
  };
}

export function note(text: string, about: Note['about'], minute = 0): Note {
  return {
    id: `0193a5c2-f1b8-7000-9000-${String(minute).padStart(12, '0')}`,
    session: sessionOne,
    text,
    about,
    createdAt: new Date(start + minute * MINUTE_MS).toISOString(),
    keepHere: false,
  };
}

export function photo(caption: string, block: string | null, minute = 0): Photo {
  return {
    id: `0193a5c2-f1b8-7000-9000-${String(minute).padStart(12, '0')}`,
    session: sessionOne,
    block,
    caption,
    blob: String(minute).padStart(64, '0'),
    width: 1600,
    height: 1200,
  };
}

function event(rank: number, minute: number, more: Pick<RunEvent, 'kind'> & Partial<RunEvent>): RunEvent {
  return {
    id: `0193a5c2-f1b8-7000-a000-${String(rank).padStart(12, '0')}`,
    clock: `0193a5c2f1b8-${String(rank).padStart(4, '0')}-aaaaaaaaaaaaaaaa`,
    session: sessionOne,
    at: new Date(start + minute * MINUTE_MS).toISOString(),
    ...more,
  };
}

const stepsAsPressed = [
  event(1, 0, { kind: 'start' }),
  event(2, 12, { kind: 'goTo', block: 'B1-02' }),
  event(3, 148, { kind: 'end' }),
];

interface Recorded {
  session: Partial<Session>;
  attendance: Attendance[];
  signatures: Signature[];
  runEvents: RunEvent[];
}

/** Session 1 of Tuesday 24 November 2026, begun two minutes late and ended at 18:30; the last block was dropped. */
export function reportInput({
  session: changed = {},
  attendance = [],
  signatures = [],
  runEvents = stepsAsPressed,
  ...more
}: Partial<Omit<ReportInput, 'view'> & Recorded> = {}): ReportInput {
  const session: Session = {
    id: sessionOne,
    number: 1,
    date: '2026-11-24',
    startTime: '16:00',
    location: 'Kantine',
    online: false,
    plan,
    ...changed,
  };
  const participants = more.participants ?? [];
  const recorded = { participants: [...participants], attendance, signatures, runEvents, adaptations: [] };
  return {
    cycle: {
      id: cycleId,
      title: 'Najaar Groenmeer',
      employer: 'Kwekerij Groenmeer',
      commissioner: '',
      packId: 'p',
      packVersion: '1.0.0',
      certificateThreshold: 4,
      hoursNorm: 60,
      demo: false,
    },
    view: sessionView(recorded, session, { now: start + 200 * MINUTE_MS }),
    theme: 'Jouw rol als begeleider',
    trainers: [{ id: '0193a5c2-f1b8-7000-b000-000000000001', name: 'Marieke de Vries', letter: 'A' }],
    participants,
    list: { versions: [], isIntact: true, cameLater: false, trainerSignatures: [] },
    notes: [],
    photos: [],
    incoming: null,
    homework: { title: 'Huiswerk 1', text: 'Kijk deze week op twee momenten.' },
    sampleLabel: 'Voorbeeldinhoud. Dit is niet het handboek van TNO.',
    options: { sessionNotes: true, participantNotes: true, photos: true },
    madeAt: Date.parse('2026-11-24T17:45:00Z'),
    ...more,
  };
}

/** A picture of one pixel. */
export const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

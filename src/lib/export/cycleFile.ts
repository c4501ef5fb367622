import { MINUTE_MS, timeOfDayOf } from '../domain/calendar';
import { versionsOf } from '../session/closedList';
import type { SessionView } from '../session/sessionView';
import type { CycleFile } from './cycleSchema';
import { CYCLE_FILE_VERSION, CYCLE_SCHEMA_ID } from './schemaPlace';
import type { ExportSubject } from './subject';
import { present } from './tables/attendance';
import { byDate } from './tables/hours';
import { measuredQuestions } from './tables/measurements';
import { heldTimes, plannedEnd } from './tables/sessions';

/** One training for other systems, in the form of `cycleSchema.ts`. `madeAt` in ms since 1970. */
export function cycleFileOf(subject: ExportSubject, madeAt: number): CycleFile {
  const { contents, views, forms, content } = subject;
  const { cycle, trainers, participants, followUps, certificates, timeEntries } = contents;
  return {
    format: 'mentorwijs-training',
    version: CYCLE_FILE_VERSION,
    schema: CYCLE_SCHEMA_ID,
    madeAt: new Date(madeAt).toISOString(),
    isExample: cycle.demo,
    training: {
      id: cycle.id,
      title: cycle.title,
      employer: cycle.employer || null,
      commissioner: cycle.commissioner || null,
      certificateThreshold: cycle.certificateThreshold,
      hoursNorm: cycle.hoursNorm,
    },
    content: {
      id: cycle.packId,
      version: cycle.packVersion,
      isSample: content?.isSample ?? null,
      label: content?.isSample ? content.sampleLabel : null,
    },
    trainers: trainers.map(({ id, name, letter }) => ({ id, name, letter })),
    participants: participants.map(({ id, name, organisation, role, email, withdrawn }) => ({
      id,
      name,
      organisation: organisation || null,
      role: role || null,
      email: email || null,
      withdrawn,
    })),
    sessions: views.map((view) => sessionOf(view, subject)),
    followUps: followUps.map(({ monthsAfter, date, startTime, online, location }) => ({
      monthsAfter,
      date,
      startTime,
      location: online ? null : location || null,
      online,
    })),
    certificates: certificates.map(({ participant, number, issuedAt, withdrawnAt = null }) => ({
      participant,
      number,
      issuedAt,
      withdrawnAt,
    })),
    measurements: measuredQuestions(forms),
    timeEntries: byDate(timeEntries).map(({ trainer, category, date, minutes }) => ({
      trainer,
      category,
      date,
      minutes,
    })),
  };
}

function sessionOf(view: SessionView, { contents, content }: ExportSubject): CycleFile['sessions'][number] {
  const { session, progress, people } = view;
  const list = versionsOf(contents.closedLists, session.id).at(-1);
  return {
    number: session.number,
    theme: content?.themes.get(session.number) ?? null,
    date: session.date,
    startTime: session.startTime,
    endTime: timeOfDayOf(plannedEnd(view)),
    location: session.online ? null : session.location || null,
    online: session.online,
    held: heldTimes(view),
    trainersPresent: session.trainersPresent ?? contents.trainers.map(({ id }) => id),
    blocks: progress.blocks.map(({ code, title, minutes, usedMs, state }) => ({
      code,
      title,
      plannedMinutes: minutes,
      minutes: state === 'done' || state === 'current' ? Math.round(usedMs / MINUTE_MS) : null,
      state,
    })),
    attendance: people.map((person) => ({
      participant: person.participant.id,
      state: person.attendance?.state ?? null,
      arrived: present(person)?.arrived ?? null,
      left: present(person)?.left ?? null,
      minutes: person.minutes,
      signed: signedHow(person),
    })),
    closedList: list
      ? { version: list.version, closedAt: list.closedAt, closedBy: list.closer, checksum: list.checksum }
      : null,
    homework: contents.homework.flatMap(({ session: of, participant, state }) =>
      of === session.id && state ? [{ participant, state }] : [],
    ),
  };
}

function signedHow(person: SessionView['people'][number]): 'drawn' | 'confirmed' | null {
  if (!present(person) || !person.signature) return null;
  return person.signature.witness === null ? 'drawn' : 'confirmed';
}

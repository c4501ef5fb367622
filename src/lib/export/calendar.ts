/**
 * The sessions and follow-ups of a training for a calendar (RFC 5545). A session keeps its UID for good; what changed of it raises
 * its SEQUENCE, so that a calendar moves the appointment that it has. A file made again with nothing changed is the
 * same file.
 */
import { dateOf, instantOf, timeOfDayOf } from '../domain/calendar';
import { sessionKey, type SessionId } from '../domain/sessionId';
import type { SessionView } from '../session/sessionView';
import { calendarText, exampleInFile, titleInFile } from '../text/export';
import { placeInWords } from '../text/place';
import { icsFile, icsText } from './icsLines';
import { contentLabel, type ExportSubject } from './subject';
import { plannedEnd } from './tables/sessions';

const ZONE = 'Europe/Amsterdam';

/** From 01:00 UTC on the last Sunday of March to that on the last one of October (Directive 2000/84/EC). */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** Sequences count the seconds from here on: within what a calendar can hold (31 bits) until 2083. */
const FIRST_YEAR = Date.UTC(2015, 0, 1);
const GREATEST_SEQUENCE = 2 ** 31 - 1;

/** `changedAt`: when what a calendar shows of each session last changed (ms since 1970). */
export function calendarOf(subject: ExportSubject, changedAt: ReadonlyMap<SessionId, number>): string {
  const title = titleInFile(subject.contents.cycle);
  return icsFile([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mentorwijs Trainer//Bijeenkomsten//NL',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${icsText(calendarText.name(title))}`,
    `X-WR-TIMEZONE:${ZONE}`,
    ...TIME_ZONE,
    ...[...subject.views, ...subject.followUps].flatMap((view) =>
      eventOf(view, subject, changedAt.get(view.session.id) ?? FIRST_YEAR),
    ),
    'END:VCALENDAR',
  ]);
}

function eventOf(view: SessionView, { contents, content }: ExportSubject, changedAt: number): string[] {
  const { session } = view;
  const place = placeInWords(session);
  const description = descriptionOf(view, { contents, content });
  return [
    'BEGIN:VEVENT',
    `UID:${contents.cycle.id}-${sessionKey(session.id)}`,
    `SEQUENCE:${sequenceOf(changedAt)}`,
    `DTSTAMP:${utc(changedAt)}`,
    `LAST-MODIFIED:${utc(changedAt)}`,
    `DTSTART;TZID=${ZONE}:${local(instantOf(session.date, session.startTime))}`,
    `DTEND;TZID=${ZONE}:${local(plannedEnd(view))}`,
    `SUMMARY:${icsText(calendarText.summary(titleInFile(contents.cycle), session.number))}`,
    ...(place === '' ? [] : [`LOCATION:${icsText(place)}`]),
    ...(description === '' ? [] : [`DESCRIPTION:${icsText(description)}`]),
    'STATUS:CONFIRMED',
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ];
}

function descriptionOf(
  { session }: SessionView,
  { contents, content }: Pick<ExportSubject, 'contents' | 'content'>,
): string {
  const theme = content?.themes.get(session.number);
  return [
    ...(contents.cycle.demo ? [exampleInFile] : []),
    ...(theme ? [calendarText.theme(theme), contentLabel(content)] : []),
  ].join('\n');
}

/** Never less for a later change. */
function sequenceOf(changedAt: number): number {
  const seconds = Math.floor((changedAt - FIRST_YEAR) / 1000);
  return Math.min(GREATEST_SEQUENCE, Math.max(0, seconds));
}

function utc(ms: number): string {
  return `${basic(new Date(ms).toISOString().slice(0, 19))}Z`;
}

function local(instant: number): string {
  return basic(`${dateOf(instant)}T${timeOfDayOf(instant)}:00`);
}

/** 2026-11-24T16:00:00 as 20261124T160000. */
function basic(moment: string): string {
  return moment.replace(/[-:]/g, '');
}

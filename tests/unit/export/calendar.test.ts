import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addDays, instantOf, MINUTE_MS } from '../../../src/lib/domain/calendar';
import { cleanLine } from '../../../src/lib/domain/text';
import { SESSION_MINUTES } from '../../../src/lib/domain/training';
import { calendarOf } from '../../../src/lib/export/calendar';
import { icsFile, icsText } from '../../../src/lib/export/icsLines';
import type { ExportSubject } from '../../../src/lib/export/subject';
import { content, cycleId, training } from './training';

const changed = Date.parse('2026-11-01T10:00:00Z');
const allChanged = (at: number) => new Map([1, 2, 3, 4, 5].map((number) => [`${cycleId}:${number}`, at]));

function read(ics: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

function eventsOf(subject: ExportSubject, at = changed): ICAL.Event[] {
  return read(calendarOf(subject, allChanged(at)));
}

describe('the calendar of a training', () => {
  it('has its five sessions, from the planned start to the planned end', () => {
    const [first, ...others] = eventsOf(training());
    expect(others).toHaveLength(4);
    expect(first?.summary).toBe('Najaar Groenmeer: bijeenkomst 1');
    expect(first?.location).toBe('Kantine, Kassenlaan 4');
    expect(first?.description).toBe(
      'Thema: Jouw rol als begeleider\nVoorbeeldinhoud. Dit is niet het handboek van TNO.',
    );
    expect(first?.startDate.toString()).toBe('2026-11-24T16:00:00');
    expect(first?.endDate.toString()).toBe('2026-11-24T18:30:00');
    expect(first?.startDate.toJSDate().toISOString()).toBe('2026-11-24T15:00:00.000Z');
  });

  it('has its follow-ups, each with an appointment of its own', () => {
    const recordId = '0193a5c2-f1b8-7000-9000-000000000077';
    const followUp = {
      ...{ id: `${cycleId}:${recordId}`, recordId, number: 0, monthsAfter: 3 as const },
      ...{ date: '2027-03-23', startTime: '16:00', location: 'Kantine', online: false },
    };
    const events = eventsOf(training({ followUps: [followUp] }));
    expect(events).toHaveLength(6);
    expect(events[5]?.summary).toBe('Najaar Groenmeer: terugkommoment');
    expect(events[5]?.startDate.toString()).toBe('2027-03-23T16:00:00');
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(6);
  });

  it('names nobody', () => {
    const ics = calendarOf(training(), allChanged(changed));
    for (const name of ['Aylin', 'Bert', 'Chantal', 'Marieke']) expect(ics).not.toContain(name);
  });

  it('says where a session is online, and that the example is one', () => {
    const subject = training({ session: { online: true } });
    const [online] = eventsOf(subject);
    expect(online?.location).toBe('Online');
    const { cycle } = subject.contents;
    const [example] = eventsOf(training({ cycle: { ...cycle, demo: true }, content: null }));
    expect(example?.summary).toBe('Voorbeeld: Najaar Groenmeer: bijeenkomst 1');
    expect(example?.description).toBe('Voorbeeldtraining. Alle namen zijn verzonnen.');
  });

  it('is at the right instant on every day of the years to come, summer or winter', () => {
    // At any time but that of the hour that is skipped in spring and doubled in autumn.
    const fiveMinutes = fc.integer({ min: 3 * 12, max: 23 * 12 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 * 365 }), fiveMinutes, (days, fives) => {
        const date = addDays('2020-01-01', days);
        const startTime = [Math.floor(fives / 12), (fives % 12) * 5]
          .map((part) => String(part).padStart(2, '0'))
          .join(':');
        const [event] = eventsOf(training({ session: { date, startTime } }));
        const start = instantOf(date, startTime);
        expect(event?.startDate.toJSDate().getTime()).toBe(start);
        expect(event?.endDate.toJSDate().getTime()).toBe(start + SESSION_MINUTES * MINUTE_MS);
      }),
    );
  });

  it('keeps the UID of a session that is put off, and raises its SEQUENCE', () => {
    const before = eventsOf(training());
    const after = eventsOf(training({ session: { date: '2026-11-26' } }), changed + 5000);
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(new Set(before.map(({ uid }) => uid)).size).toBe(5);
    expect(after[0]?.sequence).toBe((before[0]?.sequence ?? 0) + 5);
    expect(after[0]?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-01T10:00:05Z');
  });

  it('is the same file where nothing changed', () => {
    expect(calendarOf(training(), allChanged(changed))).toBe(calendarOf(training(), allChanged(changed)));
  });

  it('counts no further than a calendar can', () => {
    for (const at of [0, Date.parse('2300-01-01T00:00:00Z')]) {
      const [event] = eventsOf(training(), at);
      expect(event?.sequence).toBeGreaterThanOrEqual(0);
      expect(event?.sequence).toBeLessThan(2 ** 31);
    }
  });

  it('gives back what was typed, in lines of at most 75 octets that end as they must', () => {
    const text = fc
      .oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 400 }))
      .map(cleanLine);
    fc.assert(
      fc.property(text, text, text, (title, location, theme) => {
        const { cycle } = training().contents;
        const subject = training({
          cycle: { ...cycle, title },
          session: { location },
          content: { ...content, themes: new Map([[1, theme]]) },
        });
        const ics = calendarOf(subject, allChanged(changed));
        for (const line of ics.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        const [event] = read(ics);
        expect(event?.summary).toBe(`${title}: bijeenkomst 1`);
        expect(event?.location ?? '').toBe(location);
        if (theme !== '') expect(event?.description).toContain(`Thema: ${theme}\n`);
      }),
    );
  });

  it('folds no character in two, and lets no text begin a property of its own', () => {
    const file = icsFile([
      `SUMMARY:${icsText('é🙂'.repeat(60))}`,
      `LOCATION:${icsText('a\r\nBEGIN:VALARM\u0007')}`,
    ]);
    expect(file).not.toContain('\uFFFD');
    expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(file))).toBe(file);
    expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${'é🙂'.repeat(60)}\r\n`);
    expect(file).toContain('LOCATION:a\\nBEGIN:VALARM\r\n');
  });
});

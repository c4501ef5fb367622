import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exportFileName,
  handoutFileName,
  backupFileName,
  reportFileName,
} from '../../../src/lib/reports/fileName';

const session = { number: 3, date: '2026-11-24' };

describe('the name of a file', () => {
  it('of a report is that of the training, the session and its day, without accents', () => {
    expect(reportFileName({ title: 'Najaar Şahin & Koëter 2026' }, session)).toBe(
      'mentorwijs-najaar-sahin-koeter-2026-bijeenkomst-3-2026-11-24.pdf',
    );
    expect(reportFileName({ title: 'Łódź Đorđe Ærø' }, session)).toBe(
      'mentorwijs-lodz-dorde-aero-bijeenkomst-3-2026-11-24.pdf',
    );
    expect(reportFileName({ title: '🙂' }, session)).toBe('mentorwijs-training-bijeenkomst-3-2026-11-24.pdf');
  });

  it('tells two trainings of one title apart by employer and by day', () => {
    const title = 'Groep Ede';
    const names = [
      reportFileName({ title, employer: 'Groenmeer BV' }, session),
      reportFileName({ title, employer: 'Schoonwerk' }, session),
      reportFileName({ title, employer: 'Schoonwerk' }, { ...session, date: '2027-01-12' }),
    ];
    expect(names[0]).toBe('mentorwijs-groep-ede-groenmeer-bv-bijeenkomst-3-2026-11-24.pdf');
    expect(new Set(names).size).toBe(3);
  });

  it('names an employer once', () => {
    expect(reportFileName({ title: 'Najaar Groenmeer', employer: 'Groenmeer' }, session)).toBe(
      'mentorwijs-najaar-groenmeer-bijeenkomst-3-2026-11-24.pdf',
    );
  });

  it('is that of the training for a hand-over, and of the title for anything else', () => {
    expect(backupFileName({ title: 'Najaar', employer: 'Groenmeer' }, '2026-11-24')).toBe(
      'mentorwijs-najaar-groenmeer-reservekopie-2026-11-24.age',
    );
    expect(handoutFileName('Mag ik dit vragen?')).toBe('mentorwijs-mag-ik-dit-vragen.pdf');
  });

  it('is that of the training, what is in it and the day for another program', () => {
    const file = { what: 'agenda', date: '2026-11-24', ending: 'ics' };
    expect(exportFileName({ title: 'Najaar', employer: 'Groenmeer' }, file)).toBe(
      'mentorwijs-najaar-groenmeer-agenda-2026-11-24.ics',
    );
  });

  it('is safe whatever the training is called', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, (title, employer) => {
        const name = reportFileName({ title, employer }, session);
        expect(name).toMatch(/^mentorwijs-[a-z0-9]+(-[a-z0-9]+)*-bijeenkomst-3-2026-11-24\.pdf$/);
        expect(name.length).toBeLessThan(150);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { cleanEmail, emailSchema, likelySamePerson } from '../../../src/lib/domain/participant';

describe('an e-mail address', () => {
  it.each([
    'anna@groenmeer.nl',
    '\u200Banna@groenmeer.nl',
    '\u202Aanna@groenmeer.nl\u202C',
    '\u2068anna@groenmeer.nl\u2069',
    'anna@groenmeer.nl;',
    'anna@groenmeer.nl,',
    'anna@groenmeer.nl.',
    ' <anna@groenmeer.nl> ',
    'Anna Bos <anna@groenmeer.nl>',
    '"Bos, Anna" <anna@groenmeer.nl>;',
    'mailto:anna@groenmeer.nl',
    'MAILTO: anna@groenmeer.nl',
    "'anna@groenmeer.nl'",
    'anna@\u00ADgroenmeer.nl',
    'anna@groenmeer.nl\u000B',
  ])('is taken out of %j', (typed) => {
    expect(emailSchema.safeParse(typed).data).toBe('anna@groenmeer.nl');
  });

  it('is refused where it is none, and may be empty', () => {
    for (const wrong of ['anna', 'anna@', '@groenmeer.nl', 'anna bos@groenmeer.nl', 'a@b.nl c@d.nl'])
      expect(emailSchema.safeParse(wrong).success, wrong).toBe(false);
    expect(emailSchema.parse(' \u200B')).toBe('');
    expect(cleanEmail('<>')).toBe('');
  });
});

describe('two entries of a list', () => {
  it.each([
    ['Bert Janssen', 'bert  JANSSEN'],
    ["O'Neill", 'O’Neill'],
    ['Fatma Yıldız', 'fatma yildiz'],
    ['José', 'Jose\u0301'],
    ['Jansen-Bos', 'Jansen–Bos'],
    ['Anna Bos', 'Anna\u00A0Bos\u200B'],
  ])('are one person: %s and %s', (one, other) => {
    expect(likelySamePerson({ name: one }, { name: other })).toBe(true);
  });

  it('are two people where the organisations differ, and one where either has none', () => {
    const jan = { name: 'Jan', organisation: 'Groenmeer' };
    expect(likelySamePerson(jan, { name: 'Jan', organisation: 'Schoonwerk' })).toBe(false);
    expect(likelySamePerson(jan, { name: 'Jan' })).toBe(true);
    expect(likelySamePerson({ name: 'Jan', organisation: '' }, jan)).toBe(true);
    expect(likelySamePerson(jan, { name: 'Joan', organisation: 'Groenmeer' })).toBe(false);
  });
});

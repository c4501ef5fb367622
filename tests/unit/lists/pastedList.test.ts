import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mangledIn, mended } from '../../../src/lib/lists/mangled';
import { doublesOf, peopleOf, type PastedList } from '../../../src/lib/lists/pastedList';
import { tableOf } from '../../../src/lib/lists/table';
import { addressLists, spreadsheets, withoutHeadings } from './lists';

function read(text: string): PastedList {
  const table = tableOf(text);
  return peopleOf(table, { roles: table.columns.map(({ role }) => role) });
}

function lettersOf(texts: readonly string[]): string[] {
  return Array.from(texts.join('').replace(/[^\p{L}]/gu, '')).sort();
}

/** All that is with somebody, or in what is told as left out. */
function told(text: string): string[] {
  const table = tableOf(text);
  const { people, leftOut, skipped } = read(text);
  return [
    ...people.flatMap(({ person, unused }) => [...Object.values(person), ...unused]),
    ...leftOut.map((line) => line.text),
    ...skipped.flatMap(({ cells }) => cells),
    ...table.rows.filter(({ aside }) => aside === 'heading').flatMap(({ cells }) => cells),
  ];
}

function missing(text: string): string[] {
  const left = lettersOf(told(text));
  return lettersOf([text]).filter((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const cases = [...spreadsheets, ...withoutHeadings, ...addressLists];

describe('a pasted list', () => {
  it.each(cases)('$kind', ({ text, people, leftOut = [], skipped = [] }) => {
    const list = read(text);
    expect(
      list.people.map(({ person: { name, organisation, role, email } }) =>
        [name, organisation, role, email].filter((value) => value !== '').join(' / '),
      ),
    ).toEqual(people);
    expect(list.leftOut.map(({ reason, text }) => `${reason}: ${text}`)).toEqual(leftOut);
    expect(list.skipped.map(({ heading, cells }) => heading || cells[0])).toEqual(skipped);
  });

  it('is of more than sixty kinds, and loses no letter of any', () => {
    expect(cases.length).toBeGreaterThan(60);
    const withoutScheme = cases.map(({ text }) => text.replaceAll('mailto:', ''));
    expect(withoutScheme.flatMap((text) => (missing(text).length > 0 ? [text] : []))).toEqual([
      // A prefix that stands in two columns is the same prefix.
      'Voornaam\tTussenvoegsel\tAchternaam\nAnja\tde\tVries, de',
      // The word that joins two names is no name.
      'Anna, Jan, Koos en Fatma',
      // An address that is its own name.
      "'piet@x.nl' <piet@x.nl>; Anna Bos <a@x.nl>",
    ]);
  });

  it('loses no letter, whatever is pasted', () => {
    const piece = fc.constantFrom(
      ...[
        'Anna',
        'de',
        'Vries',
        'Jansen',
        'p@x.nl',
        '<a@b.nl>',
        'Naam',
        'Functie',
        'Totaal',
        'Chef',
        'sep=;',
      ],
      ...[
        'é',
        '"',
        ' ',
        ',',
        ';',
        '\t',
        '\n',
        '\v',
        '|',
        ' - ',
        '  ',
        '1.',
        '•',
        '🙂',
        'א',
        '(',
        ')',
        ':',
        '@',
        '<',
        '>',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(missing(pieces.join(''))).toEqual([]);
      }),
      { seed: 14, numRuns: 3000 },
    );
  });

  it('can be corrected by column, and a line that was left out can be taken after all', () => {
    const table = tableOf('Totaal\nGroenmeer;Piet Jansen;x');
    const { people } = peopleOf(table, { roles: ['organisation', 'name', 'skip'], kept: [] });
    expect(people.map(({ person }) => [person.name, person.organisation])).toEqual([
      ['Piet Jansen', 'Groenmeer'],
    ]);
    const kept = peopleOf(table, { roles: ['name', 'skip', 'skip'], kept: [0] });
    expect(kept.people.map(({ person }) => person.name)).toEqual(['Totaal', 'Groenmeer']);
  });

  it('tells what an e-mail cell holds beside an address', () => {
    const [person] = read('Naam;E-mail\nPiet Jansen;volgt nog').people;
    expect(person).toMatchObject({ person: { name: 'Piet Jansen', email: '' }, unused: ['volgt nog'] });
    const [two] = read('Naam\tE-mail\nPiet Jansen\tp@x.nl; thuis@x.nl').people;
    expect(two).toMatchObject({ person: { email: 'p@x.nl' }, unused: ['; thuis@x.nl'] });
  });

  it('leaves out a line that is too long for a name, and says so', () => {
    expect(read(`${'x'.repeat(401)};G\nPiet;G`).leftOut.map(({ reason }) => reason)).toEqual(['tooLong']);
  });

  it('points out who is in the training already and who stands in the list twice', () => {
    const people = read('bert  JANSSEN;Groenmeer\nAylin;Groenmeer\nAylin;Groenmeer\nAylin;Zon').people;
    expect(
      doublesOf(
        people.map(({ person }) => person),
        [{ name: 'Bert Janssen' }],
      ),
    ).toEqual(['inTraining', undefined, 'inList', undefined]);
  });

  it('of 1,500 lines is read in well under a second', () => {
    const lines = Array.from(
      { length: 1500 },
      (_, index) => `"Jansen${index}, Piet"\tGroenmeer\tChef\tp${index}@x.nl`,
    );
    const began = performance.now();
    const { people } = read(lines.join('\n'));
    doublesOf(
      people.map(({ person }) => person),
      people.map(({ person }) => person),
    );
    expect(people).toHaveLength(1500);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe('letters read in another encoding', () => {
  it.each([
    ['RenÃ© Bos', 'René Bos'],
    ['Aylin Åžahin', 'Aylin Şahin'],
    ['Fatma YÄ±ldÄ±z', 'Fatma Yıldız'],
    ['Oâ€™Neill', 'O’Neill'],
    ['AndrÃ© en ZoÃ«', 'André en Zoë'],
  ])('%s can be mended', (text, right) => {
    expect(mangledIn(text)?.kind).toBe('mendable');
    expect(mended(text)).toBe(right);
  });

  it('are told as lost where they are', () => {
    expect(mangledIn('Anna Bos;Ren\uFFFD')).toEqual({ kind: 'lost', sample: 'Ren\uFFFD' });
  });

  it('are left alone where they are meant', () => {
    for (const text of ['René Şahin', 'Ångström', 'Zoë Ünal', 'ÃO', 'Łukasz']) {
      expect(mangledIn(text)).toBeNull();
      expect(mended(text)).toBe(text);
    }
  });
});

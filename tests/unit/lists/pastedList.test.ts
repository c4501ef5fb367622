import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedList } from '../../../src/lib/lists/pastedList';

function people(text: string, present: { name: string; organisation?: string }[] = []) {
  return readPastedList(text, present).map((line) =>
    line.kind === 'unreadable'
      ? `${line.line}: ${line.reason}`
      : `${line.kind} ${Object.values(line.person).join('/')}`,
  );
}

describe('a pasted list', () => {
  it('is read with tabs, as a spreadsheet copies it', () => {
    expect(people('Aylin Şahin\tGroenmeer\tTeamleider\r\nBert\tSchoonwerk')).toEqual([
      'person Aylin Şahin/Groenmeer/Teamleider',
      'person Bert/Schoonwerk/',
    ]);
  });

  it('is read with semicolons, with commas and with nothing but names', () => {
    expect(people('Aylin; Groenmeer; Teamleider')).toEqual(['person Aylin/Groenmeer/Teamleider']);
    expect(people('Aylin, Groenmeer')).toEqual(['person Aylin/Groenmeer/']);
    expect(people('Aylin\nBert\n\nChantal')).toEqual(['person Aylin//', 'person Bert//', 'person Chantal//']);
  });

  it('follows a row of headings in its own order, and joins first and last name', () => {
    expect(people('Bedrijf;Voornaam;Achternaam;Leeftijd\nGroenmeer;Aylin;Şahin;44')).toEqual([
      'person Aylin Şahin/Groenmeer/',
    ]);
  });

  it('keeps a comma, a quote and a bracket that belong to a name', () => {
    expect(people('"Jansen, Bert"\tGroenmeer')).toEqual(['person Jansen, Bert/Groenmeer/']);
    expect(people('"Jansen; Bert";Groenmeer\n<b>Ann</b>;"De ""Kas"""')).toEqual([
      'person Jansen; Bert/Groenmeer/',
      'person <b>Ann</b>/De "Kas"/',
    ]);
  });

  it('points out who is in the group already and who stands in the list twice', () => {
    expect(
      people('bert  JANSSEN;Groenmeer\nAylin;Groenmeer\nAylin;Groenmeer', [{ name: 'Bert Janssen' }]),
    ).toEqual([
      'duplicate bert  JANSSEN/Groenmeer/',
      'person Aylin/Groenmeer/',
      'duplicate Aylin/Groenmeer/',
    ]);
  });

  it('takes two people of one name from two companies for two people', () => {
    expect(people('Jan;Groenmeer\nJan;Schoonwerk')).toEqual([
      'person Jan/Groenmeer/',
      'person Jan/Schoonwerk/',
    ]);
  });

  it('shows a line that it cannot read, and drops none', () => {
    expect(people(`;Groenmeer\n"Bert;Groenmeer\nAylin;G;T;te veel\n${'x'.repeat(401)};G`)).toEqual([
      '1: noName',
      '2: brokenQuotes',
      '3: tooManyColumns',
      '4: tooLong',
    ]);
  });

  it('has a line in the answer for every line that says something, whatever is pasted', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '"', ' ', '<', '🙂', 'א') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 })), (rows) => {
        const lines = rows.map((row) => row.join(';'));
        const answer = readPastedList(lines.join('\n'), []);
        const meaningful = lines.filter(
          (line) => line.replace(/[;\s]/g, '') !== '' && !/^[";\s]*$/.test(line),
        );
        const answered = new Set(answer.map(({ line }) => line));
        const missing = meaningful.filter((line) => !answered.has(lines.indexOf(line) + 1));
        expect(missing).toEqual([]);
      }),
    );
  });
});

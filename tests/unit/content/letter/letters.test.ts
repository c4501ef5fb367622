import { beforeAll, describe, expect, it } from 'vitest';
import { loadPack } from '../../../../src/build/bundledPack';
import { filledLetter, openFields } from '../../../../src/lib/content/letter/fill';
import { letterAsText } from '../../../../src/lib/content/letter/plain';
import type { Pack } from '../../../../src/lib/domain/content';
import { chosenSessionFields, letterFields, type Letter } from '../../../../src/lib/domain/letter';
import { fieldLabel } from '../../../../src/lib/text/letter';
import { bundledFolder, packOf } from '../pack/packItems';

let pack: Pack;
beforeAll(async () => {
  pack = packOf(await loadPack(bundledFolder));
});

const letter = (body: string, subject = 'Over {training}'): Letter => ({
  kind: 'letter',
  id: 'proef',
  number: 1,
  title: 'Proef',
  to: 'participant',
  moment: 'before',
  aboutSession: false,
  subject,
  body,
});
const filling = {
  values: { training: 'Najaar *2026*', naam: '<b>Aylin</b>' },
  lists: { alleData: ['1. di 24 november', '2. di 1 december'] },
  missing: (name: string) => `[${fieldLabel(name)}]`,
};

describe('a letter', () => {
  it('is filled in, and what was typed is never read as Markdown', () => {
    const { subject, document } = filledLetter(letter('Beste {naam},\n\n{telefoon}'), filling);
    expect(subject).toBe('Over Najaar *2026*');
    expect(document).toEqual([
      { kind: 'paragraph', content: [{ kind: 'text', text: 'Beste <b>Aylin</b>,' }] },
      { kind: 'paragraph', content: [{ kind: 'text', text: '[telefoon of mailadres]' }] },
    ]);
  });

  it('has a line for each date where all dates stand alone in a paragraph', () => {
    const { document } = filledLetter(letter('{alleData}'), filling);
    expect(letterAsText(document)).toBe('- 1. di 24 november\n- 2. di 1 december');
  });

  it('says what is still to be filled in, each once', () => {
    expect(openFields(letter('{naam} {telefoon} {alleData} {telefoon}'), filling)).toEqual(['telefoon']);
  });

  it('is pasted into a mail as plain lines', () => {
    const body = '## Wanneer\n\n1. Eerst\n2. **Dan**\n\n- los\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n___';
    const { document } = filledLetter(letter(body), filling);
    expect(letterAsText(document)).toBe(
      'WANNEER\n\n1. Eerst\n2. Dan\n\n- los\n\nA | B\n1 | 2\n\n……………………………………',
    );
  });
});

describe('the letters of the pack', () => {
  it('are at least twelve, of every moment and for everybody', () => {
    expect(pack.letters.length).toBeGreaterThanOrEqual(12);
    expect(new Set(pack.letters.map(({ moment }) => moment))).toEqual(new Set(['before', 'during', 'after']));
    expect(new Set(pack.letters.map(({ to }) => to))).toEqual(
      new Set(['participant', 'employer', 'manager']),
    );
  });

  it('have a catch-up sheet of a quarter of an hour for every session', () => {
    for (const session of [1, 2, 3, 4, 5]) {
      const sheet = pack.letters.find(({ id }) => id === `inhaalblad-${session}`);
      const minutes = [...(sheet?.body.matchAll(/\((\d+) minuten\)/g) ?? [])].map(([, one]) => Number(one));
      expect(
        minutes.reduce((sum, one) => sum + one, 0),
        `inhaalblad ${session}`,
      ).toBe(15);
    }
  });

  it('name every field in words that a trainer knows', () => {
    for (const name of [...letterFields, ...chosenSessionFields]) expect(fieldLabel(name)).toMatch(/^[a-zé]/);
  });
});

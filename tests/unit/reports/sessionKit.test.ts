import { beforeAll, describe, expect, it } from 'vitest';
import { loadPack } from '../../../src/build/bundledPack';
import type { Pack } from '../../../src/lib/domain/content';
import { handedOut, kitParts, nameOf, sessionKit } from '../../../src/lib/reports/sessionKit';
import { bundledFolder, packOf } from '../content/pack/packItems';
import { kitOf } from './kitOf';

const GROUPS = [5, 13, 18];

let pack: Pack;
beforeAll(async () => {
  pack = packOf(await loadPack(bundledFolder));
});

/** What is handed out or hung up in a session, with its number for a group of 5, of 13 and of 18. */
function counts(session: number): Record<string, number[]> {
  const found: Record<string, number[]> = {};
  for (const people of GROUPS)
    for (const part of handedOut(kitParts(kitOf(pack, session, people))))
      (found[nameOf(part)] ??= []).push(part.copies);
  return found;
}

const EACH = [7, 15, 20];
const ONE = [1, 1, 1];
const TRIOS = [2, 5, 6];

describe('the kit of a session, counted against a group of 5, of 13 and of 18', () => {
  it('has in session 1 a worksheet for each and two to spare, and one set of the situations', () => {
    expect(counts(1)).toEqual({
      'Drie bordjes': ONE,
      'Even terugkijken': EACH,
      'Mijn werkvloer in drie zinnen': EACH,
      'Wat medewerkers vragen': ONE,
      'Wat wij van jou bewaren': EACH,
      'Wie bel je als het niet goed gaat?': EACH,
      'Zien en invullen (werkblad)': EACH,
      'Zien en invullen (kaarten)': ONE,
      'De eerste werkweek (werkblad)': EACH,
      'Welke pet heb je op? (werkblad)': EACH,
      Startmeting: EACH,
      'Huiswerk 1': EACH,
    });
  });

  it('has in session 2 no quiz for participants, and the network card for each', () => {
    expect(counts(2)).toEqual({
      'Even terugkijken': EACH,
      Netwerkkaart: EACH,
      'Poster: mens, taak en omgeving': ONE,
      'Wat medewerkers vragen': ONE,
      'Welke hulp is er?': EACH,
      'Lang zonder werk': TRIOS,
      'Lichamelijke beperking': TRIOS,
      'Moeite met leren en begrijpen': TRIOS,
      'Moeite met lezen, schrijven of digitaal': TRIOS,
      'Psychische kwetsbaarheid': TRIOS,
      'Van gedrag naar behoefte (werkblad)': EACH,
      'Van gedrag naar behoefte (kaarten)': ONE,
      'Mag ik dit vragen? (werkblad)': EACH,
      'Kleine aanpassing, groot verschil (werkblad)': EACH,
      'Kleine aanpassing, groot verschil (kaarten)': [1, 3, 3],
      'Huiswerk 2': EACH,
    });
  });

  it('has in session 3 a set of styles for every trio and a set of tasks for every three trios', () => {
    const found = counts(3);
    expect(found).toMatchObject({
      'Even terugkijken': EACH,
      'Mijn casus in vijf zinnen': EACH,
      'De instructie in vijf stappen (kaarten)': TRIOS,
      'Huiswerk 3': EACH,
    });
    const styles = kitParts(kitOf(pack, 3, 18)).filter(
      (part) => nameOf(part) === 'Welke stijl past nu? (kaarten)',
    );
    expect(styles.map(({ per, copies }) => [per, copies])).toEqual([
      ['trio', 6],
      ['nine', 2],
    ]);
  });

  it('has in session 4 the statements once, the roles for every trio, and a case sheet for each', () => {
    expect(counts(4)).toMatchObject({
      'Vier stellingen': ONE,
      Netwerkkaart: EACH,
      'Mijn casus in vijf zinnen': EACH,
      'Rollenspel: Het gesprek dat je uitstelt (kaarten)': TRIOS,
      'Spanning zien oplopen (kaarten)': ONE,
      'Huiswerk 4': EACH,
    });
  });

  it('has in session 5 a card of rounds for every group of six and roles for every pair', () => {
    expect(counts(5)).toMatchObject({
      'Mijn casus in vijf zinnen': EACH,
      'Intervisie in zes rondes (kaarten)': [1, 3, 3],
      'Mijn vasthoudplan (kaarten)': [3, 7, 9],
      Eindmeting: EACH,
      'Evaluatie van de training': EACH,
      'Na de training': EACH,
    });
  });

  it('has for the terugkommoment a sheet for each', () => {
    expect(counts(0)).toEqual({ Terugkomblad: EACH });
  });

  it('prints as many pages of a sheet as it says, and says it on its first page', () => {
    const sheets = sessionKit(kitOf(pack, 2, 13));
    expect(sheets.filter(({ title }) => title === 'Netwerkkaart')).toHaveLength(15);
    expect(sheets[0]?.title).toBe('Wat zit er in deze map');
    expect(JSON.stringify(sheets[0]?.parts)).toContain('Netwerkkaart');
    const cards = sessionKit(kitOf(pack, 1, 13)).filter(
      ({ title }) => title === 'Mijn werkvloer in drie zinnen',
    );
    expect(cards, 'four cards to a page').toHaveLength(4);
  });

  it('says in a guide when this session ends', () => {
    const welcome = sessionKit(kitOf(pack, 1, 5)).find(({ label }) => label.startsWith('B1-01'));
    expect(JSON.stringify(welcome?.parts)).toContain('We stoppen om 18:30');
  });

  it('has a name card for everybody on the list, and empty ones for who walks in', () => {
    const names = sessionKit(kitOf(pack, 1, 5)).find(({ title }) => title === 'Naamkaartjes');
    const cards = names?.form?.kind === 'cards' ? names.form.cards.map(({ title }) => title.trim()) : [];
    expect(cards).toEqual(['Aylin', 'Bert', 'Chantal', 'Driss', '', '', '']);
  });
});

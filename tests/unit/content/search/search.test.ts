import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadPack } from '../../../../src/build/bundledPack';
import type { Passage, PassagePlace } from '../../../../src/lib/content/search/passage';
import { passagesOf } from '../../../../src/lib/content/search/passages';
import { SearchIndex } from '../../../../src/lib/content/search/SearchIndex';
import { bundledFolder, packOf } from '../pack/packItems';

const atOnce = () => Promise.resolve();

let index: SearchIndex;
let passages: Passage[];
beforeAll(async () => {
  const pack = packOf(await loadPack(bundledFolder));
  passages = [...passagesOf(pack)].flat();
  index = await SearchIndex.build(passagesOf(pack), atOnce);
});

function nameOf(place: PassagePlace): string {
  if (place.kind === 'note') return `note ${place.session}`;
  return place.kind === 'block' ? place.code : place.id;
}

/** What a trainer types, and where the first hit leads: a chapter or exercise by its id, a block by its code. */
const queries: readonly [typed: string, first: string][] = [
  ['tijd in de hand', 'tijd-in-de-hand'],
  ['denk jij dat het autisme is', 'denk-jij-dat-het-autisme-is'],
  ['workshop koppels en plan', 'W2-07'],
  ['leidinggevenden', 'wat-deze-training-wil-bereiken'],
  ['casussen', 'werken-met-eigen-casussen'],
  ['diagnose', 'werken-met-eigen-casussen'],
  ['privacy', 'privacy-in-en-om-de-training'],
  ['handtekening', 'aanwezigheid-uren-en-bewijs-van-deelname'],
  ['werkgever', 'afspraken-met-werkgever-en-opdrachtgever'],
  ['opdrachtgevers', 'afspraken-met-werkgever-en-opdrachtgever'],
  ['werven', 'werven-en-groep-samenstellen'],
  ['bedrijven vinden', 'werven-en-groep-samenstellen'],
  ['groep samenstellen', 'werven-en-groep-samenstellen'],
  ['kennismakingsgesprek', 'werven-en-groep-samenstellen'],
  ['wachtlijst', 'werven-en-groep-samenstellen'],
  ['zaal', 'voorbereiden-zaal-eten-en-spullen'],
  ['samen eten', 'voorbereiden-zaal-eten-en-spullen'],
  ['maaltijd', 'voorbereiden-zaal-eten-en-spullen'],
  ['beamer', 'voorbereiden-zaal-eten-en-spullen'],
  ['weerstand', 'veilig-leren-in-een-groep'],
  ['stilte', 'veilig-leren-in-een-groep'],
  ['groepsafspraken', 'B1-03'],
  ['rollenspel', 'B4-05'],
  ['rolenspel', 'B4-05'],
  ['rolelnspel', 'B4-05'],
  ['weerstnad', 'veilig-leren-in-een-groep'],
  ['handteknening', 'aanwezigheid-uren-en-bewijs-van-deelname'],
  ['groep samen stellen', 'werven-en-groep-samenstellen'],
  ['vijfstappen', 'de-instructie-in-vijf-stappen'],
  ['schakelhulp', 'B4-08'],
  ['compliment', 'het-concrete-compliment'],
  ['complimenten', 'het-concrete-compliment'],
  ['complimentten', 'het-concrete-compliment'],
  ['feedback', 'sturen-uitleggen-kijken-en-feedback-geven'],
  ['vijf stappen', 'de-instructie-in-vijf-stappen'],
  ['loslaten', 'B3-03'],
  ['kijken zonder oordeel', 'kijken-zonder-oordeel'],
  ['netwerkkaart', 'B2-08'],
  ['schakel hulp', 'B4-08'],
  ['vasthoudplan', 'mijn-vasthoudplan'],
  ['steun van de manager', 'B5-06'],
  ['terugkommoment', 'evalueren-en-vasthouden'],
  ['eindmeting', 'B5-07'],
  ['bewijs van deelname', 'aanwezigheid-uren-en-bewijs-van-deelname'],
  ['uren boeken', 'aanwezigheid-uren-en-bewijs-van-deelname'],
  ['online', 'online-of-op-locatie-bij-een-bedrijf'],
  ['tablet kwijt', 'privacy-in-en-om-de-training'],
  ['groeikaart', 'de-groeikaart'],
  ['spanning', 'spanning-zien-oplopen'],
  ['groen oranje rood', 'spanning-zien-oplopen'],
  ['pet', 'B1-09'],
  ['eerste werkweek', 'de-eerste-werkweek'],
  ['aanpasing', 'B2-07'],
  ['medicijnen', 'mag-ik-dit-vragen'],
  ['één voornemen', 'B1-11'],
  ['een voornemen', 'B1-11'],
  ['prikkels', 'kennis-over-beperkingen-zonder-etiketten'],
  ['werkvormen', 'werkvormen-die-werken'],
];

describe('searching the handbook', () => {
  it.each(queries)('"%s" leads to %s first', (typed, first) => {
    const hits = index.find(typed);
    expect(hits.slice(0, 3).map(({ passage }) => nameOf(passage.place))[0]).toBe(first);
  });

  it('marks the words that were searched for, in whatever form they stand', () => {
    const [hit] = index.find('leidinggevenden');
    const marked = [...(hit?.title ?? []), ...(hit?.excerpt ?? [])].filter((segment) => segment.marked);
    expect(marked.length).toBeGreaterThan(0);
    for (const { text } of marked) expect(text.toLowerCase()).toContain('leidinggev');
  });

  it('gives a passage back as it was while the next letter marks the same words in it', () => {
    const [before] = index.find('complime');
    expect(index.find('complimen')[0]).toBe(before);
    const [other] = index.find('complimen concre').filter(({ passage }) => passage.id === before?.passage.id);
    expect(other).not.toBe(before);
  });

  it('finds the same passages in whatever order the words are typed', () => {
    const ids = (typed: string) => new Set(index.find(typed).map(({ passage }) => passage.id));
    expect(ids('gesprek kennismaking').size).toBeGreaterThan(0);
    expect(ids('gesprek kennismaking')).toEqual(ids('kennismaking gesprek'));
    expect(ids('werkvloer s')).toEqual(ids('s werkvloer'));
  });

  it('finds nothing for nothing', () => {
    expect(index.find('')).toEqual([]);
    expect(index.find(' ?! ')).toEqual([]);
    expect(index.find('xqzvwk')).toEqual([]);
  });

  it('finds every passage by its own words, and its excerpt is a piece of its text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...passages), (passage) => {
        const words = passage.text.match(/\p{L}{6,}/gu)?.slice(0, 4) ?? [];
        if (words.length < 4) return;
        const hits = index.find(words.join(' '));
        const hit = hits.find((one) => one.passage.id === passage.id);
        expect(hit, passage.id).toBeDefined();
        const excerpt = (hit?.excerpt ?? []).map(({ text }) => text).join('');
        expect(passage.text).toContain(excerpt.replace(/^… /, '').replace(/ …$/, ''));
      }),
    );
  });

  it('takes whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(Array.isArray(index.find(typed))).toBe(true);
      }),
    );
  });
});

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPack, PackError } from '../../../../src/build/bundledPack';
import type { Problem } from '../../../../src/lib/content/pack/problem';

const runSheet = 'bijeenkomsten/1/draaiboek.md';
const exercise = 'oefeningen/zien-en-invullen.md';
const checklist = 'bijeenkomsten/1/checklist.md';
const guide = 'bijeenkomsten/1/blokken/B1-02.md';
const letter = 'brieven/03-herinnering.md';
const card = 'bladen/kaart-drie-zinnen.md';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pack-'));
  await cp('src/content/mentorwijs', folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(folder, file), text.replace(from, to));
}

async function failure(): Promise<PackError> {
  const error: unknown = await loadPack(folder).catch((reason: unknown) => reason);
  if (!(error instanceof PackError)) throw new Error('the pack was taken as good');
  return error;
}

async function problems(): Promise<Problem[]> {
  return (await failure()).problems;
}

describe('what keeps a pack from hanging together', () => {
  it('a run-sheet that sums to 149 fails the build with its file and line', async () => {
    await change(runSheet, '    minutes: 20', '    minutes: 19');
    expect((await failure()).message).toContain(
      `${folder}/${runSheet}:14: de blokken van bijeenkomst 1 duren samen 149 minuten, niet 150. Maak ze samen 1 min langer.`,
    );
  });

  it('a session without run-sheet, homework or checklist is missed three times', async () => {
    await rm(join(folder, 'bijeenkomsten/3'), { recursive: true });
    const ofPack = (await problems()).filter(({ file }) => file === 'pack.yaml');
    expect(ofPack.map(({ what }) => what)).toEqual([
      'bijeenkomst 3 heeft geen draaiboek',
      'bijeenkomst 3 heeft geen huiswerk',
      'bijeenkomst 3 heeft geen checklist',
    ]);
  });

  it('a second checklist for a session is told on the line of its session', async () => {
    await cp(join(folder, checklist), join(folder, 'bijeenkomsten/1/nog-een.md'));
    expect(await problems()).toMatchObject([{ file: 'bijeenkomsten/1/nog-een.md', line: 3 }]);
  });

  it('an exercise that took the id and the code of another is told once for each', async () => {
    await cp(join(folder, exercise), join(folder, 'oefeningen/zz.md'));
    expect(await problems()).toMatchObject([
      {
        file: 'oefeningen/zz.md',
        line: 3,
        what: `de oefening-id zien-en-invullen staat al in ${exercise}`,
      },
      { file: 'oefeningen/zz.md', line: 4, what: `de oefeningcode 1.1 staat al in ${exercise}` },
    ]);
  });

  it('an exercise whose code is of another session is told', async () => {
    await change(exercise, "code: '1.1'", "code: '2.9'");
    expect(await problems()).toMatchObject([{ file: exercise, line: 4 }]);
  });

  it('a checklist with one id twice is told on the second', async () => {
    await change(checklist, 'id: drie-bordjes', 'id: naamkaartjes');
    expect(await problems()).toMatchObject([
      { file: checklist, line: 56, what: `het checklistpunt naamkaartjes staat al in ${checklist}` },
    ]);
  });
});

describe('what keeps the path for new trainers from being walked', () => {
  const module = 'leerlijn/modules/02-veilig-leiden.md';
  const moment = 'leerlijn/momenten/01-een-naam-valt.md';

  it('a module that names a moment that is not there is told, by its line', async () => {
    await change(module, '  - er-komen-tranen', '  - er-komt-een-traan');
    expect(await problems()).toMatchObject([
      {
        file: module,
        line: 21,
        what: 'de module noemt het moment er-komt-een-traan, en dat staat niet in het pakket',
      },
    ]);
  });

  it('a module and a moment that link to nothing are told', async () => {
    await change(module, 'blok:B1-03', 'blok:B1-33');
    await change(moment, 'hoofdstuk:werken-met-eigen-casussen', 'hoofdstuk:casussen');
    expect(await problems()).toMatchObject([
      { file: module, what: 'de link blok:B1-33 wijst naar niets in het pakket' },
      { file: moment, what: 'de link hoofdstuk:casussen wijst naar niets in het pakket' },
    ]);
  });

  it('a moment that took the id and the number of another is told once for each', async () => {
    await cp(join(folder, moment), join(folder, 'leerlijn/zz.md'));
    expect(await problems()).toMatchObject([
      { file: 'leerlijn/zz.md', line: 3, what: `de id van het moment een-naam-valt staat al in ${moment}` },
      { file: 'leerlijn/zz.md', line: 4, what: `het nummer van het moment 1 staat al in ${moment}` },
    ]);
  });

  it('a question with two right answers is told, with what to do', async () => {
    await change(
      module,
      '      - text: Pas als er iets ernstigs gebeurt',
      '      - text: Pas later\n        right: true',
    );
    expect(await problems()).toMatchObject([
      { file: module, mend: 'Verander het: precies één antwoord krijgt "right: true".' },
    ]);
  });
});

describe('what keeps the sheets of a pack from being handed out', () => {
  it('a guide that names a sheet that is not there is told, and so is the sheet that nobody names then', async () => {
    await change(guide, 'blad:kaart-drie-zinnen', 'blad:kaart-vier-zinnen');
    expect(await problems()).toMatchObject([
      { file: guide, what: 'de link blad:kaart-vier-zinnen wijst naar niets in het pakket' },
      { file: card, line: 3, what: 'naar het blad kaart-drie-zinnen verwijst geen enkele tekst' },
    ]);
  });

  it('a letter with a place that nothing can fill is told, by its line', async () => {
    await change(letter, 'Tot dan,', 'Tot {dagen},');
    expect(await problems()).toMatchObject([
      { file: letter, what: '{dagen} is geen veld dat de app kan invullen' },
    ]);
  });

  it('a guide with a place that no session fills is told', async () => {
    await change(guide, 'Geef halverwege', 'Om {pauzetijd} is het pauze. Geef halverwege');
    expect(await problems()).toMatchObject([
      {
        file: guide,
        what: '{pauzetijd} is geen veld dat de app kan invullen',
        mend: 'Schrijf een van: begintijd, eindtijd.',
      },
    ]);
  });

  it('cards that are counted but are not on the worksheet are told', async () => {
    await change(exercise, '## Kaarten om uit te knippen', '## Kaarten om te bewaren');
    expect(await problems()).toMatchObject([
      { file: exercise, what: expect.stringMatching(/geen kop "Kaarten om uit te knippen"/) },
    ]);
  });
});

describe('what the writers of a pack hold themselves to', () => {
  const chapter = 'handboek/12-aanwezigheid-uren-en-bewijs-van-deelname.md';

  it('a word that they do not use is told, by its line', async () => {
    await change(guide, 'Geef halverwege', 'Kijk op het weekblad. Geef halverwege');
    await change(chapter, 'Een lijst met namen', 'Een cyclus met namen');
    expect(await problems()).toMatchObject([
      { file: guide, what: '“weekblad” gebruikt dit pakket niet' },
      { file: chapter, line: 10, what: '“cyclus” gebruikt dit pakket niet' },
    ]);
  });

  it('a time of day in what a trainer reads aloud is told', async () => {
    await change(guide, 'Geef halverwege', 'Om half zeven stoppen we. Geef halverwege');
    expect(await problems()).toMatchObject([{ file: guide, what: expect.stringContaining('“half zeven”') }]);
  });

  it('a chapter that no guide and no exercise leads to is told', async () => {
    await change(guide, '(hoofdstuk:werven-en-groep-samenstellen)', '(oefening:zien-en-invullen)');
    expect(await problems()).toMatchObject([
      { file: 'handboek/03-werven-en-groep-samenstellen.md', what: expect.stringContaining('verwijst geen') },
    ]);
  });

  it('a measured number without a source is told, and the hours of the training are not', async () => {
    await change(chapter, '18 procent vier.[^proefschrift-schaap, p. 221]', '18 procent vier.');
    expect(await problems()).toMatchObject([{ file: chapter, what: expect.stringContaining('zonder bron') }]);
  });

  it('none of it is asked of a pack that says nothing of it', async () => {
    const header = await readFile(join(folder, 'pack.yaml'), 'utf8');
    await writeFile(join(folder, 'pack.yaml'), header.slice(0, header.indexOf('writing:')));
    await change(guide, 'Geef halverwege', 'Om half zeven kijken we op het weekblad. Geef halverwege');
    await expect(loadPack(folder)).resolves.toBeDefined();
  });
});

describe('what keeps a file from being understood', () => {
  it('every problem is told, not only the first, and in every file', async () => {
    await change(runSheet, 'leader: A', 'leader: C');
    await change(runSheet, 'format: pairs', 'format: twos');
    await change(exercise, 'minutes: 20', 'minutes: twintig');
    expect(await problems()).toMatchObject([
      { file: runSheet, line: 21, what: 'blocks.0.leader is "C"', mend: 'Schrijf een van: A, B, AB, none.' },
      { file: runSheet, line: 30, what: 'blocks.1.format is "twos"' },
      { file: exercise, line: 8, what: 'minutes is "twintig", en daar hoort een heel getal' },
    ]);
  });

  it('a code that YAML takes for a number is mended with quotes', async () => {
    await change(exercise, "code: '1.1'", 'code: 1.1');
    expect(await problems()).toMatchObject([
      { file: exercise, line: 4, mend: 'Zet de waarde tussen aanhalingstekens.' },
    ]);
  });

  it('a slip of the pen in an optional field is told and not passed over', async () => {
    await change(runSheet, 'exercise: zien-en-invullen', 'exercice: zien-en-invullen');
    expect(await problems()).toMatchObject([
      { file: runSheet, what: 'blocks.4.exercice is geen veld van een pakket' },
    ]);
  });

  it('an item without a kind, or of a kind that does not exist, is told', async () => {
    await change(exercise, 'kind: exercise', 'kind: oefening');
    expect(await problems()).toMatchObject([
      {
        file: exercise,
        line: 2,
        mend: 'Schrijf "kind:" met een van: runSheet, guide, exercise, chapter, homework, checklist, sheet, letter, module, scenario, disturbance, observationForm, survey, sources.',
      },
    ]);
  });

  it('front matter that never ends is told', async () => {
    await writeFile(join(folder, exercise), '---\nkind: exercise\n');
    expect(await problems()).toMatchObject([{ file: exercise, what: 'de velden bovenaan eindigen niet' }]);
  });

  it('a field that stands there twice is told on the line of the second', async () => {
    await change(exercise, 'minutes: 20', 'minutes: 20\nminutes: 25');
    expect(await problems()).toMatchObject([{ file: exercise, line: 9 }]);
  });

  it('aliases that multiply without end are refused', async () => {
    const rows = [...'bcdefghi'].map((name, index) => {
      const before = 'abcdefgh'.charAt(index);
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`;
    });
    await writeFile(join(folder, exercise), `---\na: &a [x,x,x,x,x,x,x,x,x]\n${rows.join('\n')}\n---\n`);
    expect(await problems()).toMatchObject([{ file: exercise }]);
  });

  it('a pack without pack.yaml, or with a version that is none, is told', async () => {
    await change('pack.yaml', 'version: 1.2.0', 'version: een');
    expect(await problems()).toMatchObject([
      { file: 'pack.yaml', line: 2, mend: 'Verander het: een versie ziet eruit als 1.0.0.' },
    ]);
    await rm(join(folder, 'pack.yaml'));
    expect(await problems()).toMatchObject([{ file: 'pack.yaml', line: 1 }]);
  });

  it('a file that is no Markdown is told, a hidden one is passed over', async () => {
    await writeFile(join(folder, '.DS_Store'), '');
    await expect(loadPack(folder)).resolves.toBeDefined();
    await writeFile(join(folder, 'foto.png'), '');
    expect(await problems()).toMatchObject([{ file: 'foto.png', line: 1 }]);
  });

  it('lines that end as on Windows, and a byte order mark, are no problem', async () => {
    const text = await readFile(join(folder, runSheet), 'utf8');
    await writeFile(join(folder, runSheet), `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect((await loadPack(folder)).manifest).toEqual((await loadPack('src/content/mentorwijs')).manifest);
  });
});

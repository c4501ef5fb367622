/** What is wrong in a pack, without a full stop, and how its maker mends it, in a whole sentence. */
export interface ProblemText {
  what: string;
  mend: string;
}

const LEAVE_OUT = ', of haal het weg.';
const MINUTES = (difference: number) =>
  `Maak ze samen ${Math.abs(difference)} min ${difference > 0 ? 'langer' : 'korter'}.`;

/** What can be wrong with a pack as a whole. `difference`: minutes to add, or to take off where negative. */
export const packProblemText = {
  missing: (noun: string, kind: string, session: number): ProblemText => ({
    what: `bijeenkomst ${session} heeft geen ${noun}`,
    mend: `Voeg een bestand toe met "kind: ${kind}" en "session: ${session}".`,
  }),
  second: (noun: string, session: number, first: string): ProblemText => ({
    what: `bijeenkomst ${session} heeft nog een ${noun}; de eerste staat in ${first}`,
    mend: `Geef het een andere bijeenkomst${LEAVE_OUT}`,
  }),
  tooShort: (code: string, minutes: number, minimum: number): ProblemText => ({
    what: `blok ${code} duurt ${minutes} minuten, korter dan zijn minimum van ${minimum}`,
    mend: `Maak minimumMinutes ${minutes} of minder.`,
  }),
  /** `name`: as the address of its page names it. */
  runSheet: (name: string): string => (/^\d$/.test(name) ? `bijeenkomst ${name}` : name),
  sessionSum: (name: string, sum: number, whole: number): ProblemText => ({
    what: `de blokken van ${name} duren samen ${sum} minuten, niet ${whole}`,
    mend: MINUTES(whole - sum),
  }),
  stepSum: (name: string, sum: number, minutes: number): ProblemText => ({
    what: `de stappen duren samen ${sum} minuten, en ${name} duurt er ${minutes}`,
    mend: MINUTES(minutes - sum),
  }),
  noExercise: (code: string, exercise: string): ProblemText => ({
    what: `blok ${code} verwijst naar de oefening ${exercise}, en die staat niet in het pakket`,
    mend: `Schrijf de id van een oefening uit dit pakket${LEAVE_OUT}`,
  }),
  noBlock: (code: string): ProblemText => ({
    what: `het blok ${code} staat in geen draaiboek van dit pakket`,
    mend: 'Schrijf de code van een blok uit dit pakket.',
  }),
  blockOfOther: (code: string, name: string, before: string): ProblemText => ({
    what: `blok ${code} staat in het draaiboek van ${name}`,
    mend: `Laat de code beginnen met ${before}, of zet het blok bij zijn eigen bijeenkomst.`,
  }),
  exerciseOfOther: (code: string, session: number): ProblemText => ({
    what: `oefening ${code} staat bij bijeenkomst ${session}`,
    mend: `Laat de code beginnen met ${session}.`,
  }),
  twice: (noun: string, name: string, earlier: string): ProblemText => ({
    what: `${noun} ${name} staat al in ${earlier}`,
    mend: 'Geef er een die nog niet bestaat.',
  }),
  noSource: (id: string): ProblemText => ({
    what: `de bron ${id} staat niet in het pakket`,
    mend: `Zet de bron in het bestand met "kind: sources"${LEAVE_OUT}`,
  }),
  deadLink: (link: string): ProblemText => ({
    what: `de link ${link} wijst naar niets in het pakket`,
    mend: `Verbeter de link${LEAVE_OUT}`,
  }),
  noImage: (path: string): ProblemText => ({
    what: `de afbeelding ${path} staat niet in het pakket`,
    mend: `Zet het bestand in de map${LEAVE_OUT}`,
  }),
  unusedImage: (): ProblemText => ({
    what: 'deze afbeelding staat in geen enkele tekst',
    mend: `Zet de afbeelding in een tekst${LEAVE_OUT}`,
  }),
  unreachedSheet: (id: string): ProblemText => ({
    what: `naar het blad ${id} verwijst geen enkele tekst`,
    mend: `Zet [een link](blad:${id}) waar het wordt uitgedeeld${LEAVE_OUT}`,
  }),
  noScenario: (id: string): ProblemText => ({
    what: `de module noemt het moment ${id}, en dat staat niet in het pakket`,
    mend: `Schrijf de id van een bestand met "kind: scenario"${LEAVE_OUT}`,
  }),
  noField: (name: string, known: readonly string[]): ProblemText => ({
    what: `{${name}} is geen veld dat de app kan invullen`,
    mend: `Schrijf een van: ${known.join(', ')}.`,
  }),
  forbiddenWord: (word: string): ProblemText => ({
    what: `“${word}” gebruikt dit pakket niet`,
    mend: 'Schrijf het anders, of haal het uit de lijst in pack.yaml.',
  }),
  clockTime: (time: string): ProblemText => ({
    what: `“${time}” is een tijd op de klok, en een bijeenkomst begint niet overal even laat`,
    mend: 'Schrijf het zonder tijd, zoals "de eindtijd".',
  }),
  unreachedChapter: (id: string): ProblemText => ({
    what: `naar het hoofdstuk ${id} verwijst geen enkele uitleg of oefening`,
    mend: `Zet [een link](hoofdstuk:${id}) bij het blok waar een trainer het nodig heeft.`,
  }),
  bareNumber: (): ProblemText => ({
    what: 'hier staat een gemeten getal of een bedrag zonder bron',
    mend: 'Zet er [^bron] achter, of laat het getal weg.',
  }),
  noCards: (heading: string): ProblemText => ({
    what: `het werkblad heeft geen kop "${heading}" die eindigt op "om uit te knippen"`,
    mend: `Schrijf de kop zoals hij op het werkblad staat${LEAVE_OUT}`,
  }),
  chapterWords: (words: number, least: number, most: number): ProblemText => ({
    what: `het hoofdstuk heeft ${words} woorden, en dit pakket wil er ${least} tot ${most}`,
    mend: words < least ? 'Schrijf meer.' : 'Schrijf het korter, of maak er twee hoofdstukken van.',
  }),
} as const;

/** What can be wrong with one file. */
export const fileProblemText = {
  noHeader: (): ProblemText => ({
    what: 'het pakket heeft geen pack.yaml',
    mend: 'Voeg het toe, met id, version, language, title, licence, source, isSample en sampleLabel.',
  }),
  notMarkdown: (): ProblemText => ({
    what: 'dit bestand is geen Markdown',
    mend: `Geef het de uitgang .md${LEAVE_OUT}`,
  }),
  notImage: (): ProblemText => ({
    what: 'dit bestand is geen PNG of JPEG, wat de naam ook zegt',
    mend: `Bewaar het opnieuw als PNG of JPEG${LEAVE_OUT}`,
  }),
  noFrontMatter: (): ProblemText => ({
    what: 'de velden bovenaan ontbreken',
    mend: 'Begin het bestand met een regel "---", de velden, en weer een regel "---".',
  }),
  endlessFrontMatter: (): ProblemText => ({
    what: 'de velden bovenaan eindigen niet',
    mend: 'Zet een regel "---" onder het laatste veld.',
  }),
  yaml: (message: string): ProblemText => ({
    what: `de YAML is niet te lezen (${message})`,
    mend: 'Kijk naar het inspringen, en zet een tekst met ": " of " #" tussen aanhalingstekens.',
  }),
  alias: (message: string): ProblemText => ({
    what: `de YAML is niet te lezen (${message})`,
    mend: 'Schrijf de waarde uit in plaats van ernaar te wijzen met "*".',
  }),
  noKind: (kinds: readonly string[]): ProblemText => ({
    what: 'het bestand zegt niet wat voor onderdeel het is',
    mend: `Schrijf "kind:" met een van: ${kinds.join(', ')}.`,
  }),
  noBody: (kind: string): ProblemText => ({
    what: `er staat tekst onder de velden, en bij "kind: ${kind}" hoort die niet`,
    mend: `Zet de tekst in een van de velden${LEAVE_OUT}`,
  }),
  unknownField: (name: string): ProblemText => ({
    what: `${name} is geen veld van een pakket`,
    mend: `Kijk hoe het geschreven is${LEAVE_OUT}`,
  }),
} as const;

/** What can be wrong with one field; `name` is its path, `shown` what stands there. */
export const fieldProblemText = {
  theFile: 'het bestand',
  aList: 'een lijst',
  aGroup: 'een groep velden',
  missing: (name: string, key: string): ProblemText => ({
    what: `${name} ontbreekt`,
    mend: `Schrijf een waarde bij "${key}".`,
  }),
  wrongType: (name: string, shown: string, { name: wanted, mend }: WantedType): ProblemText => ({
    what: `${name} is ${shown}, en daar hoort ${wanted}`,
    mend,
  }),
  wrongValue: (name: string, shown: string, values: readonly unknown[]): ProblemText => ({
    what: `${name} is ${shown}`,
    mend: `Schrijf een van: ${values.join(', ')}.`,
  }),
  empty: (name: string): ProblemText => ({ what: `${name} is leeg`, mend: 'Vul het in.' }),
  tooSmall: (name: string, shown: string, least: number | bigint): ProblemText => ({
    what: `${name} is ${shown}`,
    mend: `Schrijf minstens ${least}.`,
  }),
  tooBig: (name: string, shown: string, most: number | bigint): ProblemText => ({
    what: `${name} is ${shown}`,
    mend: `Schrijf hoogstens ${most}.`,
  }),
  other: (name: string, shown: string, rule: string): ProblemText => ({
    what: `${name} is ${shown}`,
    mend: `Verander het: ${rule}.`,
  }),
} as const;

interface WantedType {
  name: string;
  mend: string;
}

const WHOLE_NUMBER = { name: 'een heel getal', mend: 'Schrijf een heel getal, zonder aanhalingstekens.' };

/** By zod's names of types. */
export const wantedTypeText: Record<string, WantedType> = {
  string: { name: 'tekst', mend: 'Zet de waarde tussen aanhalingstekens.' },
  int: WHOLE_NUMBER,
  number: WHOLE_NUMBER,
  boolean: { name: 'true of false', mend: 'Schrijf true of false, zonder aanhalingstekens.' },
  array: { name: 'een lijst', mend: 'Schrijf een regel per onderdeel, die begint met "- ".' },
  object: { name: 'een groep velden', mend: 'Schrijf per veld een regel "naam: waarde".' },
};

/** What Markdown may not hold in a pack. */
export const markdownProblemText = {
  html: (): ProblemText => ({
    what: 'HTML mag niet in een pakket',
    mend: `Schrijf het in Markdown${LEAVE_OUT}`,
  }),
  unusedPart: (type: string): ProblemText => ({
    what: `een pakket kent geen "${type}"`,
    mend: 'Schrijf het als alinea, lijst of tabel.',
  }),
  unusedWord: (type: string): ProblemText => ({
    what: `een pakket kent geen "${type}"`,
    mend: 'Schrijf het in gewone woorden.',
  }),
  headingLevel: (level: number): ProblemText => ({
    what: `een pakket kent geen kop van niveau ${level}`,
    mend: 'Begin koppen met ## of ###.',
  }),
  foreignImage: (href: string): ProblemText => ({
    what: `de afbeelding "${href}" is er geen van het pakket`,
    mend: 'Zet een PNG of JPEG in de map en schrijf het pad, zoals (afbeeldingen/zaal.png).',
  }),
  noAlt: (href: string): ProblemText => ({
    what: `de afbeelding "${href}" heeft geen beschrijving`,
    mend: 'Schrijf tussen de [ ] wat erop te zien is.',
  }),
  foreignLink: (href: string, kinds: readonly string[]): ProblemText => ({
    what: `de link "${href}" wijst naar iets waar een pakket niet heen mag wijzen`,
    mend: `Wijs naar https://…, naar mailto:…, of in het pakket met ${kinds.join(':…, ')}:….`,
  }),
} as const;

import { describe, expect, it } from 'vitest';
import {
  moduleState,
  NO_MODULE_PROGRESS,
  partsDone,
  partsOf,
  scenarioState,
  type Learned,
  type ModuleProgress,
} from '../../../src/lib/domain/learned';
import { moduleSchema, scenarioSchema } from '../../../src/lib/domain/learning';

const written = {
  kind: 'module',
  id: 'kennen',
  number: 1,
  title: 'De training kennen',
  goal: 'Je kent haar.',
  minutes: 90,
  read: ['Hoofdstuk 1', 'Hoofdstuk 2'],
  tasks: ['Vertel het een collega.'],
  questions: ['Wat vind je lastig?'],
  quiz: [
    {
      question: 'Wie is de deelnemer?',
      answers: [{ text: 'De leidinggevende', right: true }, { text: 'De medewerker' }],
      explanation: 'De leidinggevende.',
    },
  ],
  proof: 'Een collega hoorde het.',
};
const module = moduleSchema.parse(written);

const moment = {
  kind: 'scenario',
  id: 'naam',
  number: 1,
  title: 'Er valt een naam',
  situation: 'Iemand noemt een naam.',
  answers: [
    { say: 'Stop even.', effect: 'Goed.', fits: true },
    { say: 'Ga door.', effect: 'Niet goed.' },
    { say: 'Wie?', effect: 'Niet goed.' },
  ],
  aloud: 'Zeg: stop even.',
};
const scenario = scenarioSchema.parse(moment);

function learned(progress: Partial<ModuleProgress>): Learned {
  return { modules: new Map([['kennen', { ...NO_MODULE_PROGRESS, ...progress }]]), scenarios: new Map() };
}

describe('a module of the path', () => {
  it('is not begun, under way with its first tick or answer, and done when the trainer says so', () => {
    expect(moduleState(module, { modules: new Map(), scenarios: new Map() })).toBe('notBegun');
    expect(moduleState(module, learned({ ticked: ['Hoofdstuk 1'] }))).toBe('underWay');
    expect(moduleState(module, learned({ answers: { 'Wie is de deelnemer?': 'De medewerker' } }))).toBe(
      'underWay',
    );
    expect(moduleState(module, learned({ done: true }))).toBe('done');
  });

  it('counts what is read, done and answered, right or wrong, of all there is', () => {
    expect(partsOf(module)).toBe(4);
    const answers = { 'Wie is de deelnemer?': 'De medewerker' };
    expect(
      partsDone(module, {
        ...NO_MODULE_PROGRESS,
        ticked: ['Hoofdstuk 2', 'Vertel het een collega.'],
        answers,
      }),
    ).toBe(3);
  });

  it('does not count what a newer version of the content says in other words', () => {
    const answers = { 'Wie is de deelnemer?': 'Een antwoord van vroeger' };
    expect(partsDone(module, { ...NO_MODULE_PROGRESS, ticked: ['Hoofdstuk 0'], answers })).toBe(0);
  });

  it('whose question has two right answers or none is not taken', () => {
    const both = [
      { text: 'a', right: true },
      { text: 'b', right: true },
    ];
    for (const answers of [both, [{ text: 'a' }, { text: 'b' }]])
      expect(
        moduleSchema.safeParse({ ...written, quiz: [{ question: 'q', answers, explanation: 'e' }] }).success,
      ).toBe(false);
  });
});

describe('a moment before a group', () => {
  function state(chosen: string | null, aloud: boolean) {
    return scenarioState(scenario, { modules: new Map(), scenarios: new Map([['naam', { chosen, aloud }]]) });
  }

  it('is under way once a sentence was chosen, and done once it was said aloud', () => {
    expect(state(null, false)).toBe('notBegun');
    expect(state('Wie?', false)).toBe('underWay');
    expect(state('Stop even.', true)).toBe('done');
  });

  it('is to be chosen again where its sentences are others by now', () => {
    expect(state('Een zin van vroeger', true)).toBe('notBegun');
  });

  it('of which no sentence fits, or all do, is not taken', () => {
    for (const fits of [true, false]) {
      const answers = moment.answers.map((answer) => ({ ...answer, fits }));
      expect(scenarioSchema.safeParse({ ...moment, answers }).success).toBe(false);
    }
  });
});

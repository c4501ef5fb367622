import * as z from 'zod/mini';
import type { Module, Scenario } from './learning';

/**
 * How far a trainer is with a module. What was ticked and answered is kept by its own words: where a newer version
 * of the content says something else, that is still to be read.
 */
export const moduleProgressSchema = z.object({
  ticked: z.array(z.string()),
  /** Question of the quiz to the answer that was chosen. */
  answers: z.record(z.string(), z.string()),
  /** The trainer says so: only they know whether their buddy heard it. */
  done: z.boolean(),
});
export type ModuleProgress = z.infer<typeof moduleProgressSchema>;

export const scenarioProgressSchema = z.object({
  /** The sentence that was chosen, or null. */
  chosen: z.nullable(z.string()),
  aloud: z.boolean(),
});
export type ScenarioProgress = z.infer<typeof scenarioProgressSchema>;

/** What a trainer learned of one pack on this device, by the ids of its modules and scenarios. */
export interface Learned {
  modules: ReadonlyMap<string, ModuleProgress>;
  scenarios: ReadonlyMap<string, ScenarioProgress>;
}

export const LEARNING_STATES = ['notBegun', 'underWay', 'done'] as const;
export type LearningState = (typeof LEARNING_STATES)[number];

export const NO_MODULE_PROGRESS: ModuleProgress = { ticked: [], answers: {}, done: false };
export const NO_SCENARIO_PROGRESS: ScenarioProgress = { chosen: null, aloud: false };

export function moduleState(module: Module, { modules }: Learned): LearningState {
  const progress = modules.get(module.id) ?? NO_MODULE_PROGRESS;
  if (progress.done) return 'done';
  return partsDone(module, progress) > 0 ? 'underWay' : 'notBegun';
}

/** A scenario is done once it was chosen and said aloud. */
export function scenarioState({ id, answers }: Scenario, { scenarios }: Learned): LearningState {
  const { chosen, aloud } = scenarios.get(id) ?? NO_SCENARIO_PROGRESS;
  if (!answers.some(({ say }) => say === chosen)) return 'notBegun';
  return aloud ? 'done' : 'underWay';
}

/** How many of what is to read, to do and to answer in a module are done, of `partsOf`. */
export function partsDone({ read, tasks, quiz }: Module, { ticked, answers }: ModuleProgress): number {
  const ticks = [...read, ...tasks].filter((text) => ticked.includes(text)).length;
  const answered = quiz.filter((one) => one.answers.some(({ text }) => text === answers[one.question]));
  return ticks + answered.length;
}

export function partsOf({ read, tasks, quiz }: Module): number {
  return read.length + tasks.length + quiz.length;
}

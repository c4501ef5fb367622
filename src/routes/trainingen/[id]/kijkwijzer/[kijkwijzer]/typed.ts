import * as z from 'zod/mini';
import type { CycleContents } from '$lib/domain/cycleContents';
import { observationSchema, type Observation, type ObservationFields } from '$lib/domain/observation';
import type { Session } from '$lib/domain/session';

/** What stands in the fields of a kijkwijzer, as typed; a draft of it is read back by this. */
export const typedSchema = z.object({
  /** A name that was chosen; empty where it is somebody else, whose name is typed. */
  who: z.string(),
  name: z.string(),
  by: z.string(),
  session: z.string(),
  part: z.string(),
  blocks: z.array(z.string()),
  seen: z.record(z.string(), z.string()),
  words: z.record(z.string(), z.string()),
  helped: z.string(),
  toTry: z.string(),
});
export type Typed = z.infer<typeof typedSchema>;

/** Who may have been watched: the trainers, and in a workshop those who come to learn it. */
export function namesIn({ cycle, trainers, participants }: CycleContents): string[] {
  return (cycle.programme ? participants : trainers).map(({ name }) => name);
}

/** What the fields begin with. `today`: YYYY-MM-DD. */
export function typedOf(contents: CycleContents, observation: Observation | null, today: string): Typed {
  const names = namesIn(contents);
  if (observation) {
    const { trainer, by, session, part, blocks, seen, words, helped, toTry } = observation;
    const isKnown = names.includes(trainer);
    const who = { who: isKnown ? trainer : '', name: isKnown ? '' : trainer };
    return { ...who, by, session, part, blocks, seen, words, helped, toTry };
  }
  const { sessions, cycle } = contents;
  return {
    who: names.at(-1) ?? '',
    name: '',
    by: '',
    session: (sessions.findLast(({ date }) => date <= today) ?? sessions[0])?.id ?? '',
    part: cycle.programme ? 'practice' : 'together',
    ...{ blocks: [], seen: {}, words: {}, helped: '', toTry: '' },
  };
}

/** The record that was typed, or what is wrong with it. */
export function observationOf(typed: Typed, sessions: readonly Session[]) {
  const { who, name, part, blocks, seen, words, ...others } = typed;
  const date = sessions.find(({ id }) => id === typed.session)?.date ?? '';
  const watched = part === 'along' ? { blocks: [], seen: {}, words: {} } : { blocks, seen, words };
  return observationSchema.safeParse({ ...others, ...watched, part, date, trainer: who || name });
}

export function fieldsOf({ id: _, ...fields }: Observation): ObservationFields {
  return fields;
}

import type { ActivityFormat } from './runSheet';
import { foldLine } from './fold';
import type { Observation, ObservedPart } from './observation';
import type { ObservationForm } from './observationForm';

/** Of a trainer: how far with each step of the path, of how many. */
export interface SignOffStep {
  step: 'along' | 'together' | 'blocks' | 'kinds' | 'lead' | 'must' | 'others';
  done: number;
  needed: number;
}

export interface SignOff {
  steps: SignOffStep[];
  /** Ids of the behaviours that must still be seen, each in more sessions. */
  missing: string[];
  ready: boolean;
}

type Kind = 'explanation' | 'exercise' | 'play' | 'opening';

const KIND_OF: Record<ActivityFormat, Kind | null> = {
  plenary: 'opening',
  round: 'opening',
  lecture: 'explanation',
  pairs: 'exercise',
  trios: 'exercise',
  smallGroups: 'exercise',
  groupDiscussion: 'exercise',
  individual: 'exercise',
  lineUp: 'exercise',
  rolePlay: 'play',
  caseDiscussion: 'play',
  pause: null,
};

/**
 * How far a new trainer is by what was seen, whoever saw it. `formatOf`: of a block by its code, where it is known.
 *
 * Example: of five behaviours that must be seen in two sessions, four were and one in a single session: 4 of 5.
 */
export function signOffOf(
  { behaviours, rule }: Pick<ObservationForm, 'behaviours' | 'rule'>,
  all: readonly Observation[],
  formatOf: (code: string) => ActivityFormat | undefined,
): SignOff {
  const observations = all.filter(({ part }) => part !== 'practice');
  const sessionsOf = (parts: readonly ObservedPart[]) =>
    new Set(observations.filter(({ part }) => parts.includes(part)).map(({ session }) => session)).size;
  const blocks = observations
    .filter(({ part }) => part !== 'along')
    .flatMap(({ session, blocks: given }) => given.map((code) => ({ session, code })));
  const kinds = new Set(
    blocks.flatMap(({ code }) => {
      const format = formatOf(code);
      return (format && KIND_OF[format]) ?? [];
    }),
  );
  const seenIn = (id: string) =>
    new Set(observations.filter(({ seen }) => seen[id] === 'seen').map(({ session }) => session)).size;
  const must = behaviours.filter((one) => one.must);
  const missing = must.filter(({ id }) => seenIn(id) < rule.mustIn).map(({ id }) => id);
  const others = behaviours.filter((one) => !one.must && seenIn(one.id) > 0).length;
  const steps: SignOffStep[] = [
    { step: 'along', done: sessionsOf(['along']), needed: rule.along },
    { step: 'together', done: sessionsOf(['together']), needed: rule.together },
    {
      step: 'blocks',
      done: new Set(blocks.map(({ session, code }) => `${session} ${code}`)).size,
      needed: rule.blocks,
    },
    { step: 'kinds', done: kinds.size, needed: rule.kinds },
    { step: 'lead', done: sessionsOf(['lead']), needed: rule.lead },
    { step: 'must', done: must.length - missing.length, needed: must.length },
    { step: 'others', done: others, needed: rule.others },
  ];
  return { steps, missing, ready: steps.every(({ done, needed }) => done >= needed) };
}

/** What was seen of each trainer, by name, however it was typed; those that were watched last come first. */
export function byTrainer(observations: readonly Observation[]): { name: string; seen: Observation[] }[] {
  const people = new Map<string, Observation[]>();
  for (const one of [...observations].sort((a, b) => b.date.localeCompare(a.date))) {
    const key = foldLine(one.trainer);
    const seen = people.get(key);
    if (seen) seen.push(one);
    else people.set(key, [one]);
  }
  return [...people.values()].map((seen) => ({ name: seen[0]?.trainer ?? '', seen }));
}

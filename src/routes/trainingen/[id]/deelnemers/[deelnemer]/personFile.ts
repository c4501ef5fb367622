import type { HeldOfPerson } from '$lib/domain/heldOfPerson';

/** Everything held of a participant, for the person (AVG art. 15 and 20). `madeAt` in ms since 1970. */
export function personFile({ cycle, ...held }: HeldOfPerson, madeAt: number): string {
  const file = {
    ...{ format: 'mentorwijs-deelnemer', version: 1, madeAt: new Date(madeAt).toISOString() },
    ...{ training: { id: cycle.id, title: cycle.title, isExample: cycle.demo }, ...held },
  };
  return JSON.stringify(file, null, 2);
}

import * as z from 'zod/mini';

/** For how many people one copy of something on paper is. */
export const copiesPerSchema = z.enum(['participant', 'pair', 'trio', 'six', 'nine', 'group', 'trainer']);
export type CopiesPer = z.infer<typeof copiesPerSchema>;

/** What every participant gets is made for this many more: somebody walks in, a sheet gets wet. */
export const SPARE_COPIES = 2;

const PEOPLE_PER_COPY = { pair: 2, trio: 3, six: 6, nine: 9 } as const;

/** How many copies a group of so many participants needs. */
export function copiesFor(per: CopiesPer, participants: number): number {
  if (per === 'participant') return participants + SPARE_COPIES;
  if (per === 'group' || per === 'trainer') return 1;
  return Math.ceil(participants / PEOPLE_PER_COPY[per]);
}

import type { Pack } from '../../domain/content';

/** What of a pack a workshop for new trainers works with: run-sheets of its own, and no more than these. */
export function workshopPack(pack: Pack): Pack {
  return {
    ...pack,
    ...{ runSheets: pack.workshop, followUp: null, survey: null },
    ...{ homework: [], checklists: [], sheets: [], letters: [] },
  };
}

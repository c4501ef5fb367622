import { inOrderOfTaking, type Photo } from '../domain/photo';
import type { PlanBlock } from '../domain/session';
import { aboutInWords } from './noteGroups';

/** A photo in a report. */
export interface ReportPhoto {
  about: string;
  /** May be empty. */
  caption: string;
  /** Hash of the picture's bytes. */
  blob: string;
}

/** Photos of the session first, then those of the blocks in their order. */
export function orderPhotos(photos: readonly Photo[], plan: readonly PlanBlock[]): ReportPhoto[] {
  const rank = ({ block }: Photo) => (block === null ? -1 : plan.findIndex(({ code }) => code === block));
  return inOrderOfTaking(photos)
    .sort((a, b) => rank(a) - rank(b))
    .map(({ block, caption, blob }) => {
      const about =
        block === null ? ({ kind: 'session' } as const) : ({ kind: 'block', code: block } as const);
      return { about: aboutInWords(about, plan, []), caption, blob };
    });
}

import { withFields } from './fields';
import type { Guide } from './runSheet';

/** What a guide may leave to the session it is led in: when that begins and ends. */
export const GUIDE_FIELDS = ['begintijd', 'eindtijd'] as const;
export type GuideTimes = Record<(typeof GUIDE_FIELDS)[number], string>;

/** The guide with the times of one session, or with the words for them where there is none. */
export function guideAt(guide: Guide, times: GuideTimes): Guide {
  const fill = (text: string) => withFields(text, times, (name) => `{${name}}`);
  return {
    ...guide,
    sayFirst: fill(guide.sayFirst),
    steps: guide.steps.map((step) => ({ ...step, text: fill(step.text) })),
    watchFor: guide.watchFor.map(fill),
    shorten: fill(guide.shorten),
    smallGroup: fill(guide.smallGroup),
    largeGroup: fill(guide.largeGroup),
    ...(guide.alone !== undefined && { alone: fill(guide.alone) }),
  };
}

import * as z from 'zod/mini';
import { homeworkStateSchema, type HomeworkState } from './homeworkMark';
import { LONGEST_LINE, typedLine } from './text';

/**
 * What somebody wants to try at work before the next session ("voornemen"). Its record's id is
 * `<session>:<participant>`; the session is the one in which it was said.
 */
export const intentionSchema = z.object({
  text: z.optional(z.nullable(typedLine(LONGEST_LINE))),
  /** What came of it, asked in the next session. */
  outcome: z.optional(z.nullable(homeworkStateSchema)),
});
export type IntentionEdit = z.infer<typeof intentionSchema>;

export interface Intention {
  id: string;
  session: string;
  participant: string;
  /** Empty where nothing was said. */
  text: string;
  outcome: HomeworkState | null;
}

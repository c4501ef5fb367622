import * as z from 'zod/mini';
import { LONGEST_LINE, typedLine } from './text';

/** Whether somebody did the assignment between two sessions; nobody is judged by it, so three answers are enough. */
export const homeworkStateSchema = z.enum(['done', 'partly', 'notDone']);
export type HomeworkState = z.infer<typeof homeworkStateSchema>;

/** Its record's id is `<session>:<participant>`; the session is the one that gave the assignment. */
export const homeworkMarkSchema = z.object({
  state: z.optional(z.nullable(homeworkStateSchema)),
  /** What somebody says of it, or wants to do next, in a line. */
  remark: z.optional(z.nullable(typedLine(LONGEST_LINE))),
});
export type HomeworkMarkFields = z.infer<typeof homeworkMarkSchema>;
export type HomeworkEdit = Partial<HomeworkMarkFields>;

export interface HomeworkMark {
  id: string;
  session: string;
  participant: string;
  state: HomeworkState | null;
  /** Empty where nothing was said. */
  remark: string;
}

export type HomeworkCount = Record<HomeworkState, number>;

export function countHomework(marks: readonly Pick<HomeworkMark, 'state'>[]): HomeworkCount {
  const count: HomeworkCount = { done: 0, partly: 0, notDone: 0 };
  for (const { state } of marks) if (state) count[state] += 1;
  return count;
}

import * as z from 'zod/mini';

/** An item of a session's checklist, ticked off. */
export const checkSchema = z.object({ done: z.boolean() });

import * as z from 'zod/mini';

/** Five sessions of 150 minutes make the 12.5 hours of the training (TNO information sheet on Mentorwijs). */
export const SESSION_MINUTES = 150;
/** Minutes that a block may be made to last by a slip of the finger, and no more. */
export const LONGEST_BLOCK = 600;
export const SESSIONS_PER_CYCLE = 5;

export const sessionNumberSchema = z.int().check(z.gte(1), z.lte(SESSIONS_PER_CYCLE));

import * as z from 'zod/mini';

/** Five sessions of 150 minutes make the 12.5 hours of the training (TNO information sheet on Mentorwijs). */
export const SESSION_MINUTES = 150;
export const SESSIONS_PER_CYCLE = 5;

export const sessionNumberSchema = z.int().check(z.gte(1), z.lte(SESSIONS_PER_CYCLE));

/** Numbers of the training. Without schemas: the first screen needs these, and not what reads records. */

/** Five sessions of 150 minutes make the 12.5 hours of the training (TNO information sheet on Mentorwijs). */
export const SESSION_MINUTES = 150;
/** Of one half of the workshop for new trainers, the longest that there is. */
export const LONGEST_RUN_SHEET = 210;
/** Minutes that a block may be made to last by a slip of the finger, and no more. */
export const LONGEST_BLOCK = 600;
export const SESSIONS_PER_CYCLE = 5;

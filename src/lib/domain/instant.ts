import * as z from 'zod/mini';
import { isLikelySessionDate } from './calendar';

/** An instant (RFC 3339, UTC) in the years in which a training is likely. */
export const instantSchema = z.iso.datetime().check(z.refine((at) => isLikelySessionDate(at.slice(0, 10))));

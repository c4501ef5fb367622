/** Who calls: a device by its token, the administrator by theirs, anybody by their address; and how often each may. */
import type { Context, MiddlewareHandler } from 'hono';
import type { RefusalCode } from '../../domain/problems';
import type { Endpoint } from '../endpoint/context';
import { deviceOf, type Device } from './devices';
import { networkOf } from './network';
import { Pace } from './pace';
import { RateLimit } from './rateLimit';
import { Refusal } from '../endpoint/refusal';
import { sameSecret } from './secrets';

export type Env = { Variables: { requestId: string; device: Device }; Bindings: { address?: string } };

/** Sync protocol, section "Pairing and administration": after five wrong tries in ten minutes the next is told to wait. */
const WRONG = { most: 5, windowMs: 10 * 60_000 };
const WRONG_TOKENS = { most: 60, windowMs: 60_000 };
/**
 * A token of 256 bits cannot be guessed, so a right one always passes. A code has 40: from a place with so many wrong
 * ones not even a right one is heard. That leaves a guesser one chance in 700 million for each code that is open.
 */
const GUESSES = { most: 1_000, windowMs: 10 * 60_000 };
/** A tablet that takes in hundreds of trainings does so in one burst; a program that floods the endpoint has to wait. */
const REQUESTS = { perSecond: 20, burst: 300, mostWaitMs: 10_000 };

export interface Callers {
  /** Lets through who has a device's token. */
  device: MiddlewareHandler<Env>;
  /** Lets through who has the administrator token. */
  admin: MiddlewareHandler<Env>;
  /** Does what needs a code; who tries a few wrong ones is told to wait, and a right one passes all the same. */
  withCode: <T>(context: Context<Env>, work: () => Promise<T>) => Promise<T>;
}

export function callersOf(endpoint: Endpoint, adminToken: string): Callers {
  const wrongCodes = new RateLimit(WRONG.most, WRONG.windowMs);
  const wrongAdmins = new RateLimit(WRONG.most, WRONG.windowMs);
  const wrongTokens = new RateLimit(WRONG_TOKENS.most, WRONG_TOKENS.windowMs);
  const guesses = new RateLimit(GUESSES.most, GUESSES.windowMs);
  const requests = new Pace(REQUESTS);

  const take = (limit: RateLimit, key: string) => {
    const wait = limit.take(key, endpoint.now());
    if (wait !== null) throw new Refusal('too-many-requests', undefined, wait);
  };
  /** Only what was wrong is counted, after it turned out to be. */
  const counted = (limit: RateLimit, context: Context<Env>, error: unknown): never => {
    if (error instanceof Refusal && WRONG_CREDENTIALS.has(error.code)) take(limit, placeOf(context));
    throw error;
  };

  return {
    device: async (context, next) => {
      const token = bearer(context);
      const device = await deviceOf(endpoint, token).catch((error: unknown) =>
        counted(wrongTokens, context, error),
      );
      const turn = requests.take(device.id, endpoint.now());
      if ('retryAfter' in turn) throw new Refusal('too-many-requests', undefined, turn.retryAfter);
      if (turn.waitMs > 0) await endpoint.wait(turn.waitMs);
      context.set('device', device);
      await next();
    },
    admin: async (context, next) => {
      const token = bearer(context);
      if (!sameSecret(token, adminToken)) counted(wrongAdmins, context, new Refusal('token-invalid'));
      await next();
    },
    withCode: async (context, work) => {
      const place = placeOf(context);
      // Taken before the work, so that many at once are not all heard.
      take(guesses, place);
      try {
        const result = await work();
        guesses.giveBack(place);
        return result;
      } catch (error) {
        return counted(wrongCodes, context, error);
      }
    },
  };
}

const WRONG_CREDENTIALS: ReadonlySet<RefusalCode> = new Set(['token-invalid', 'pairing-code-invalid']);

function placeOf(context: Context<Env>): string {
  return networkOf(context.env?.address ?? '');
}

function bearer(context: Context<Env>): string {
  const header = context.req.header('Authorization') ?? '';
  const [, token] = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(header) ?? [];
  if (token === undefined) throw new Refusal('token-missing');
  return token;
}

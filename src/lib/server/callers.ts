/** Who calls: a device by its token, the administrator by theirs, anybody by their address; and how often each may. */
import type { Context, MiddlewareHandler } from 'hono';
import type { Endpoint } from './context';
import { deviceOf, type Device } from './devices';
import { networkOf } from './network';
import { RateLimit } from './rateLimit';
import { Refusal } from './refusal';
import { sameSecret } from './secrets';

export type Env = { Variables: { device: Device }; Bindings: { address?: string } };

/** Sync protocol, section "Pairing and administration": five wrong codes in ten minutes. */
const WRONG_CODES = { most: 5, windowMs: 10 * 60_000 };
const WRONG_TOKENS = { most: 60, windowMs: 60_000 };
const REQUESTS = { most: 600, windowMs: 60_000 };

export interface Callers {
  /** Lets through who has a device's token. */
  device: MiddlewareHandler<Env>;
  /** Lets through who has the administrator token. */
  admin: MiddlewareHandler<Env>;
  /** Does what needs a code; more than a few wrong ones from one place are not heard. */
  withCode: <T>(context: Context<Env>, work: () => Promise<T>) => Promise<T>;
}

export function callersOf(endpoint: Endpoint, adminToken: string): Callers {
  const wrongCodes = new RateLimit(WRONG_CODES.most, WRONG_CODES.windowMs);
  const wrongAdmins = new RateLimit(WRONG_CODES.most, WRONG_CODES.windowMs);
  const wrongTokens = new RateLimit(WRONG_TOKENS.most, WRONG_TOKENS.windowMs);
  const requests = new RateLimit(REQUESTS.most, REQUESTS.windowMs);

  const take = (limit: RateLimit, key: string) => {
    const wait = limit.take(key, endpoint.now());
    if (wait !== null) throw new Refusal('too-many-requests', undefined, wait);
  };
  /** Counted as wrong until it turns out not to be `wrong`. */
  const trying = async <T>(limit: RateLimit, wrong: string, key: string, work: () => Promise<T>) => {
    take(limit, key);
    try {
      const result = await work();
      limit.giveBack(key);
      return result;
    } catch (error) {
      if (!(error instanceof Refusal && error.code === wrong)) limit.giveBack(key);
      throw error;
    }
  };

  return {
    device: async (context, next) => {
      const token = bearer(context);
      const device = await deviceOf(endpoint, token).catch((error: unknown) => {
        if (error instanceof Refusal) take(wrongTokens, placeOf(context));
        throw error;
      });
      take(requests, device.id);
      context.set('device', device);
      await next();
    },
    admin: async (context, next) => {
      const token = bearer(context);
      await trying(wrongAdmins, 'token-invalid', placeOf(context), async () => {
        if (!sameSecret(token, adminToken)) throw new Refusal('token-invalid');
      });
      await next();
    },
    withCode: (context, work) => trying(wrongCodes, 'pairing-code-invalid', placeOf(context), work),
  };
}

function placeOf(context: Context<Env>): string {
  return networkOf(context.env?.address ?? '');
}

function bearer(context: Context<Env>): string {
  const header = context.req.header('Authorization') ?? '';
  const [, token] = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(header) ?? [];
  if (token === undefined) throw new Refusal('token-missing');
  return token;
}

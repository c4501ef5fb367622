import { ask } from '../network/ask';

/**
 * The endpoints elsewhere that this app may talk to, as whoever runs it named them at its start. The policy of the
 * app's own address is what holds, so that is what is read: others would be blocked. None without a network.
 */
export async function knownEndpoints(): Promise<string[]> {
  try {
    const { headers } = await ask('/', { method: 'HEAD', cache: 'no-store' });
    const named = endpointsIn(headers.get('Content-Security-Policy') ?? '');
    return named.filter((origin) => origin !== location.origin);
  } catch {
    // Pairing needs a network too, and says so; the address can be typed all the same.
    return [];
  }
}

/**
 * The origins in a policy's `connect-src` (Content Security Policy Level 3, section 6.1.2), as a browser writes them.
 * A source with a `*` stands for many, and is no address to pair with.
 */
export function endpointsIn(policy: string): string[] {
  const sources = policy
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
    .find(([name]) => name === 'connect-src');
  const origins = (sources ?? [])
    .filter((source) => /^https?:[^*]+$/.test(source) && URL.canParse(source))
    .map((source) => new URL(source).origin);
  return [...new Set(origins)];
}

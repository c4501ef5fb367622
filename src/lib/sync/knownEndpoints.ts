/**
 * The endpoints elsewhere that this app may talk to, as whoever runs it named them at its start. The policy of the
 * app's own address is what holds, so that is what is read: others would be blocked. None without a network.
 */
export async function knownEndpoints(): Promise<string[]> {
  try {
    const { headers } = await fetch('/', { method: 'HEAD', cache: 'no-store' });
    return endpointsIn(headers.get('Content-Security-Policy') ?? '');
  } catch {
    // Pairing needs a network too, and says so; the address can be typed all the same.
    return [];
  }
}

/** The origins in a policy's `connect-src` (Content Security Policy Level 3, section 6.1.2). */
export function endpointsIn(policy: string): string[] {
  const sources = policy
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
    .find(([name]) => name === 'connect-src');
  return (sources ?? []).filter((source) => /^https?:/.test(source) && URL.canParse(source));
}

// @ts-check

/**
 * Who calls, for the limits on wrong codes and tokens: behind a proxy its header says so, and nobody else may; its last
 * address counts. Where there seems to be a proxy and no header was named, `warn` gets a sentence, once.
 * @param {string | undefined} header ADDRESS_HEADER
 * @param {string | undefined} origin ORIGIN, which is set where a proxy stands before the server
 * @param {(sentence: string) => void} warn
 * @returns {(request: Pick<import('node:http').IncomingMessage, 'headers' | 'socket'>) => string}
 */
export function callersBy(header, origin, warn) {
  let warned = false;
  const warnOnce = () => {
    if (warned) return;
    warned = true;
    warn(
      'All callers have one address here: behind a proxy set ADDRESS_HEADER to the header in which it tells theirs ' +
        '(X-Forwarded-For, with Caddy and nginx). Until then wrong pairing codes of one count for all.',
    );
  };
  if (!header && origin !== undefined) warnOnce();
  return ({ headers, socket }) => {
    const told = header ? headers[header.toLowerCase()] : undefined;
    if (!header && (headers['x-forwarded-for'] ?? headers['forwarded']) !== undefined) warnOnce();
    const last = (Array.isArray(told) ? told.join(',') : told)?.split(',').at(-1)?.trim();
    return last || (socket.remoteAddress ?? 'unknown');
  };
}

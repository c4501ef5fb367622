/**
 * The one fetch of the app: never with cookies or a proxy's own sign-in, wherever the address leads (sync protocol,
 * "The device's side"). Rejects where nothing comes back.
 */
export function ask(address: RequestInfo | URL, options?: RequestInit): Promise<Response> {
  return fetch(address, { ...options, credentials: 'omit' });
}

/**
 * Where a browser has Trusted Types (the policy of every reply asks for them), no text becomes HTML or the address of a
 * script by chance: Svelte's templates have a policy of their own, and all else is asked here. What the app starts
 * itself are its workers; of anything else it says no. Imported for what it does, once for each page, by whatever
 * starts a worker.
 */
interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => unknown;
}

const OWN_WORKER = /^\/(?:service-worker\.js|_app\/immutable\/workers\/[\w-]+\.js)$/;

/** The address as it is, where it is that of a worker of this app. Throws a TypeError for any other. */
export function ownWorker(address: string, origin: string): string {
  const url = new URL(address, origin);
  if (url.origin !== origin || !OWN_WORKER.test(url.pathname)) throw new TypeError('no worker of this app');
  return address;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => ownWorker(address, location.origin),
});

// @ts-check
import { createHash } from 'node:crypto';

// SvelteKit hides the element in which it tells screen readers of a new page by a style attribute; this is its hash.
const ANNOUNCER_STYLE = "'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='";

/**
 * The headers of every reply. The policy allows the app's own files, and of inline scripts only the one by which
 * the shell starts the app, by its hash (Content Security Policy Level 3, section 8.2).
 * @param {string} shellHtml
 * @param {{ https: boolean, endpointOrigins?: string[] }} options https: the address that people use begins with
 *   https; endpointOrigins: endpoints elsewhere that the app may talk to
 * @returns {Record<string, string>}
 */
export function securityHeaders(shellHtml, { https, endpointOrigins = [] }) {
  const policy = {
    'default-src': "'none'",
    'script-src': ["'self'", ...inlineScriptHashes(shellHtml)].join(' '),
    'style-src': "'self'",
    'style-src-attr': `'unsafe-hashes' ${ANNOUNCER_STYLE}`,
    'img-src': "'self' blob: data:",
    'font-src': "'self'",
    'connect-src': ["'self'", ...endpointOrigins].join(' '),
    'worker-src': "'self'",
    'manifest-src': "'self'",
    'frame-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    // Svelte's templates, and what `workers/trustedScripts` lets through (Trusted Types, W3C).
    'require-trusted-types-for': "'script'",
    'trusted-types': 'svelte-trusted-html default',
  };
  return {
    'Content-Security-Policy': Object.entries(policy)
      .map(([name, value]) => `${name} ${value}`)
      .join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(self), geolocation=(), microphone=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(https ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  };
}

/** Workers with a policy of their own. */
const OWN_POLICIES = [
  // Makes a key from a passphrase: this worker, and no page, may compile WebAssembly; it fetches nothing.
  {
    file: /\/workers\/deriveWorker-[\w-]+\.js$/,
    policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
  },
  // Makes documents of all that is known of people: it fetches fonts from here, and reaches no other address.
  {
    file: /\/workers\/documentWorker-[\w-]+\.js$/,
    policy: "default-src 'none'; script-src 'self'; connect-src 'self'",
  },
];

/**
 * The policy of one file, where it is another than that of every reply.
 * @param {string} path
 * @returns {string | undefined}
 */
export function policyOf(path) {
  return OWN_POLICIES.find(({ file }) => file.test(path))?.policy;
}

/** @param {string} html */
function inlineScriptHashes(html) {
  const scripts = html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g);
  return Array.from(
    scripts,
    ([, script]) =>
      `'sha256-${createHash('sha256')
        .update(script ?? '')
        .digest('base64')}'`,
  );
}

import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { candidates } from '../../../src/launch/browser.js';
import { hashOf } from '../../../src/launch/build.js';
import { installStamp } from '../../../src/launch/install.js';
import { policyOf, securityHeaders } from '../../../src/server/headers.js';

describe('an installation', () => {
  it('is stale after another lockfile or another major version of Node, not after other line ends', () => {
    const stamp = installStamp('{\n}', '20.19.0');
    expect(installStamp('{\r\n}', '20.20.2')).toBe(stamp);
    expect(installStamp('{}', '20.19.0')).not.toBe(stamp);
    expect(installStamp('{\n}', '22.1.0')).not.toBe(stamp);
  });
});

describe('a build', () => {
  it('is stale when a file changed, came or went, not when only its time did', () => {
    const root = mkdtempSync(join(tmpdir(), 'mentorwijs-'));
    mkdirSync(join(root, 'src/deep'), { recursive: true });
    writeFileSync(join(root, 'src/deep/a.ts'), 'a');
    writeFileSync(join(root, 'package.json'), '{}');
    const paths = ['src', 'package.json', 'absent.js'];
    const first = hashOf(root, paths);
    writeFileSync(join(root, 'src/deep/a.ts'), 'a');
    expect(hashOf(root, paths)).toBe(first);
    writeFileSync(join(root, 'src/deep/b.ts'), '');
    expect(hashOf(root, paths)).not.toBe(first);
    writeFileSync(join(root, 'package.json'), '{"a":1}');
    expect(hashOf(root, ['package.json'])).not.toBe(hashOf(root, ['src']));
  });
});

describe('a browser for the journeys', () => {
  it('is the one that was named, before any that is found', () => {
    const found = candidates('linux', { CHROMIUM_PATH: '/opt/c', PATH: ['/a', '/b'].join(':') });
    expect(found.slice(0, 3)).toEqual(['/opt/c', '/a/chromium', '/b/chromium']);
    expect(candidates('darwin', {})[0]).toContain('Google Chrome');
    expect(candidates('win32', { ProgramFiles: 'C:\\P' }).every((path) => path.endsWith('.exe'))).toBe(true);
  });
});

describe('the security headers', () => {
  const script = 'start()';
  const headers = securityHeaders(`<script src="/a.js"></script><script>${script}</script>`, {
    https: false,
  });

  it('allow the inline script of the shell by its hash and no other', () => {
    const hash = createHash('sha256').update(script).digest('base64');
    expect(headers['Content-Security-Policy']).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(headers['Content-Security-Policy']).not.toContain('unsafe-inline');
    expect(headers['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  });

  it('let the worker that makes a key compile WebAssembly, and nothing else', () => {
    expect(policyOf('/_app/immutable/workers/deriveWorker-a_B-1.js')).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
    );
    expect(policyOf('/_app/immutable/workers/documentWorker-a_B-1.js')).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'",
    );
    expect(policyOf('/_app/immutable/workers/worker-a1.js')).toBeUndefined();
    expect(policyOf('/')).toBeUndefined();
    expect(headers['Content-Security-Policy']).not.toContain('wasm');
  });

  it('demand HTTPS for the future only where HTTPS is used', () => {
    expect(headers['Strict-Transport-Security']).toBeUndefined();
    expect(securityHeaders('', { https: true })['Strict-Transport-Security']).toMatch(/^max-age=/);
  });
});

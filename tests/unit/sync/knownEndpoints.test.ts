import { describe, expect, it } from 'vitest';
import { securityHeaders } from '../../../src/launch/securityHeaders.js';
import { endpointsIn } from '../../../src/lib/sync/knownEndpoints';

function policy(endpointOrigins: string[]): string {
  return securityHeaders('<html></html>', { https: true, endpointOrigins })['Content-Security-Policy'] ?? '';
}

describe('the endpoints that a trainer can choose from', () => {
  it('are those that the app was started with', () => {
    const named = ['https://sync.example.org', 'http://localhost:3001'];
    expect(endpointsIn(policy(named))).toEqual(named);
  });

  it('are told once and as a browser writes them, however they were named', () => {
    const named = ['https://sync.example.org:443/', 'https://sync.example.org', 'http://Localhost:3001/'];
    expect(endpointsIn(policy(named))).toEqual(['https://sync.example.org', 'http://localhost:3001']);
  });

  it('are no address that stands for many', () => {
    expect(endpointsIn(policy(['https://*.example.org', 'http://localhost:*']))).toEqual([]);
  });

  it('are none where none were named, or nothing is known', () => {
    expect(endpointsIn(policy([]))).toEqual([]);
    expect(endpointsIn('')).toEqual([]);
    expect(endpointsIn("connect-src * 'self' https:; img-src https://a.example.org")).toEqual([]);
  });
});

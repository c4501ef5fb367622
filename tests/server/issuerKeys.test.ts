import { beforeEach, expect, it } from 'vitest';
import { didDocumentSchema, issuerKeysSchema } from '../../src/lib/replication/issuerKeys';
import { onBothDatabases } from './databases';
import { ADMIN, codeOf, newCycleId, replyOf, testEndpoint, type TestEndpoint } from './endpoint';
import { issuerKey } from './issuerKey';

onBothDatabases('keys for certificates', ({ open }) => {
  let server: TestEndpoint;
  let team: { id: string; token: string };
  beforeEach(async () => {
    server = await testEndpoint(await open());
    team = await server.newTeam();
    return () => server.close();
  });

  const bring = async (...keys: ReturnType<typeof issuerKey>[]) => {
    const id = newCycleId();
    const { accepted } = replyOf(
      await server.sync(team.token, id, { records: keys.map(({ record }) => record) }),
    );
    expect(accepted).toBe(true);
    return id;
  };
  const listed = async () =>
    issuerKeysSchema.parse((await server.json('/api/admin/issuer-keys', { token: ADMIN })).body).keys;
  const decide = (id: string, method: 'PUT' | 'DELETE') =>
    server.json(`/api/admin/issuer-keys/${id}`, { token: ADMIN, method });
  const published = async () => didDocumentSchema.parse((await server.json('/api/did.json', {})).body);

  it('that tablets brought wait for the administrator, each once', async () => {
    const key = issuerKey('Werkbedrijf Oost');
    await bring(key);
    await bring(key, issuerKey('Werkbedrijf West'));
    expect(await listed()).toHaveLength(2);
    expect(await listed()).toContainEqual({
      thumbprint: key.id,
      organisation: 'Werkbedrijf Oost',
      madeAt: '2026-12-22T17:00:00.000Z',
      teams: ['Team'],
      approvedAt: null,
    });
    expect((await published()).verificationMethod).toEqual([]);
  });

  it('that were approved are published to everybody as a DID document, until that is withdrawn', async () => {
    const key = issuerKey('Werkbedrijf Oost');
    await bring(key);
    expect((await decide(key.id, 'PUT')).status).toBe(204);
    expect((await decide(key.id, 'PUT')).status).toBe(204);
    const { headers, body } = await server.json('/api/did.json', {});
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(body).toEqual({
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
      id: 'did:web:endpoint',
      verificationMethod: [
        {
          id: `did:web:endpoint#${key.id}`,
          type: 'JsonWebKey2020',
          controller: 'did:web:endpoint',
          publicKeyJwk: key.jwk,
        },
      ],
      assertionMethod: [`did:web:endpoint#${key.id}`],
    });
    expect((await listed())[0]?.approvedAt).not.toBeNull();
    expect((await decide(key.id, 'DELETE')).status).toBe(204);
    expect((await published()).assertionMethod).toEqual([]);
    expect(codeOf(await decide(key.id, 'DELETE'))).toBe('not-found');
  });

  it('stay published where the training that brought them was erased', async () => {
    const key = issuerKey('Werkbedrijf Oost');
    const cycleId = await bring(key);
    await decide(key.id, 'PUT');
    await server.json(`/api/cycles/${cycleId}`, { token: team.token, method: 'DELETE' });
    expect((await published()).assertionMethod).toHaveLength(1);
    expect(await listed()).toMatchObject([{ thumbprint: key.id, teams: [] }]);
  });

  it('that are not what they say, or are no keys, are not shown and cannot be approved', async () => {
    const forged = issuerKey('Werkbedrijf Oost', { id: issuerKey('x').id });
    const broken = issuerKey('Werkbedrijf West');
    broken.record.fields['jwk'] = [{ kty: 'EC' }, '019ac0000000-0000-aaaaaaaaaaaaaaaa'];
    await bring(forged, broken);
    expect(await listed()).toEqual([]);
    for (const id of [forged.id, broken.id, issuerKey('y').id, 'x', '%00'])
      expect(codeOf(await decide(id, 'PUT'))).toBe('not-found');
    expect(server.errors).toEqual([]);
  });
});

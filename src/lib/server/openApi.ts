import * as z from 'zod/mini';
import { didDocumentSchema, issuerKeysSchema } from '../replication/issuerKeys';
import {
  codeReplySchema,
  cyclesReplySchema,
  devicesReplySchema,
  healthSchema,
  newTeamSchema,
  pairReplySchema,
  pairRequestSchema,
  problemSchema,
  syncReplySchema,
  syncRequestSchema,
  teamSchema,
  teamsReplySchema,
} from '../replication/protocol';

const SCHEMAS = {
  SyncRequest: syncRequestSchema,
  SyncReply: syncReplySchema,
  Cycles: cyclesReplySchema,
  PairRequest: pairRequestSchema,
  Pairing: pairReplySchema,
  Problem: problemSchema,
  Health: healthSchema,
  NewTeam: newTeamSchema,
  Team: teamSchema,
  Teams: teamsReplySchema,
  Code: codeReplySchema,
  Devices: devicesReplySchema,
  IssuerKeys: issuerKeysSchema,
  DidDocument: didDocumentSchema,
} as const;
type SchemaName = keyof typeof SCHEMAS;

/** The description of the endpoint (OpenAPI 3.1), made from the schemas that read its requests and replies. */
export function openApi(version: string) {
  const device = [{ device: [] }];
  const admin = [{ admin: [] }];
  const cycle = parameter('cycleId', 'uuid');
  const blob = [cycle, parameter('sha256', 'sha256')];
  const id = parameter('id', 'id');
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mentorwijs Trainer endpoint',
      version,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    paths: {
      '/api/health': {
        get: operation('health', 'Whether the endpoint and its database answer', { ok: 'Health' }),
      },
      '/api/openapi.json': { get: operation('description', 'This description', { ok: null }) },
      '/api/did.json': {
        get: operation(
          'did',
          'The approved keys for certificates as a DID document, also at /.well-known/did.json',
          {
            ok: 'DidDocument',
          },
        ),
      },
      '/api/devices': {
        post: operation('pair', 'Pairs a device with a code', {
          ok: 'Pairing',
          status: 201,
          body: 'PairRequest',
        }),
      },
      '/api/cycles': {
        get: {
          ...operation('cycles', 'The cycles of the team, page by page', { ok: 'Cycles', security: device }),
          parameters: [
            { name: 'after', in: 'query', required: false, schema: { type: 'string', format: 'uuid' } },
          ],
        },
      },
      '/api/cycles/{cycleId}': {
        parameters: [cycle],
        delete: operation('erase', 'Erases a cycle for good', { ok: null, status: 204, security: device }),
      },
      '/api/cycles/{cycleId}/sync': {
        parameters: [cycle],
        post: operation('sync', 'One exchange with the post box of a cycle', {
          ok: 'SyncReply',
          body: 'SyncRequest',
          security: device,
        }),
      },
      '/api/cycles/{cycleId}/blobs/{sha256}': {
        parameters: blob,
        put: operation('putPhoto', 'Stores a photo by its hash', { ok: null, status: 201, security: device }),
        get: operation('getPhoto', 'Gives a photo back', { ok: null, security: device }),
      },
      '/api/admin/teams': {
        post: operation('createTeam', 'Makes a team', {
          ok: 'Team',
          status: 201,
          body: 'NewTeam',
          security: admin,
        }),
        get: operation('teams', 'All teams', { ok: 'Teams', security: admin }),
      },
      '/api/admin/teams/{id}/codes': {
        parameters: [id],
        post: operation('createCode', 'Makes a pairing code', { ok: 'Code', status: 201, security: admin }),
      },
      '/api/admin/teams/{id}/devices': {
        parameters: [id],
        get: operation('devices', 'The devices of a team', { ok: 'Devices', security: admin }),
      },
      '/api/admin/devices/{id}': {
        parameters: [id],
        delete: operation('revoke', 'Revokes a device', { ok: null, status: 204, security: admin }),
      },
      '/api/admin/issuer-keys': {
        get: operation('issuerKeys', 'Keys for certificates that tablets brought', {
          ok: 'IssuerKeys',
          security: admin,
        }),
      },
      '/api/admin/issuer-keys/{thumbprint}': {
        parameters: [parameter('thumbprint', 'base64url')],
        put: operation('approveKey', 'Publishes a key', { ok: null, status: 204, security: admin }),
        delete: operation('withdrawApproval', 'Publishes a key no longer', {
          ok: null,
          status: 204,
          security: admin,
        }),
      },
    },
    components: {
      schemas: Object.fromEntries(Object.entries(SCHEMAS).map(([name, schema]) => [name, described(schema)])),
      securitySchemes: {
        device: { type: 'http', scheme: 'bearer', description: 'The token that pairing gave' },
        admin: { type: 'http', scheme: 'bearer', description: 'The administrator token' },
      },
    },
  };
}

/** A schema as it stands in the description; a value of a record may be anything. */
function described(schema: z.ZodMiniType): unknown {
  const made = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' });
  return Object.fromEntries(Object.entries(made).filter(([name]) => name !== '$schema'));
}

interface OperationOptions {
  ok: SchemaName | null;
  status?: number;
  body?: SchemaName;
  security?: Record<string, never[]>[];
}

function operation(
  operationId: string,
  summary: string,
  { ok, status = 200, body, security = [] }: OperationOptions,
) {
  return {
    operationId,
    summary,
    security,
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: ref(body) } } } }),
    responses: {
      [status]: { description: 'Done', ...(ok && { content: { 'application/json': { schema: ref(ok) } } }) },
      default: {
        description: 'A refusal',
        content: { 'application/problem+json': { schema: ref('Problem') } },
      },
    },
  };
}

function parameter(name: string, format: string) {
  return { name, in: 'path', required: true, schema: { type: 'string', format } };
}

function ref(name: SchemaName) {
  return { $ref: `#/components/schemas/${name}` };
}

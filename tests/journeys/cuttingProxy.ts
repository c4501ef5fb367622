import {
  createServer,
  type IncomingMessage,
  type Server as HttpServer,
  type ServerResponse,
  request as httpRequest,
} from 'node:http';
import type { Server } from './server';

interface Proxy {
  origin: string;
  cutReplies: (cut: boolean) => void;
  close: () => Promise<void>;
}

/** Stands before the server; when asked to, it lets pushes through and cuts their replies off. */
export async function cuttingProxy(server: Server): Promise<Proxy> {
  let cutting = false;
  const target = new URL(server.origin);
  const pass = (request: IncomingMessage, response: ServerResponse) => {
    const { method = 'GET', url = '/', headers } = request;
    const onward = httpRequest(
      { host: target.hostname, port: target.port, method, path: url, headers },
      (reply) => {
        if (cutting && url.endsWith('/sync')) {
          reply.resume();
          reply.on('end', () => response.destroy());
          return;
        }
        response.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  };
  const listening: HttpServer = createServer(pass);
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://localhost:${port}`,
    cutReplies: (cut) => (cutting = cut),
    close: () => new Promise((resolve) => listening.close(() => resolve())),
  };
}

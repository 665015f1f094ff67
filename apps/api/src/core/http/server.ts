import type { INestApplication } from '@nestjs/common';
import type { IncomingMessage, Server } from 'node:http';

const SECOND = 1_000;
const GRACE_MS = 20 * SECOND;
const IDLE_CHECK_MS = 100;
/** Uploads have a quarter of an hour to arrive, everything else a minute. */
const UPLOAD_MS = 15 * 60 * SECOND;
const BODY_MS = 60 * SECOND;

/** Bounds on what one connection and all connections together may take (SEC-54). */
export function limitServer(server: Server, bodyMs = BODY_MS): void {
  server.headersTimeout = 15 * SECOND;
  server.requestTimeout = UPLOAD_MS;
  server.keepAliveTimeout = 10 * SECOND;
  server.maxConnections = 2_000;
  server.on('request', (request: IncomingMessage) => {
    if (request.headers['content-type']?.startsWith('multipart/')) return;
    const timer = setTimeout(() => {
      if (!request.complete) request.socket.destroy();
    }, bodyMs);
    request.once('close', () => {
      clearTimeout(timer);
    });
  });
}

/** On SIGTERM or SIGINT: no new work, 20 seconds to finish what runs, then exit 0 (SEC-52). */
export function stopGracefully(app: INestApplication): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(0), GRACE_MS).unref();
    const server = app.getHttpServer() as Server;
    // A connection that finishes its request now stays open for the next one, which is not to come.
    setInterval(() => {
      server.closeIdleConnections();
    }, IDLE_CHECK_MS);
    void app.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

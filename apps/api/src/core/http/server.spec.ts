import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { limitServer } from './server';

const BODY_MS = 200;
const HEADERS = 'POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 10\r\n';

describe('a request whose body does not arrive (SEC-54)', () => {
  let server: Server;
  let sockets: Socket[];
  beforeAll(async () => {
    sockets = [];
    server = createServer((request: IncomingMessage, response: ServerResponse) => {
      const answer = () => void pause(3 * BODY_MS).then(() => response.end('done'));
      if (request.method === 'GET') answer();
      else request.resume().once('end', answer);
    });
    limitServer(server, BODY_MS);
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  /** What is known of a request a while after its limit. */
  async function sent(text: string): Promise<'cut' | 'open' | 'answered'> {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    sockets.push(socket);
    let answer = '';
    socket.on('error', () => undefined).on('data', (part) => (answer += part.toString()));
    socket.write(text);
    await Promise.race([once(socket, 'close'), pause(10 * BODY_MS)]);
    if (answer.startsWith('HTTP/1.1 200')) return 'answered';
    return socket.destroyed ? 'cut' : 'open';
  }

  it('is cut, but an upload is waited for, and so is a slow answer', async () => {
    const form = 'Content-Type: multipart/form-data; boundary=x\r\n';
    const results = await Promise.all([
      sent(`${HEADERS}\r\nabc`),
      sent(`${HEADERS}${form}\r\nabc`),
      sent(`${HEADERS}\r\n0123456789`),
      sent('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
    ]);
    expect(results).toEqual(['cut', 'open', 'answered', 'answered']);
  });
});

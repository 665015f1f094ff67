import { Inject, Injectable } from '@nestjs/common';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { CONFIG, type Config } from '../config';

const SILENCE_MS = 60_000;
const FOUND = /^stream: (.+) FOUND$/;

/** Asks a ClamAV daemon about files, by its INSTREAM command (SEC-45). */
@Injectable()
export class VirusScanner {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** False on an installation without a scanner, or one that has it switched off. */
  get present(): boolean {
    return this.config.CLAMD !== undefined && this.config.SCANNER !== 'off';
  }

  /** The name of what was found in the file, or undefined when it is clean; an error when the scanner gives no verdict. */
  async scan(content: Readable): Promise<string | undefined> {
    const [host = '', port] = (this.config.CLAMD ?? '').split(':');
    const socket = connect({ host, port: Number(port) });
    socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('the virus scanner is silent')));
    try {
      const verdict = read(socket);
      const [said] = await Promise.all([verdict, send(socket, content)]);
      if (said === 'stream: OK') return undefined;
      const found = FOUND.exec(said)?.[1];
      if (found === undefined) throw new Error(`the virus scanner says "${said}"`);
      return found;
    } finally {
      socket.destroy();
      content.destroy();
    }
  }
}

/** Chunks with their length before them; an empty one is the end. */
async function send(socket: Socket, content: Readable): Promise<void> {
  await once(socket, 'connect');
  socket.write('zINSTREAM\0');
  for await (const chunk of content as AsyncIterable<Buffer>) {
    socket.write(sized(chunk.length));
    if (!socket.write(chunk)) await once(socket, 'drain');
  }
  socket.write(sized(0));
}

function sized(length: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(length);
  return size;
}

/** Everything the scanner says before it closes the connection, without the zero at its end. */
async function read(socket: Socket): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of socket as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8').replace(/\0$/, '');
}

import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Milliseconds of one GET until its last byte; anything but 200 is an error. */
function once(url, headers) {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const sent = request(url, { agent, headers }, (response) => {
      if (response.statusCode !== 200) {
        text(response).then((body) => reject(new Error(`${url} answered ${response.statusCode}: ${body}`)), reject);
        return;
      }
      response.on('data', () => undefined);
      response.on('end', () => resolve(performance.now() - begun));
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** Median milliseconds of each address, asked in turns so that what disturbs one disturbs all. */
export async function medians(targets, rounds, warmUp) {
  const times = targets.map(() => []);
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [index, { url, headers }] of targets.entries()) {
      const time = await once(url, headers);
      if (round >= warmUp) times[index].push(time);
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);
}

export const closeConnections = () => agent.destroy();

import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** Connections are kept for a moment, shorter than the API keeps them: none is used that it is just closing. */
const agent = new Agent({ keepAlive: true, timeout: 5_000 });

/** One request over HTTP; `fetch` alone would take as much of the machine as the API that is measured. */
function ask(url, options, body) {
  return new Promise((resolve, reject) => {
    const sent = request(url, { ...options, agent }, resolve);
    sent.once('error', reject);
    sent.end(body);
  });
}

/** A browser in small, signed in as a person of the demo: keeps its cookies, sends what our pages send. */
export async function signIn(url, email) {
  const cookies = new Map();
  let token = '';
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  /** Status, JSON body and milliseconds of a request. */
  async function send(method, path, body, { version } = {}) {
    // What a form looks like on the wire is known to `Response`.
    const form = body instanceof FormData ? new Response(body) : undefined;
    const headers = {
      Cookie: cookie(),
      Origin: url,
      ...(method === 'GET' ? {} : { 'X-CSRF-Token': token, 'Idempotency-Key': randomUUID() }),
      ...(body === undefined ? {} : { 'Content-Type': form?.headers.get('content-type') ?? 'application/json' }),
      ...(version === undefined ? {} : { 'If-Match': `"v${version}"` }),
    };
    const bytes = form ? Buffer.from(await form.arrayBuffer()) : JSON.stringify(body);
    const begun = performance.now();
    const answer = await ask(url + path, { method, headers }, bytes);
    for (const cookie of answer.headers['set-cookie'] ?? []) {
      const [name, ...value] = cookie.split(';')[0].split('=');
      cookies.set(name, value.join('='));
    }
    const content = await text(answer);
    const json = answer.headers['content-type']?.includes('json') ? JSON.parse(content) : undefined;
    return { status: answer.statusCode, body: json, milliseconds: performance.now() - begun };
  }

  const session = async (...request) => {
    const { status, body } = await send(...request);
    if (status >= 300) throw new Error(`signing in as ${email} was answered with ${status}: ${JSON.stringify(body)}`);
    token = body.csrfToken;
  };
  await session('GET', '/api/session');
  await session('POST', '/api/session/demo', { email });
  return { send, cookie };
}

import { randomUUID } from 'node:crypto';

/** A browser in small, signed in as a person of the demo: keeps its cookies, sends what our pages send. */
export async function signIn(url, email) {
  const cookies = new Map();
  let token = '';
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  /** Status, JSON body and milliseconds of a request. */
  async function send(method, path, body, { version } = {}) {
    const isForm = body instanceof FormData;
    const headers = {
      Cookie: cookie(),
      Origin: url,
      ...(method === 'GET' ? {} : { 'X-CSRF-Token': token, 'Idempotency-Key': randomUUID() }),
      ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }),
      ...(version === undefined ? {} : { 'If-Match': `"v${version}"` }),
    };
    const begun = performance.now();
    const answer = await fetch(url + path, {
      method,
      headers,
      body: body === undefined || isForm ? body : JSON.stringify(body),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name, ...value] = cookie.split(';')[0].split('=');
      cookies.set(name, value.join('='));
    }
    const text = await answer.text();
    const json = answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined;
    return { status: answer.status, body: json, milliseconds: performance.now() - begun };
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

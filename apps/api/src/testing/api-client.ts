import {
  CHUNK_TYPE,
  CSRF_HEADER,
  OFFSET_HEADER,
  sessionPaths,
  type Problem,
  type SessionInfo,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import type { Documented } from './documented';
import { TEST_PASSWORD } from './people';

/** An answer of the API. */
export interface Answer<Body> {
  status: number;
  body: Body;
  headers: Headers;
  text: string;
}

/** What a request carries besides its body. */
export interface Extras {
  /** Version the client holds: becomes `If-Match`. */
  version?: number;
  /** Key of the request; a fresh one when left out, none when null. */
  key?: string | null;
  headers?: Record<string, string>;
}

/** A browser in small: keeps cookies and the CSRF token, sends what our pages send, checks every answer against the OpenAPI document. */
export class ApiClient {
  private readonly cookies = new Map<string, string>();
  private token = '';

  constructor(
    readonly url: string,
    private readonly documented?: Documented,
  ) {}

  /** The same browser, with the same session, at another process of the API. */
  at(url: string): ApiClient {
    const copy = new ApiClient(url, this.documented);
    for (const [name, value] of this.cookies) copy.cookies.set(name, value);
    copy.token = this.token;
    return copy;
  }

  async signIn(email: string, password = TEST_PASSWORD): Promise<this> {
    this.token = (await this.get<SessionInfo>(sessionPaths.session)).body.csrfToken;
    const { body } = await this.post<SessionInfo>(sessionPaths.session, { email, password });
    this.token = body.csrfToken;
    return this;
  }

  get<Body>(path: string): Promise<Answer<Body>> {
    return this.send<Body>('GET', path);
  }
  post<Body>(path: string, body: object = {}, extras: Extras = {}): Promise<Answer<Body>> {
    return this.send<Body>('POST', path, JSON.stringify(body), extras);
  }
  put<Body>(path: string, body: object, extras: Extras = {}): Promise<Answer<Body>> {
    return this.send<Body>('PUT', path, JSON.stringify(body), extras);
  }
  delete<Body>(path: string, extras: Extras = {}): Promise<Answer<Body>> {
    return this.send<Body>('DELETE', path, undefined, extras);
  }
  /** Sends a file as our pages do, with the other fields of the form. */
  upload<Body>(
    path: string,
    file: { name: string; type: string; content: Buffer },
    fields: Record<string, string> = {},
    extras: Extras = {},
  ) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(file.content)], { type: file.type }), file.name);
    return this.send<Body>('POST', path, form, extras);
  }
  /** Sends the next bytes of a file that goes in pieces. */
  chunk<Body>(path: string, offset: number, bytes: Buffer) {
    const headers = { 'Content-Type': CHUNK_TYPE, [OFFSET_HEADER]: String(offset) };
    return this.send<Body>('PATCH', path, new Uint8Array(bytes), { headers });
  }
  /** A download to be read piece by piece. */
  async stream(path: string): Promise<ReadableStreamDefaultReader<Uint8Array>> {
    const { body } = await fetch(this.url + path, { headers: this.headersFor('GET', false, {}) });
    if (!body) throw new Error(`${path} sends nothing`);
    return body.getReader();
  }
  /** What the API refuses a request with. */
  async refused(request: Promise<Answer<unknown>>): Promise<Problem> {
    const { body } = await request;
    return body as Problem;
  }

  /** A request as given: for everything our pages would never send. */
  async send<Body>(
    method: string,
    path: string,
    body?: string | FormData | Uint8Array<ArrayBuffer>,
    extras: Extras = {},
  ): Promise<Answer<Body>> {
    const headers = { ...this.headersFor(method, typeof body === 'string', extras), ...extras.headers };
    const response = await fetch(this.url + path, {
      method,
      headers,
      body,
      redirect: 'manual',
    });
    this.keepCookies(response);
    const text = await response.text();
    const json = (response.headers.get('content-type') ?? '').includes('json') && text !== '';
    const answer = {
      status: response.status,
      body: (json ? JSON.parse(text) : undefined) as Body,
      headers: response.headers,
      text,
    };
    this.documented?.expect(method, path, answer);
    return answer;
  }

  private headersFor(method: string, isJson: boolean, { key, version }: Extras): Record<string, string> {
    return {
      Cookie: this.cookieHeader(),
      Origin: 'http://127.0.0.1',
      ...(method === 'GET' ? {} : { [CSRF_HEADER]: this.token }),
      ...(isJson ? { 'Content-Type': 'application/json' } : {}),
      ...(method === 'POST' && key !== null ? { 'Idempotency-Key': key ?? randomUUID() } : {}),
      ...(version === undefined ? {} : { 'If-Match': `"v${version}"` }),
    };
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keepCookies(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(name, value);
    }
  }
}

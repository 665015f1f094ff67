import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  messagePaths,
  withQuery,
  type OpenThread,
  type PostMessage,
  type ReadThread,
  type ThreadAction,
  type ThreadDetail,
  type ThreadPage,
} from '@passerelle/contract';
import { firstValueFrom } from 'rxjs';

const under = (key: string) => ({ headers: { 'Idempotency-Key': key } });

/** Threads: list, record, writing, closing. */
@Service()
export class MessagesApi {
  private readonly http = inject(HttpClient);

  list(query: () => object) {
    return httpResource<ThreadPage>(() => withQuery(messagePaths.threads, query()));
  }

  thread(id: () => string) {
    return httpResource<ThreadDetail>(() => messagePaths.thread(id()));
  }

  /** Under the key of what was written: sent twice, it is there once. */
  open(body: OpenThread, key: string): Promise<ThreadDetail> {
    return firstValueFrom(this.http.post<ThreadDetail>(messagePaths.threads, body, under(key)));
  }

  post(id: string, body: PostMessage, key: string): Promise<ThreadDetail> {
    return firstValueFrom(this.http.post<ThreadDetail>(messagePaths.post(id), body, under(key)));
  }

  act({ id, version }: { id: string; version: number }, action: ThreadAction): Promise<ThreadDetail> {
    const headers = { 'If-Match': `"v${version}"` };
    return firstValueFrom(this.http.post<ThreadDetail>(messagePaths.act(id, action), {}, { headers }));
  }

  async markRead(id: string, body: ReadThread): Promise<void> {
    await firstValueFrom(this.http.post(messagePaths.read(id), body));
  }
}

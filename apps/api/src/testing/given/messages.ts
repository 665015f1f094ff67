import {
  messagePaths,
  type OpenThread,
  type PostMessage,
  type Problem,
  type ThreadAction,
  type ThreadDetail,
} from '@passerelle/contract';
import type { People } from '../people';
import type { TestApi } from '../start-api';
import { bodyOf } from './agreements';

/** A thread about an application, with its first message. */
export async function givenThread(
  api: TestApi,
  who: keyof People,
  applicationId: string,
  content: Partial<OpenThread> = {},
): Promise<ThreadDetail> {
  const body: OpenThread = {
    applicationId,
    subject: 'Une question',
    about: null,
    text: 'Pouvez-vous préciser ?',
    dueOn: null,
    ...content,
  };
  return bodyOf(await (await api.as(who)).post<ThreadDetail>(messagePaths.threads, body));
}

/** A further message, with whatever it is answered. */
export async function postMessage(
  api: TestApi,
  who: keyof People,
  threadId: string,
  content: Partial<PostMessage> = {},
  key?: string,
) {
  const body: PostMessage = { text: 'Voici la réponse.', dueOn: null, ...content };
  const client = await api.as(who);
  return client.post<ThreadDetail & Problem>(messagePaths.post(threadId), body, key === undefined ? {} : { key });
}

/** The thread as this person sees it. */
export async function readThread(api: TestApi, who: keyof People, id: string): Promise<ThreadDetail> {
  return bodyOf(await (await api.as(who)).get<ThreadDetail>(messagePaths.thread(id)));
}

/** Closes or reopens a thread in the version one knows, with whatever it is answered. */
export async function actOnThread(
  api: TestApi,
  who: keyof People,
  action: ThreadAction,
  { id, version }: Pick<ThreadDetail, 'id' | 'version'>,
) {
  const client = await api.as(who);
  return client.post<ThreadDetail & Problem>(messagePaths.act(id, action), {}, { version });
}

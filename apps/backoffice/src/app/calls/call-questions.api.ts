import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  callQuestionPaths,
  withQuery,
  type AskQuestion,
  type CallQuestion,
  type CallQuestionPage,
  type PublicQuestionPage,
  type QuestionQuery,
  type WriteAnswer,
} from '@passerelle/contract';
import { firstValueFrom } from 'rxjs';
import { ifMatch } from './calls.api';

/** Questions about calls and their answers, inside and in public. */
@Service()
export class CallQuestionsApi {
  private readonly http = inject(HttpClient);

  /** Asks nothing while the identifier is undefined. */
  list(callId: () => string | undefined, query: () => QuestionQuery) {
    return httpResource<CallQuestionPage>(() => {
      const known = callId();
      return known === undefined ? undefined : withQuery(callQuestionPaths.list(known), query());
    });
  }

  publicList(code: () => string, query: () => QuestionQuery) {
    return httpResource<PublicQuestionPage>(() => withQuery(callQuestionPaths.publicList(code()), query()));
  }

  ask(callId: string, body: AskQuestion): Promise<CallQuestion> {
    return firstValueFrom(this.http.post<CallQuestion>(callQuestionPaths.list(callId), body));
  }

  /** Keeps a draft of the answer. */
  answer(callId: string, { id, version }: CallQuestion, body: WriteAnswer): Promise<CallQuestion> {
    return firstValueFrom(this.http.put<CallQuestion>(callQuestionPaths.answer(callId, id), body, ifMatch(version)));
  }

  /** Publishes the answer or its correction. */
  publish(callId: string, { id, version }: CallQuestion, body: WriteAnswer): Promise<CallQuestion> {
    return firstValueFrom(this.http.post<CallQuestion>(callQuestionPaths.publish(callId, id), body, ifMatch(version)));
  }
}

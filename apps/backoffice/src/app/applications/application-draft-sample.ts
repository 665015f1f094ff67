import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { Component, LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ApplicationDetail, SessionInfo } from '@passerelle/contract';
import { apiInterceptor } from '../core/api.interceptor';
import { Session } from '../core/session';
import { SignInAgainDialog } from '../core/sign-in-again';
import { ApplicationEditor } from './application-editor';
import { RETURNED_FILE } from './application-sample';
import './applications.texts';

export const DRAFT: ApplicationDetail = { ...RETURNED_FILE, state: 'draft', returned: null, mayEdit: true, version: 7 };
const SAVED_AT = '2026-04-15T09:00:00.000Z';
export const SESSION: SessionInfo = {
  person: { id: 'p1', name: 'Ann', email: 'ann@example.org', language: 'en' },
  organisation: { id: 'o1', name: 'Pont Solidaire' },
  roles: ['owner'],
  permissions: ['applications:edit'],
  memberships: [],
  csrfToken: 'old',
  demo: false,
};

@Component({
  selector: 'app-test-host',
  imports: [ApplicationEditor, SignInAgainDialog],
  template: `<app-application-editor [application]="file" [frame]="frame" [sectors]="[]" [page]="page" />
    <app-sign-in-again />`,
})
class Host {
  static opened = DRAFT;
  readonly file = Host.opened;
  readonly page = 'project' as const;
  readonly frame = { themes: [], regions: [], crises: [], agreements: [] } as never;
}

/** Opens the form as a window of the browser does; what earlier windows kept is there. */
export async function openForm(file = DRAFT) {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([apiInterceptor])),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const session = TestBed.inject(Session);
  const loaded = session.load();
  backend.expectOne('/api/session').flush(SESSION);
  await loaded;
  Host.opened = file;
  const fixture = TestBed.createComponent(Host);
  const element = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      TestBed.tick();
      await jest.advanceTimersByTimeAsync(1);
    }
    for (const request of backend.match(({ url }) => url.endsWith('/presence'))) request.flush({ people: [] });
  };
  await settle();
  const saves = () => backend.match(({ method, url }) => method === 'PUT' && url.includes('/sections/'));
  return {
    backend,
    session,
    settle,
    saves,
    words: () => element.textContent.replace(/\s+/g, ' '),
    area: (index: number) => element.querySelectorAll('textarea')[index] ?? document.createElement('textarea'),
    button: (label: string) => [...element.querySelectorAll('button')].find((one) => one.textContent.includes(label)),
    element,
    /** Types a summary and waits until it is sent. */
    type: async (text: string): Promise<TestRequest> => {
      const area = element.querySelectorAll('textarea')[0] ?? document.createElement('textarea');
      area.value = text;
      area.dispatchEvent(new Event('input'));
      await settle();
      await jest.advanceTimersByTimeAsync(1_000);
      const [request] = saves();
      if (!request) throw new Error('nothing was sent');
      return request;
    },
  };
}

export const sent = ({ request }: TestRequest) => ({
  summary: (request.body as { summary: string }).summary,
  version: request.headers.get('If-Match'),
});
export const saved = (version: number) => ({ version, savedAt: SAVED_AT, sections: [] });
export const lost = new ProgressEvent('error');
export const stale = (request: TestRequest) => {
  request.flush({ code: 'stale', status: 412 }, { status: 412, statusText: '' });
};
export const changed = (
  changes: Partial<ApplicationDetail['content']['project']>,
  version: number,
): ApplicationDetail => ({
  ...DRAFT,
  version,
  content: { ...DRAFT.content, project: { ...DRAFT.content.project, ...changes } },
});

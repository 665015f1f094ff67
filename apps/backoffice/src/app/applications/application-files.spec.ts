import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ApplicationFile, ApplicationFilePage } from '@passerelle/contract';
import { ApplicationFiles } from './application-files';
import { RETURNED_FILE } from './application-sample';

const [DOCUMENT] = RETURNED_FILE.documents;
const NOWHERE = { current: true, messageId: null, threadId: null, threadSubject: null };
const page = (...items: Partial<ApplicationFile>[]): ApplicationFilePage => ({
  items: items.map((item, index) => ({
    ...(DOCUMENT as ApplicationFile),
    ...NOWHERE,
    origin: 'attachment',
    id: `d${index}`,
    ...item,
  })),
  next: 'cursor',
  total: items.length,
  totalIsExact: true,
});

function open() {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const fixture = TestBed.createComponent(ApplicationFiles);
  fixture.componentRef.setInput('application', { ...RETURNED_FILE, mayEdit: true });
  const backend = TestBed.inject(HttpTestingController);
  const element = fixture.nativeElement as HTMLElement;
  const answer = async (url: string, files: ApplicationFilePage) => {
    TestBed.tick();
    backend.expectOne(url).flush(files);
    await fixture.whenStable();
  };
  return { element, answer, links: () => [...element.querySelectorAll('a')].map((one) => one.getAttribute('href')) };
}

describe('ApplicationFiles', () => {
  it('shows every file with where it comes from and a way there', async () => {
    const { element, answer, links } = open();
    await answer(
      '/api/messages/applications/a1/files',
      page(
        { origin: 'message', threadId: 't1', messageId: 'm1', threadSubject: 'Le budget' },
        {},
        { origin: 'profile' },
        { origin: 'made', name: 'letter.pdf' },
        { current: false },
      ),
    );
    expect(links()).toEqual([
      '/api/messages/threads/t1/messages/m1/documents/d0',
      '/messages/t1',
      '/api/applications/a1/documents/d1',
      '/applications/a1/edit/attachments',
      '/api/applications/a1/documents/d2',
      '/organisations/o1',
      '/api/applications/a1/documents/d3',
      '/api/applications/a1/documents/d4',
      '/applications/a1/edit/attachments',
    ]);
    expect(element.textContent).toContain('Taken out of the file since; kept as it was submitted.');
  });

  it('asks for one origin, one kind and the next page', async () => {
    const { element, answer } = open();
    const path = '/api/messages/applications/a1/files';
    await answer(path, page({}));
    const press = (name: string) =>
      [...element.querySelectorAll('button')].find((one) => one.textContent.trim() === name)?.click();
    press('Next');
    await answer(`${path}?after=cursor`, page({}));
    press('Attachments');
    await answer(`${path}?origin=attachment`, page({}));
    const select = element.querySelector('select');
    if (!select) throw new Error('nothing to choose from');
    select.value = 'budget';
    select.dispatchEvent(new Event('change'));
    await answer(`${path}?kind=budget&origin=attachment`, page({}));
  });
});

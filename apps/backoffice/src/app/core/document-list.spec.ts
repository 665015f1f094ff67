import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { DeferBlockBehavior, DeferBlockState, TestBed } from '@angular/core/testing';
import type { DocumentView } from '@passerelle/contract';
import { DocumentList } from './document-list';
import { listedDocument } from './listed-document';

/** jsdom has neither workers nor a canvas: the library that draws is a fake with thirty pages. */
jest.mock('pdfjs-dist', () => ({
  GlobalWorkerOptions: {},
  VerbosityLevel: { ERRORS: 0 },
  getDocument: () => ({
    destroy: () => Promise.resolve(),
    promise: Promise.resolve({
      numPages: 30,
      getPage: (number: number) =>
        Promise.resolve({
          getViewport: ({ scale }: { scale: number }) => ({ width: 600 * scale, height: 800 * scale }),
          render: () => ({ promise: Promise.resolve() }),
          getTextContent: () => Promise.resolve({ items: [{ str: 'Statuts' }, { str: `page  ${number}` }] }),
        }),
    }),
  }),
}));

const document = (name: string, mediaType: string, scan: DocumentView['scan'] = 'clean'): DocumentView => ({
  id: name,
  number: 1,
  kind: 'other',
  name,
  mediaType,
  size: 100,
  sha256: '0'.repeat(64),
  scan,
  uploadedAt: '2026-04-15T08:00:00.000Z',
  uploadedBy: 'Ann',
  earlier: [],
});

async function open(...documents: DocumentView[]) {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), { provide: LOCALE_ID, useValue: 'en' }],
    deferBlockBehavior: DeferBlockBehavior.Manual,
  });
  const fixture = TestBed.createComponent(DocumentList);
  const hrefOf = (id: string) => `/api/documents/${id}`;
  fixture.componentRef.setInput(
    'files',
    documents.map((one) => listedDocument(one, hrefOf)),
  );
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  return {
    fixture,
    element,
    backend: TestBed.inject(HttpTestingController),
    look: async (name: string) => {
      [...element.querySelectorAll('button')].find((one) => one.textContent.trim() === `Look at ${name}`)?.click();
      const [preview] = await fixture.getDeferBlocks();
      await preview?.render(DeferBlockState.Complete);
      TestBed.tick();
    },
  };
}

describe('DocumentList', () => {
  it('shows a picture and the words of a text as what they are, never as a page', async () => {
    const { element, fixture, backend, look } = await open(
      document('a.png', 'image/png'),
      document('b.csv', 'text/csv'),
    );
    await look('a.png');
    expect(element.querySelector('dialog img')?.getAttribute('src')).toBe('/api/documents/a.png');
    expect(element.querySelector('dialog img')?.getAttribute('alt')).toBe('a.png');
    await look('b.csv');
    backend.expectOne('/api/documents/b.csv').flush('poste;<script>1</script>');
    await fixture.whenStable();
    expect(element.querySelector('dialog pre')?.textContent).toBe('poste;<script>1</script>');
    expect(element.querySelector('dialog script')).toBeNull();
  });

  it('shows the pages of a PDF with their words, and says that there are more', async () => {
    Object.assign(globalThis, { Worker: EventTarget });
    HTMLCanvasElement.prototype.toDataURL = () => 'data:image/png;base64,AA==';
    const { element, fixture, backend, look } = await open(document('a.pdf', 'application/pdf'));
    await look('a.pdf');
    backend.expectOne('/api/documents/a.pdf').flush(new ArrayBuffer(4));
    await fixture.whenStable();
    const pages = [...element.querySelectorAll('dialog img')];
    expect(pages.map((one) => one.getAttribute('alt')).slice(0, 2)).toEqual(['Statuts page 1', 'Statuts page 2']);
    expect(element.textContent).toContain('The first 20 of 30 pages.');
  });

  it('offers no look at office documents and at what waits for the scanner, and says why', async () => {
    const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    const { element } = await open(document('a.docx', office), document('b.pdf', 'application/pdf', 'waiting'));
    expect([...element.querySelectorAll('button')]).toEqual([]);
    expect(element.textContent).toContain('Waiting for the virus scanner.');
    expect([...element.querySelectorAll('a')].map((one) => one.textContent)).toEqual(['a.docx']);
  });

  it('says of each file and version that no scanner looked at it, and opens it; not of what we make ourselves (SEC-45)', async () => {
    const former = { ...document('b.pdf', 'application/pdf', 'none'), number: 1 };
    const { element } = await open(
      { ...document('a.pdf', 'application/pdf', 'none'), number: 2, earlier: [former] },
      { ...document('c.pdf', 'application/pdf', 'none'), kind: 'decision-letter' },
      document('d.pdf', 'application/pdf'),
    );
    const files = [...element.querySelectorAll('ui-file-list > ul > li')].map((one) => one.textContent);
    expect(files.map((text) => text.split('Not checked for viruses.').length - 1)).toEqual([2, 0, 0]);
    const links = [...element.querySelectorAll('a')].map((one) => one.textContent);
    expect(links).toEqual(['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf']);
  });
});

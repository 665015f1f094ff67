/** A page as a picture, and the words on it. */
export interface DrawnPage {
  picture: string;
  words: string;
}

export interface DrawnPdf {
  pages: DrawnPage[];
  total: number;
}

type Library = typeof import('pdfjs-dist');
type Page = Awaited<ReturnType<Awaited<ReturnType<Library['getDocument']>['promise']>['getPage']>>;

const PAGES = 20;
const WIDTH = 1_200;
let library: Promise<Library> | undefined;

/** Draws a PDF in the browser, with the program of the page and none of the document's own (SEC-46). */
export async function drawPdf(bytes: ArrayBuffer): Promise<DrawnPdf> {
  library ??= load();
  const { getDocument, VerbosityLevel } = await library;
  const data = new Uint8Array(bytes);
  const task = getDocument({ data, enableXfa: false, verbosity: VerbosityLevel.ERRORS });
  try {
    const pdf = await task.promise;
    const numbers = Array.from({ length: Math.min(pdf.numPages, PAGES) }, (_, index) => index + 1);
    const pages: DrawnPage[] = [];
    for (const number of numbers) pages.push(await draw(await pdf.getPage(number)));
    return { pages, total: pdf.numPages };
  } finally {
    await task.destroy();
  }
}

async function draw(page: Page): Promise<DrawnPage> {
  const { width } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: WIDTH / width });
  const canvas = document.createElement('canvas');
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  await page.render({ canvas, viewport }).promise;
  const { items } = await page.getTextContent();
  const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  return { picture: canvas.toDataURL(), words: words.replace(/\s+/g, ' ').trim() };
}

/** Loads the library with its worker, whose address the policy of the page wants to be vouched for (SEC-60). */
async function load(): Promise<Library> {
  const loaded = await import('pdfjs-dist');
  const address = `/${document.documentElement.lang}/pdf/pdf.worker.min.mjs`;
  const worker = new Worker(vouched(address) as string, { type: 'module' });
  loaded.GlobalWorkerOptions.workerPort = worker;
  return loaded;
}

interface Policies {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => {
    createScriptURL: (url: string) => unknown;
  };
}

/** The address as a trusted one, where the browser asks for that. */
function vouched(address: string): unknown {
  const { trustedTypes } = window as { trustedTypes?: Policies };
  const policy = trustedTypes?.createPolicy('angular#bundler', { createScriptURL: () => address });
  return policy?.createScriptURL(address) ?? address;
}

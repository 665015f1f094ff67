import { join } from 'node:path';
import { inWorker } from '../workers/in-worker';
import type { PdfTask } from './render-pdf.worker';
import type { StructuredDocument } from './structured-document';

const FONTS = '@expo-google-fonts/inter';
const WORKER = join(__dirname, 'render-pdf.worker');

/** The document as a tagged PDF/UA file with its fonts inside (SEC-73), made in a thread of its own (SEC-48). */
export async function renderPdf(document: StructuredDocument): Promise<Buffer> {
  const task: PdfTask = {
    document,
    regular: require.resolve(`${FONTS}/400Regular/Inter_400Regular.ttf`),
    bold: require.resolve(`${FONTS}/600SemiBold/Inter_600SemiBold.ttf`),
  };
  return Buffer.from(await inWorker<Uint8Array>(WORKER, task));
}

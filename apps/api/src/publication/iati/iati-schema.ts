import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { memoryPages, validateXML, type XMLFileInfo } from 'xmllint-wasm';
import type { IatiFinding, IatiReason } from './iati-finding';

export type IatiFileKind = 'activities' | 'organisations';

const STANDARD = join(__dirname, '..', 'standard');
const INCLUDED = ['iati-common.xsd', 'xml.xsd'];
/** The name inside the worker: findings carry the real one. */
const FILE_NAME = 'file.xml';
const ELEMENT = /^Element '([^']+)'/;

/**
 * Checks a file against the schema of the standard 2.03. The work is done by libxml2 in a worker thread, which reads neither the
 * network nor the disk; a document type declaration never reaches it.
 */
export async function checkSchema(
  file: string,
  xml: string,
  kind: IatiFileKind = 'activities',
): Promise<IatiFinding[]> {
  const finding = (line: number, reason: IatiReason, detail: string, element = ''): IatiFinding => ({
    file,
    line,
    element,
    reason,
    severity: 'error',
    params: { detail },
  });
  if (xml.includes('<!DOCTYPE')) return [finding(1, 'doctype-refused', 'document type declaration')];
  const [schema, ...preload] = await Promise.all([`iati-${kind}-schema.xsd`, ...INCLUDED].map(standardFile));
  const result = await validateXML({
    xml: { fileName: FILE_NAME, contents: xml },
    schema: schema ?? [],
    preload,
    maxMemoryPages: memoryPages.GiB,
  });
  const errors = result.errors.filter(({ loc }) => loc?.fileName === FILE_NAME);
  if (!result.valid && errors.length === 0) return [finding(1, 'schema-invalid', result.rawOutput.slice(0, 500))];
  return errors.map(({ loc, message }) => {
    const detail = message.replace(/^.*Schemas validity error : /, '');
    const reason = message.includes('parser error') ? 'xml-malformed' : 'schema-invalid';
    return finding(loc?.lineNumber ?? 1, reason, detail, ELEMENT.exec(detail)?.[1]);
  });
}

async function standardFile(fileName: string): Promise<XMLFileInfo> {
  return { fileName, contents: await readFile(join(STANDARD, fileName), 'utf8') };
}

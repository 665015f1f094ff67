import { SaxesParser } from 'saxes';
import type { Entry } from 'yauzl';
import { membersOf, type Member } from './archive-reader';
import type { FileType } from './file-types';
import { FORBIDDEN_MEMBER, rulesOf, startsDangerously, type Findings, type MemberRule } from './member-rules';
import type { FileFault } from './refusals';

const MAX_MEMBERS = 1_000;
const MAX_BYTES = 200 * 1024 * 1024;
const MAX_RATIO = 100;
/** Below this a high ratio harms nobody: small XML members pack very well. */
const RATIO_FROM_BYTES = 1024 * 1024;
const FILE_KIND = 0xf000;
const SYMBOLIC_LINK = 0xa000;

/** What is wrong with a document that is an archive, or undefined: too big, hiding something, or not what it says (SEC-45). */
export async function archiveFault(path: string, type: FileType): Promise<FileFault | undefined> {
  try {
    return await inspect(path, type);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    return 'archive-dangerous';
  }
}

async function inspect(path: string, type: FileType): Promise<FileFault | undefined> {
  const rules = rulesOf(type);
  const findings: Findings = { identified: false };
  const names = new Set<string>();
  let bytes = 0;
  for await (const member of membersOf(path)) {
    const name = member.entry.fileName.normalize('NFC').toLowerCase();
    bytes += member.entry.uncompressedSize;
    if (names.has(name) || names.size >= MAX_MEMBERS || bytes > MAX_BYTES) return 'archive-dangerous';
    names.add(name);
    const fault = entryFault(member.entry) ?? (await contentFault(member, rules, findings));
    if (fault) return fault;
  }
  return findings.identified ? undefined : 'file-type-lies';
}

function entryFault(entry: Entry): FileFault | undefined {
  const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
  const dangerous =
    entry.isEncrypted() ||
    FORBIDDEN_MEMBER.test(entry.fileName) ||
    ((entry.externalFileAttributes >>> 16) & FILE_KIND) === SYMBOLIC_LINK ||
    (entry.uncompressedSize > RATIO_FROM_BYTES && ratio > MAX_RATIO);
  return dangerous ? 'archive-dangerous' : undefined;
}

/** Reads a member to its end, so that its true size is known to be the declared one. */
async function contentFault(
  { entry, read }: Member,
  rules: readonly MemberRule[],
  findings: Findings,
): Promise<FileFault | undefined> {
  if (entry.fileName.endsWith('/')) return undefined;
  const rule = rules.find(({ members }) => members.test(entry.fileName));
  const xml = rule && xmlReader(rule, findings);
  let first = true;
  for await (const chunk of (await read()) as AsyncIterable<Buffer>) {
    if (first && startsDangerously(chunk.subarray(0, 4))) return 'archive-dangerous';
    first = false;
    const fault = xml?.(chunk);
    if (fault) return fault;
  }
  return xml?.();
}

/** Feeds the bytes of an XML member to its rule; no document type, no entities (SEC-44). */
function xmlReader(rule: MemberRule, findings: Findings): (chunk?: Buffer) => FileFault | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new SaxesParser({ xmlns: true });
  let fault: FileFault | undefined;
  parser.on('doctype', () => (fault = 'archive-dangerous'));
  parser.on('error', () => (fault = 'archive-dangerous'));
  parser.on('opentag', ({ local, attributes }) => {
    const values = Object.values(attributes).map((attribute) => [attribute.local, attribute.value] as const);
    fault ??= rule.judge({ name: local, attributes: new Map(values) }, findings);
  });
  return (chunk) => {
    if (chunk) parser.write(decoder.decode(chunk, { stream: true }));
    else parser.write(decoder.decode()).close();
    return fault;
  };
}

import { crc32, deflateRawSync } from 'node:zlib';

/** A file as a browser sends it. */
export interface SampleFile {
  name: string;
  type: string;
  content: Buffer;
}

/** A small file that is really a PDF. */
export const samplePdf = (name = 'document.pdf'): SampleFile => ({
  name,
  type: 'application/pdf',
  content: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n'),
});

/** A picture of one pixel. */
export const samplePng = (name = 'photo.png'): SampleFile => ({
  name,
  type: 'image/png',
  content: Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c626001000000ffff03000006000557bfabd40000000049454e44ae426082',
    'hex',
  ),
});

/** One member of an archive; the other values are for archives no honest program makes. */
export interface SampleMember {
  name: string;
  content: string | Buffer;
  stored?: boolean;
  flags?: number;
  attributes?: number;
  declaredSize?: number;
}

/** The bytes of a ZIP archive with these members. */
export function archive(members: readonly SampleMember[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const name = Buffer.from(member.name);
    const content = Buffer.from(member.content);
    const packed = member.stored ? content : deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800 | (member.flags ?? 0), 2);
    common.writeUInt16LE(member.stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(member.declaredSize ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(member.attributes ?? 0, 6);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('504b01021403', 'hex'), common, rest, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const ODT = 'application/vnd.oasis.opendocument.text';

/** The members of a small Word document; `relation` is one more relation of its text. */
export function wordMembers(relation = '', mainType = `${WORD}.main+xml`): SampleMember[] {
  return [
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
    },
    { name: 'word/document.xml', content: '<w:document xmlns:w="urn:w"><w:body/></w:document>' },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Type="${RELATIONS}/hyperlink" Target="https://example.org" TargetMode="External"/>
        ${relation}</Relationships>`,
    },
  ];
}

/** A Word document with these members. */
export const sampleDocx = (members: readonly SampleMember[] = wordMembers(), name = 'note.docx'): SampleFile => ({
  name,
  type: WORD,
  content: archive(members),
});

/** An external relation of a Word document. */
export const externalRelation = (kind: string, target: string): string =>
  `<Relationship Id="r9" Type="${RELATIONS}/${kind}" Target="${target}" TargetMode="External"/>`;

/** The members of a small OpenDocument text; `body` is its content. */
export function openDocumentMembers(body = '', manifest = ''): SampleMember[] {
  return [
    { name: 'mimetype', content: ODT, stored: true },
    {
      name: 'META-INF/manifest.xml',
      content: `<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
        <m:file-entry m:full-path="/" m:media-type="${ODT}">${manifest}</m:file-entry></m:manifest>`,
    },
    {
      name: 'content.xml',
      content: `<o:document-content xmlns:o="urn:o" xmlns:text="urn:t" xmlns:draw="urn:d"
        xmlns:xlink="http://www.w3.org/1999/xlink">${body}</o:document-content>`,
    },
  ];
}

/** An OpenDocument text with these members. */
export const sampleOdt = (members: readonly SampleMember[] = openDocumentMembers()): SampleFile => ({
  name: 'note.odt',
  type: ODT,
  content: archive(members),
});

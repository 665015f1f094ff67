import type { FileType } from './file-types';
import type { FileFault } from './refusals';

/** An element of an XML member: its name without prefix, and its attributes by theirs. */
export interface MemberElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

/** What the rules have learnt of the archive so far. */
export interface Findings {
  /** The archive names the type that its extension stands for. */
  identified: boolean;
}

/** A look at each element of the XML members whose name matches. */
export interface MemberRule {
  members: RegExp;
  judge: (element: MemberElement, findings: Findings) => FileFault | undefined;
}

const LINK = /^(https?:\/\/|mailto:)/i;
/** What leads out of the document: an address with a scheme, a network or absolute path, a parent folder. */
const OUTSIDE = /^([a-z][a-z0-9+.-]*:|\/|\\|\.\.)/i;
const ACTIVE_CONTENT = /macroEnabled|vbaProject|oleObject|activeX|\.package$/i;

/** Office Open XML: the declared types, and every relation to something outside but plain links. */
const officeRules = (type: FileType): MemberRule[] => [
  {
    members: /^\[Content_Types\]\.xml$/i,
    judge: ({ attributes }, findings) => {
      const declared = attributes.get('ContentType') ?? '';
      if (declared === `${type.mediaType}.main+xml`) findings.identified = true;
      return ACTIVE_CONTENT.test(declared) ? 'archive-dangerous' : undefined;
    },
  },
  {
    members: /\.rels$/i,
    judge: ({ name, attributes }) => {
      if (name !== 'Relationship' || attributes.get('TargetMode')?.toLowerCase() !== 'external') return undefined;
      const isLink = attributes.get('Type')?.endsWith('/hyperlink') && LINK.test(attributes.get('Target') ?? '');
      return isLink ? undefined : 'archive-dangerous';
    },
  },
];

/** OpenDocument: nothing encrypted, no script, and no element but plain links that reaches outside. */
const openDocumentRules = (type: FileType): MemberRule[] => [
  {
    members: /^META-INF\/manifest\.xml$/i,
    judge: ({ name, attributes }, findings) => {
      const declared = attributes.get('media-type') ?? '';
      if (attributes.get('full-path') === '/' && declared === type.mediaType) findings.identified = true;
      return name === 'encryption-data' || /oleobject/i.test(declared) ? 'archive-dangerous' : undefined;
    },
  },
  {
    members: /(^|\/)(content|styles)\.xml$/i,
    judge: ({ name, attributes }) => {
      if (name === 'event-listener' || name === 'script') return 'archive-dangerous';
      const target = attributes.get('href') ?? '';
      if (name === 'a') return OUTSIDE.test(target) && !LINK.test(target) ? 'archive-dangerous' : undefined;
      return OUTSIDE.test(target) ? 'archive-dangerous' : undefined;
    },
  },
];

/** The rules for the XML members of a document that is an archive. */
export const rulesOf = (type: FileType): MemberRule[] =>
  type.content === 'office' ? officeRules(type) : openDocumentRules(type);

/** Members that only exist to carry macros, controls or embedded programs. */
export const FORBIDDEN_MEMBER =
  /vba(project|data)|(^|\/)(activeX|embeddings|macrosheets|dialogsheets)\/|oleObject|^(Basic|Scripts)\//i;

/** First bytes of archives, programs and compound (OLE) files, which no member may be. */
const FORBIDDEN_STARTS = ['504b0304', 'd0cf11e0', '52617221', '377abcaf', '1f8b', '4d5a', '7f454c46'];

/** True when a member starts like something that must not be inside a document. */
export const startsDangerously = (start: Buffer): boolean =>
  FORBIDDEN_STARTS.some((bytes) => start.toString('hex').startsWith(bytes));

import {
  APPLICATION_LIMITS,
  COST_CATEGORIES,
  localized,
  type ApplicationSection,
  type FormDefinition,
  type Language,
  type LotAttachment,
  type PublicCall,
} from '@passerelle/contract';
import { formatAmount, formatDeadline } from '../core/mail/mail-text';
import type { DocumentBlock, StructuredDocument } from '../core/pdf/structured-document';
import {
  ATTACHMENT_TITLES,
  CATEGORY_TITLES,
  paperWords,
  SECTION_TITLES,
  type PaperText,
} from './application-paper.texts';
import { askedBlocks } from './own-questions.paper';

type Say = (name: PaperText, values?: Record<string, string>) => string;

/** The form of a call to think about on paper: what is asked, within which limits, with room to write (B7). */
export function blankForm(call: PublicCall, own: FormDefinition, language: Language): StructuredDocument {
  const say = paperWords(language);
  const sections = Object.keys(BLOCKS_OF) as ApplicationSection[];
  return {
    title: localized(call.title, language),
    language,
    footer: `${call.code} · ${say('form')}`,
    pageLabel: say('page'),
    createdAt: call.opensAt,
    blocks: [
      { kind: 'paragraph', text: localized(call.summary, language) },
      { kind: 'note', text: say('formNote') },
      {
        kind: 'facts',
        facts: [
          { label: say('call'), value: call.code },
          { label: say('closes'), value: formatDeadline(new Date(call.closesAt), language) },
          { label: say('contact'), value: call.contactEmail },
        ],
      },
      ...call.lots.flatMap((lot) => lotBlocks(lot, language, say)),
      ...sections.flatMap((section): DocumentBlock[] => [
        ...(section === 'attachments' ? askedBlocks(own, language) : []),
        { kind: 'heading', level: 2, text: SECTION_TITLES[section][language] },
        ...explanation(own, section, language),
        ...BLOCKS_OF[section](say, language, call),
      ]),
    ],
  };
}

/** What the call says in a fixed section (B1). */
function explanation({ fixed }: FormDefinition, section: ApplicationSection, language: Language): DocumentBlock[] {
  const text = localized(fixed[section] ?? '', language);
  return text === '' ? [] : [{ kind: 'note', text }];
}

/** Documents of a lot under what is said of them; nothing when there are none. */
function attachmentList(heading: string, attachments: readonly LotAttachment[], language: Language): DocumentBlock[] {
  if (!attachments.length) return [];
  return [
    { kind: 'paragraph', text: heading },
    { kind: 'list', items: attachments.map(({ kind }) => ATTACHMENT_TITLES[kind][language]) },
  ];
}

function lotBlocks(lot: PublicCall['lots'][number], language: Language, say: Say): DocumentBlock[] {
  const all = (texts: PublicCall['lots'][number]['themes']) => texts.map((one) => localized(one, language)).join(', ');
  const [min, max] = [formatAmount(lot.minGrant, language), formatAmount(lot.maxGrant, language)];
  const regions = all(lot.regions);
  return [
    { kind: 'heading', level: 2, text: `${say('lot')} ${lot.code} · ${localized(lot.title, language)}` },
    {
      kind: 'facts',
      facts: [
        { label: say('theme'), value: all(lot.themes) },
        ...(regions === '' ? [] : [{ label: say('region'), value: regions }]),
        { label: say('grant'), value: say('grantBetween', { min, max }) },
        { label: say('share'), value: `${lot.maxShare} %` },
        { label: say('duration'), value: say('months', { count: String(lot.maxDurationMonths) }) },
      ],
    },
  ];
}

/** A question with its limit and room for the answer. */
const question = (say: Say, name: PaperText, count: number, max?: number): DocumentBlock[] => [
  { kind: 'heading', level: 3, text: say(name) },
  ...(max === undefined ? [] : [{ kind: 'note' as const, text: say('characters', { max: String(max) }) }]),
  { kind: 'lines', count },
];

const emptyRows = (count: number, columns: number): string[][] =>
  Array.from({ length: count }, () => Array.from({ length: columns }, () => ' '));

const BLOCKS_OF: Record<ApplicationSection, (say: Say, language: Language, call: PublicCall) => DocumentBlock[]> = {
  project: (say) => [
    ...question(say, 'title', 1, APPLICATION_LIMITS.title),
    ...question(say, 'summary', 5, APPLICATION_LIMITS.summary),
    ...question(say, 'context', 8, APPLICATION_LIMITS.text),
    ...question(say, 'objectives', 8, APPLICATION_LIMITS.text),
    ...question(say, 'period', 1),
  ],
  partners: (say) => [
    ...question(say, 'region', 1),
    ...question(say, 'places', 1),
    ...question(say, 'urban', 4, APPLICATION_LIMITS.text),
    { kind: 'heading', level: 3, text: say('partners') },
    {
      kind: 'table',
      columns: [{ header: say('name'), share: 2 }, { header: say('country') }, { header: say('role'), share: 2 }],
      rows: emptyRows(3, 3),
    },
  ],
  theme: (say) => [
    ...question(say, 'theme', 1),
    ...question(say, 'sectors', 2),
    ...question(say, 'sdgs', 1),
    ...question(say, 'crossCutting', 5, APPLICATION_LIMITS.text),
  ],
  budget: (say, language) => [
    { kind: 'heading', level: 3, text: say('costs') },
    { kind: 'list', items: COST_CATEGORIES.map((category) => CATEGORY_TITLES[category][language]) },
    {
      kind: 'table',
      columns: [
        { header: say('description'), share: 3 },
        { header: say('category') },
        { header: say('year') },
        { header: say('amount'), share: 1.5, end: true },
      ],
      rows: [...emptyRows(8, 4), [say('totalCost'), '', '', '']],
      totals: 1,
    },
    { kind: 'heading', level: 3, text: say('financing') },
    {
      kind: 'table',
      columns: [
        { header: say('source'), share: 3 },
        { header: say('amount'), end: true },
      ],
      rows: [...(['requested', 'own', 'funder', 'totalFinancing'] as const).map((source) => [say(source), ' '])],
      totals: 1,
    },
  ],
  results: (say) => [
    ...question(say, 'result', 2),
    {
      kind: 'table',
      columns: [
        { header: say('indicator'), share: 3 },
        { header: say('baseline') },
        { header: say('target') },
        { header: say('unit') },
      ],
      rows: emptyRows(3, 4),
    },
    ...question(say, 'sustainability', 5, APPLICATION_LIMITS.text),
  ],
  attachments: (say, language, { lots }) =>
    lots.flatMap(({ code, title, attachments }) => [
      { kind: 'heading', level: 3, text: `${say('lot')} ${code} · ${localized(title, language)}` },
      ...attachmentList(
        say('required'),
        attachments.filter(({ required }) => required),
        language,
      ),
      ...attachmentList(
        say('welcome'),
        attachments.filter(({ required }) => !required),
        language,
      ),
    ]),
  declarations: (say) => [
    { kind: 'paragraph', text: say('declare') },
    { kind: 'list', items: [say('noDoubleFinancing'), say('noOpenDebt'), say('truthful')] },
    ...question(say, 'signatory', 1),
  ],
};

import {
  APPLICATION_DOCUMENT_KINDS,
  formatKbo,
  localized,
  type ApplicationContent,
  type ApplicationSection,
  type DocumentKind,
  type FrozenForm,
  type Instant,
  type LocalizedText,
  type ProceduralLanguage,
} from '@passerelle/contract';
import { goalName, sectorName } from '../calls/form-codes';
import { formatAmount, formatDay, formatDeadline } from '../core/mail/mail-text';
import type { DocumentBlock, StructuredDocument } from '../core/pdf/structured-document';
import { totalCost, totalFinancing } from './application.content';
import {
  ATTACHMENT_TITLES,
  CATEGORY_TITLES,
  countryName,
  paperWords,
  SECTION_TITLES,
  type PaperText,
} from './application-paper.texts';
import { answeredBlocks } from './own-questions.paper';

/** An application as it was submitted, with the names of what it refers to. */
export interface CopiedApplication {
  reference: string;
  title: string;
  language: ProceduralLanguage;
  organisation: string;
  kboNumber: string | null;
  callCode: string;
  callTitle: LocalizedText;
  lotCode: string;
  lotTitle: LocalizedText;
  submittedAt: Instant;
  content: ApplicationContent;
  /** Answers to what the call asks of its own; null when it asked nothing. */
  form: FrozenForm | null;
  documents: { kind: DocumentKind; name: string }[];
  sha256: string;
  /** Of themes, partner regions and places, by identifier. */
  names: ReadonlyMap<string, LocalizedText | string>;
}

type Say = (name: PaperText, values?: Record<string, string>) => string;

/** The copy an applicant keeps: everything that was submitted, in the order and the language of the file (R3, R7). */
export function copyOf(file: CopiedApplication): StructuredDocument {
  const say = paperWords(file.language);
  const sections = Object.keys(BLOCKS_OF) as ApplicationSection[];
  return {
    title: `${say('copy')} ${file.reference}`,
    language: file.language,
    footer: `${file.reference} · ${file.title}`,
    pageLabel: say('page'),
    createdAt: file.submittedAt,
    blocks: [
      facts([
        [say('title'), file.title],
        [say('applicant'), file.organisation],
        ...(file.kboNumber === null ? [] : ([[say('kbo'), formatKbo(file.kboNumber)]] as [string, string][])),
        [say('call'), `${file.callCode} · ${localized(file.callTitle, file.language)}`],
        [say('lot'), `${file.lotCode} · ${localized(file.lotTitle, file.language)}`],
        [say('received'), formatDeadline(new Date(file.submittedAt), file.language)],
      ]),
      { kind: 'note', text: say('copyNote', { hash: file.sha256 }) },
      ...sections.flatMap((section): DocumentBlock[] => [
        ...(section === 'attachments' && file.form ? answeredBlocks(file.form, file) : []),
        { kind: 'heading', level: 2, text: SECTION_TITLES[section][file.language] },
        ...BLOCKS_OF[section](file, say),
      ]),
    ],
  };
}

const facts = (named: [label: string, value: string][]): DocumentBlock => ({
  kind: 'facts',
  facts: named.map(([label, value]) => ({ label, value: value === '' ? '–' : value })),
});

const nameOf = ({ names, language }: CopiedApplication, id: string | null): string =>
  localized(names.get(id ?? '') ?? id ?? '', language);

const BLOCKS_OF: Record<ApplicationSection, (file: CopiedApplication, say: Say) => DocumentBlock[]> = {
  project: ({ content: { project }, language }, say) => [
    facts([
      [say('title'), project.title],
      [say('summary'), project.summary],
      [say('context'), project.context],
      [say('objectives'), project.objectives],
      [say('period'), periodOf(project.startsOn, project.endsOn, language, say)],
    ]),
  ],
  partners: partnerBlocks,
  theme: (file, say) => {
    const { theme } = file.content;
    const word = (name: LocalizedText | string) => localized(name, file.language);
    const sectors = theme.sectors.map(({ code, percent }) => `${word(sectorName(code) ?? code)} (${percent} %)`);
    const goals = theme.sdgs.map((goal) => word(goalName(goal) ?? goal));
    return [
      facts([
        [say('theme'), nameOf(file, theme.themeId)],
        [say('sectors'), sectors.join('\n')],
        [say('sdgs'), goals.join('\n')],
        [say('crossCutting'), theme.crossCutting],
      ]),
    ];
  },
  budget: budgetBlocks,
  results: resultBlocks,
  attachments: ({ content, documents, language }, say) => [
    {
      kind: 'list',
      items: documents.map(({ kind, name }) => `${attachmentTitle(kind, language)}${name}`),
    },
    facts([[say('attachmentNote'), content.attachments.note]]),
  ],
  declarations: ({ content: { declarations } }, say) => [
    { kind: 'paragraph', text: say('declare') },
    {
      kind: 'list',
      items: (['noDoubleFinancing', 'noOpenDebt', 'truthful'] as const)
        .filter((declared) => declarations[declared])
        .map((declared) => say(declared)),
    },
    facts([[say('signatory'), declarations.signatory]]),
  ],
};

function periodOf(from: string | null, to: string | null, language: ProceduralLanguage, say: Say): string {
  if (from === null || to === null) return '';
  return say('periodValue', { from: formatDay(from, language), to: formatDay(to, language) });
}

function attachmentTitle(kind: DocumentKind, language: ProceduralLanguage): string {
  const known = APPLICATION_DOCUMENT_KINDS.find((one) => one === kind);
  return known ? `${ATTACHMENT_TITLES[known][language]}${language === 'fr' ? '\u00a0' : ''}: ` : '';
}

function partnerBlocks(file: CopiedApplication, say: Say): DocumentBlock[] {
  const { partners } = file.content;
  const rows = partners.localPartners.map(({ name, country, role }) => [
    name,
    countryName(country, file.language),
    role,
  ]);
  return [
    facts([
      [say('region'), nameOf(file, partners.regionId)],
      [say('places'), partners.placeIds.map((id) => nameOf(file, id)).join(', ')],
      [say('urban'), partners.urbanContext],
    ]),
    { kind: 'heading', level: 3, text: say('partners') },
    ...(rows.length
      ? [
          {
            kind: 'table' as const,
            columns: [{ header: say('name'), share: 2 }, { header: say('country') }, { header: say('role'), share: 2 }],
            rows,
          },
        ]
      : [{ kind: 'paragraph' as const, text: say('none') }]),
  ];
}

function budgetBlocks({ content: { budget }, language }: CopiedApplication, say: Say): DocumentBlock[] {
  const amount = (value: Parameters<typeof formatAmount>[0]) => formatAmount(value, language);
  const funders = budget.otherFunding.map(({ funder, amount: sum, confirmed }) => [
    confirmed ? funder : say('unconfirmed', { funder }),
    amount(sum),
  ]);
  return [
    { kind: 'heading', level: 3, text: say('costs') },
    {
      kind: 'table',
      columns: [
        { header: say('description'), share: 3 },
        { header: say('category'), share: 2 },
        { header: say('year') },
        { header: say('amount'), share: 1.5, end: true },
      ],
      rows: [
        ...budget.lines.map(({ label, category, year, amount: sum }) => [
          label,
          CATEGORY_TITLES[category][language],
          String(year),
          amount(sum),
        ]),
        [say('totalCost'), '', '', amount(totalCost(budget))],
      ],
      totals: 1,
    },
    { kind: 'heading', level: 3, text: say('financing') },
    {
      kind: 'table',
      columns: [
        { header: say('source'), share: 3 },
        { header: say('amount'), end: true },
      ],
      rows: [
        [say('requested'), amount(budget.requested)],
        [say('own'), amount(budget.ownContribution)],
        ...funders,
        [say('totalFinancing'), amount(totalFinancing(budget))],
      ],
      totals: 1,
    },
  ];
}

function resultBlocks({ content: { results } }: CopiedApplication, say: Say): DocumentBlock[] {
  return [
    ...results.results.flatMap(({ level, statement, indicators }): DocumentBlock[] => [
      { kind: 'heading', level: 3, text: `${say(level)}. ${statement}` },
      {
        kind: 'table',
        columns: [
          { header: say('indicator'), share: 3 },
          { header: say('baseline') },
          { header: say('target') },
          { header: say('unit') },
        ],
        rows: indicators.map(({ label, baseline, target, unit }) => [label, baseline, target, unit]),
      },
    ]),
    facts([[say('sustainability'), results.sustainability]]),
  ];
}

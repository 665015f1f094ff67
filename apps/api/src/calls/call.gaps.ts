import {
  conceptFormGaps,
  formGaps,
  isOwnPoint,
  PROCEDURAL_LANGUAGES,
  type CallGap,
  type CallGapCode,
  type FieldError,
  type FormDefinition,
  type LocalizedText,
  type LotView,
  type WriteLot,
} from '@passerelle/contract';
import { emptyLanguages, isWithin, type CallPeriod } from './call.rules';
import { lotErrors, type FrameOfDay } from './lot.rules';

/** A lot as the completeness of its call looks at it. */
export type JudgedLot = Omit<WriteLot, 'concept'> & Pick<LotView, 'conceptClosesAt' | 'ownForm'>;

/** A form of a lot, with the code of the lot. */
interface FormOfLot {
  code: string;
  draft: FormDefinition;
}

/** What the completeness of a call is judged on. */
export interface CallContent {
  title: LocalizedText;
  summary: LocalizedText;
  period: Pick<CallPeriod, 'opensAt' | 'closesAt'>;
  lots: readonly JudgedLot[];
  /** The short forms of the concept stages, with the code of their lot. */
  conceptForms: readonly FormOfLot[];
  /** The forms that lots have instead of the call's (R21). */
  ownForms: readonly FormOfLot[];
  documentKinds: readonly string[];
  /** The form of the call. */
  form: FormDefinition;
  frame: FrameOfDay;
  now: Date;
}

/** Everything a call still lacks before it may be published: both languages, lots that hold, signed decision, rules (R3, R20). */
export function callGaps({ lots, documentKinds, form, frame, ...content }: CallContent): CallGap[] {
  return [
    ...untranslated('title', content.title),
    ...untranslated('summary', content.summary),
    ...(content.now < content.period.closesAt ? [] : [gap('deadline-passed')]),
    ...(lots.length ? [] : [gap('lots')]),
    ...lots.flatMap((lot) => lotGaps(lot, frame)),
    ...lots.flatMap((lot) => conceptGaps(lot, content)),
    ...(lots.length && lots.every(({ ownForm }) => ownForm) ? [] : formGapsOf(form)),
    ...content.ownForms.flatMap(({ code, draft }) => lotFormGaps(code, formGaps(draft), OWN_FORM)),
    ...(documentKinds.includes('government-decision') ? [] : [gap('decision-document')]),
    ...(documentKinds.includes('call-rules') ? [] : [gap('rules-document')]),
  ];
}

/** What the Government decides on: the lots with their amounts and criteria, and the paper it signed (R20). */
const NEEDED_FOR_APPROVAL: readonly CallGapCode[] = [
  'lots',
  'lot-title',
  'criteria-labels',
  'point-labels',
  'lot-limits',
  'themes',
  'regions',
  'instalments',
  'decision-document',
];

/** The gaps that also keep the decision of the Government from being recorded. */
export const approvalGaps = (gaps: readonly CallGap[]): CallGap[] =>
  gaps.filter(({ code }) => NEEDED_FOR_APPROVAL.includes(code));

/** What is no longer in force on the opening day, by the field that names it; anything else is a limit of the lot. */
const GAP_OF: Partial<Record<string, CallGapCode>> = {
  themeIds: 'themes',
  regionIds: 'regions',
  instalmentTemplateId: 'instalments',
};

function lotGaps(lot: JudgedLot, frame: FrameOfDay): CallGap[] {
  return [
    ...(untranslated('lot-title', lot.title).length ? [gap('lot-title', lot.code)] : []),
    ...(lot.criteria.some(({ label, guidance }) => lacksWords(label, guidance))
      ? [gap('criteria-labels', lot.code)]
      : []),
    ...(lot.points.some((point) => isOwnPoint(point) && lacksWords(point.label, point.help))
      ? [gap('point-labels', lot.code)]
      : []),
    ...[...new Set(lotErrors(lot, frame).map(({ path }) => GAP_OF[path] ?? 'lot-limits'))].map((code) =>
      gap(code, lot.code),
    ),
  ];
}

/** A label is in both languages, what explains it in both or in none. */
const lacksWords = (label: LocalizedText, explanation: LocalizedText): boolean =>
  emptyLanguages(label).length > 0 || emptyLanguages(explanation).length === 1;

/** What a concept stage still wants: a time within the call, and a short form in both languages without files (B5). */
function conceptGaps(
  { code, conceptClosesAt }: JudgedLot,
  { period, conceptForms }: Pick<CallContent, 'period' | 'conceptForms'>,
): CallGap[] {
  if (conceptClosesAt === null) return [];
  const gaps = conceptForms.filter((form) => form.code === code).flatMap(({ draft }) => conceptFormGaps(draft));
  return [
    ...(isWithin(new Date(conceptClosesAt), period) ? [] : [gap('concept-time', code)]),
    ...lotFormGaps(code, gaps, SHORT_FORM),
  ];
}

const SHORT_FORM = { texts: 'concept-texts', rest: 'concept-questions' } as const;
const OWN_FORM = { texts: 'lot-form-texts', rest: 'lot-form-questions' } as const;

/** What a form of a lot lacks: once for its texts in both languages, and once for all the rest. */
function lotFormGaps(
  lot: string,
  gaps: FieldError[],
  { texts, rest }: Record<'texts' | 'rest', CallGapCode>,
): CallGap[] {
  const untold = gaps.filter(({ code }) => code === 'text-missing');
  return [...(untold.length ? [gap(texts, lot)] : []), ...(gaps.length > untold.length ? [gap(rest, lot)] : [])];
}

/** What the own questions lack, once for each language and once for all the rest; the page of the form names each place. */
function formGapsOf(form: FormDefinition): CallGap[] {
  const gaps = formGaps(form);
  const texts = gaps.filter(({ code }) => code === 'text-missing');
  const languages = PROCEDURAL_LANGUAGES.filter((language) => texts.some(({ path }) => path.endsWith(`.${language}`)));
  return [
    ...languages.map((language) => gap('form-texts', language)),
    ...(gaps.length > texts.length ? [gap('form-questions')] : []),
  ];
}

const gap = (code: CallGapCode, where = ''): CallGap => ({ code, where });

function untranslated(code: CallGapCode, text: LocalizedText): CallGap[] {
  return emptyLanguages(text).map((language) => gap(code, language));
}

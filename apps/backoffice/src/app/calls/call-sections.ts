import { localized, type CallDetail, type CallGap, type CallGapCode } from '@passerelle/contract';
import { formatDate, formatDateTime, formatMoney } from '@passerelle/ui';
import { APPLICANT_LABELS, gapText } from './call-labels';
import {
  saidCounts,
  saidDocuments,
  saidForm,
  saidLanguages,
  saidPlaces,
  saidPlans,
  saidThemes,
  type CallReader,
} from './call-said';

/** One section of the set-up of a call: complete and what it says, or what it still lacks, and where that is done. */
export interface CallSection {
  label: string;
  gaps: string[];
  said: string;
  link: string[];
  /** The part of the page of the call where it is done; undefined where that is a page of its own. */
  part?: string;
}

/** Pages of the call, and parts of its own page. */
type Place = 'call' | 'lot' | 'form' | 'short-form' | 'lot-form' | Part;
type Part = (typeof PARTS)[number];

/** As the parts of the page of the call are called in its address. */
const PARTS = ['documents', 'decision'] as const;

interface Section {
  label: string;
  codes: readonly CallGapCode[];
  place: Place;
  /** Nothing of it is complete while there is no lot. */
  ofLots?: true;
  said: (call: CallDetail, reader: CallReader) => string;
}

/** The sections in the order in which a call is set up, each with what may be missing in it. */
const SECTIONS: readonly Section[] = [
  {
    label: $localize`:@@calls.setup.purpose:Purpose`,
    codes: ['title', 'summary'],
    place: 'call',
    said: ({ title }, { language }) => localized(title, language),
  },
  {
    label: $localize`:@@calls.setup.lots:Lots`,
    codes: ['lots'],
    place: 'lot',
    ofLots: true,
    said: ({ lotList }) => lotList.map(({ code }) => code).join(', '),
  },
  {
    label: $localize`:@@calls.setup.envelope:Envelope and amounts`,
    codes: ['lot-limits'],
    place: 'lot',
    ofLots: true,
    said: ({ envelope }, { language }) => formatMoney(envelope, language),
  },
  {
    label: $localize`:@@calls.setup.applicants:Who may apply`,
    codes: [],
    place: 'lot',
    ofLots: true,
    said: ({ lotList }) =>
      [...new Set(lotList.flatMap(({ applicantTypes }) => applicantTypes))]
        .map((type) => APPLICANT_LABELS[type])
        .join(', '),
  },
  { label: $localize`:@@calls.setup.where:Where`, codes: ['regions'], place: 'lot', ofLots: true, said: saidPlaces },
  { label: $localize`:@@calls.setup.themes:Themes`, codes: ['themes'], place: 'lot', ofLots: true, said: saidThemes },
  {
    label: $localize`:@@calls.setup.dates:Dates`,
    codes: ['deadline-passed', 'concept-time'],
    place: 'call',
    said: ({ opensAt, closesAt }, { language }) =>
      `${formatDateTime(opensAt, language)} – ${formatDateTime(closesAt, language)}`,
  },
  {
    label: $localize`:@@calls.setup.form:Form`,
    codes: ['form-questions', 'lot-form-questions', 'concept-questions'],
    place: 'form',
    said: saidForm,
  },
  {
    label: $localize`:@@calls.setup.admissibility:Points of admissibility`,
    codes: ['point-labels'],
    place: 'lot',
    ofLots: true,
    said: saidCounts('points'),
  },
  {
    label: $localize`:@@calls.setup.criteria:Criteria and their weights`,
    codes: [],
    place: 'lot',
    ofLots: true,
    said: saidCounts('criteria'),
  },
  {
    label: $localize`:@@calls.setup.documents:Documents`,
    codes: ['rules-document'],
    place: 'documents',
    ofLots: true,
    said: saidDocuments,
  },
  {
    label: $localize`:@@calls.setup.instalments:Instalments`,
    codes: ['instalments'],
    place: 'lot',
    ofLots: true,
    said: saidPlans,
  },
  {
    label: $localize`:@@calls.setup.texts:Texts of lots and forms in French and Dutch`,
    codes: ['lot-title', 'criteria-labels', 'form-texts', 'lot-form-texts', 'concept-texts'],
    place: 'lot',
    ofLots: true,
    said: saidLanguages,
  },
  {
    label: $localize`:@@calls.setup.decision:Decision of the Government`,
    codes: ['decision-document'],
    place: 'decision',
    said: ({ governmentDecision: decision }, { language }) =>
      decision === null ? '' : `${formatDate(decision.decidedOn, language)} · ${decision.item}`,
  },
];

/** Where the gaps are filled that are not filled where the rest of their section is. */
const PLACES: Partial<Record<CallGapCode, Place>> = {
  'concept-time': 'lot',
  'decision-document': 'documents',
  'concept-questions': 'short-form',
  'concept-texts': 'short-form',
  'form-texts': 'form',
  'lot-form-questions': 'lot-form',
  'lot-form-texts': 'lot-form',
};

/** The sections of a call with what each says or still lacks; what hangs on lots is not complete while there is none. */
export function callSections(call: CallDetail, reader: CallReader): CallSection[] {
  const noLots = call.lotList.length === 0;
  return SECTIONS.map(({ label, codes, place, ofLots, said }) => {
    const found = call.missing.filter(({ code }) => codes.includes(code) || (noLots && ofLots && code === 'lots'));
    return {
      label,
      gaps: [...found.map(gapText), ...undecided(call, codes, found)],
      said: said(call, reader),
      ...linkOf(call, place, found),
    };
  });
}

/** The signed decision is there, but the day and the item are not recorded. */
function undecided({ governmentDecision }: CallDetail, codes: Section['codes'], found: readonly CallGap[]): string[] {
  const open = codes.includes('decision-document') && governmentDecision === null && found.length === 0;
  return open ? [$localize`:@@calls.setup.undecided:Day and number of the decision`] : [];
}

/** Where the section is changed, as long as it may be; the form and the page of the call can always be looked at. */
function linkOf(
  { id, mayEdit, mayEditLots, lotList }: CallDetail,
  usual: Place,
  [first]: readonly CallGap[],
): Pick<CallSection, 'link' | 'part'> {
  const place = (first && PLACES[first.code]) ?? usual;
  const lot = (lotList.find(({ code }) => code === first?.where) ?? lotList[0])?.id ?? 'new';
  const links: Record<Place, string[]> = {
    call: mayEdit ? ['/calls', id, 'edit'] : [],
    lot: mayEditLots ? ['/calls', id, 'lots', lot] : [],
    form: ['/calls', id, 'form'],
    'short-form': ['/calls', id, 'lots', lot, 'form'],
    'lot-form': ['/calls', id, 'lots', lot, 'own-form'],
    documents: ['/calls', id],
    decision: ['/calls', id],
  };
  const part = PARTS.find((known) => known === place);
  return { link: links[place], ...(part ? { part } : {}) };
}

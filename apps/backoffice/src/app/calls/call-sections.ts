import type { CallDetail, CallGap, CallGapCode } from '@passerelle/contract';
import { gapText } from './call-labels';

/** One section of the set-up of a call: complete, or what it still lacks and where that is done. */
export interface CallSection {
  label: string;
  gaps: string[];
  link: string[];
}

/** Which section a gap belongs to, in the order in which a call is set up. */
const SECTIONS: readonly {
  label: string;
  codes: readonly CallGapCode[];
  place: 'call' | 'lot' | 'form' | 'short-form' | 'documents';
}[] = [
  {
    label: $localize`:@@calls.setup.purpose:Purpose, texts and dates`,
    codes: ['title', 'summary'],
    place: 'call',
  },
  {
    label: $localize`:@@calls.setup.lots:Lots, envelopes and amounts`,
    codes: ['lots', 'lot-title'],
    place: 'lot',
  },
  {
    label: $localize`:@@calls.setup.frame:Who may apply, where, themes and instalments`,
    codes: ['frame-not-in-force'],
    place: 'lot',
  },
  {
    label: $localize`:@@calls.setup.criteria:Criteria and their weights`,
    codes: ['criteria-labels'],
    place: 'lot',
  },
  {
    label: $localize`:@@calls.setup.concept:Concept note`,
    codes: ['concept-time', 'concept-texts', 'concept-questions'],
    place: 'short-form',
  },
  {
    label: $localize`:@@calls.setup.form:Form`,
    codes: ['form-texts', 'form-questions'],
    place: 'form',
  },
  {
    label: $localize`:@@calls.setup.rules:Rules and annexes`,
    codes: ['rules-document'],
    place: 'documents',
  },
  {
    label: $localize`:@@calls.setup.decision:Decision of the Government`,
    codes: ['decision-document'],
    place: 'documents',
  },
];

/** The sections of a call with what each still lacks; what hangs on lots is not complete while there is none, and only lots with a concept stage have a short form. */
export function callSections({ id, missing, lotList, governmentDecision }: CallDetail): CallSection[] {
  const noLots = lotList.length === 0;
  const stages = lotList.some(({ conceptClosesAt }) => conceptClosesAt !== null);
  return SECTIONS.filter(({ place }) => stages || place !== 'short-form').map(({ label, codes, place }) => {
    const found = missing.filter(({ code }) => codes.includes(code) || (noLots && place === 'lot' && code === 'lots'));
    const undecided = codes.includes('decision-document') && governmentDecision === null && found.length === 0;
    return {
      label,
      gaps: undecided ? [$localize`:@@calls.setup.undecided:Day and number of the decision`] : found.map(gapText),
      link: linkOf(id, placeOf(place, found), lotOf(found, lotList)),
    };
  });
}

type Place = (typeof SECTIONS)[number]['place'];

const lotOf = (gaps: readonly CallGap[], lots: CallDetail['lotList']): string =>
  (lots.find(({ code }) => code === gaps[0]?.where) ?? lots[0])?.id ?? 'new';

/** The end of a concept stage is one of the facts of its lot. */
const placeOf = (place: Place, [first]: readonly CallGap[]): Place => (first?.code === 'concept-time' ? 'lot' : place);

function linkOf(id: string, place: Place, lot: string): string[] {
  const call = ['/calls', id];
  if (place === 'call') return [...call, 'edit'];
  if (place === 'lot') return [...call, 'lots', lot];
  if (place === 'short-form') return [...call, 'lots', lot, 'form'];
  return place === 'form' ? [...call, 'form'] : [];
}

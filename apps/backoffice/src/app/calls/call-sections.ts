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
  place: 'call' | 'lot' | 'form' | 'documents';
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

/** The sections of a call with what each still lacks; what hangs on lots is not complete while there is none. */
export function callSections({ id, missing, lotList, governmentDecision }: CallDetail): CallSection[] {
  const noLots = lotList.length === 0;
  return SECTIONS.map(({ label, codes, place }) => {
    const found = missing.filter(({ code }) => codes.includes(code) || (noLots && place === 'lot' && code === 'lots'));
    const undecided = codes.includes('decision-document') && governmentDecision === null && found.length === 0;
    return {
      label,
      gaps: undecided ? [$localize`:@@calls.setup.undecided:Day and number of the decision`] : found.map(gapText),
      link: linkOf(id, place, lotOf(found, lotList)),
    };
  });
}

const lotOf = (gaps: readonly CallGap[], lots: CallDetail['lotList']): string =>
  (lots.find(({ code }) => code === gaps[0]?.where) ?? lots[0])?.id ?? 'new';

function linkOf(id: string, place: (typeof SECTIONS)[number]['place'], lot: string): string[] {
  const call = ['/calls', id];
  if (place === 'call') return [...call, 'edit'];
  if (place === 'lot') return [...call, 'lots', lot];
  return place === 'form' ? [...call, 'form'] : [];
}

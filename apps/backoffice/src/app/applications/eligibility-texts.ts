import {
  localized,
  type EligibilityQuestion,
  type FieldError,
  type Language,
  type LocalizedText,
  type LotRules,
  type ProgrammeFrame,
} from '@passerelle/contract';
import type { StatusLabel } from '@passerelle/ui';
import { APPLICANT_LABELS } from '../calls/call-labels';
import { readerFormats } from '../core/formats';
import { codeText } from '../core/problem-texts';

export const ELIGIBILITY_LABELS: Record<EligibilityQuestion, string> = {
  applicant: $localize`:@@applications.eligibility.of-applicant:Your organisation`,
  zone: $localize`:@@applications.eligibility.of-zone:Region and place`,
  theme: $localize`:@@applications.eligibility.of-theme:Theme`,
  amount: $localize`:@@applications.eligibility.of-amount:Amount`,
  duration: $localize`:@@applications.eligibility.of-duration:Duration`,
};

export const FITS: Record<'yes' | 'no', StatusLabel> = {
  yes: { label: $localize`:@@applications.eligibility.fits:Fits`, tone: 'positive' },
  no: { label: $localize`:@@applications.eligibility.does-not-fit:Does not fit`, tone: 'negative' },
};

export const findingsText = (findings: readonly FieldError[]): string[] =>
  findings.map(({ code, params }) => codeText(code, params));

/** The rule of the lot that a question is about, in words. Call it where `inject()` works. */
export function ruleReader(language: Language) {
  const { money, count } = readerFormats();
  const named = (ids: readonly string[], all: readonly { id: string; name: LocalizedText }[]) =>
    all
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => localized(name, language))
      .join(', ');
  return (question: EligibilityQuestion, rules: LotRules, frame: ProgrammeFrame): string => {
    switch (question) {
      case 'applicant':
        return said(rules.applicantTypes.map((type) => APPLICANT_LABELS[type]).join(', '));
      case 'zone':
        return said(named(rules.regionIds, frame.regions));
      case 'theme':
        return said(named(rules.themeIds, frame.themes));
      case 'amount':
        return said(`${money(rules.minGrant)} – ${money(rules.maxGrant)}`);
      case 'duration':
        return $localize`:@@applications.eligibility.rule-months:The lot admits: ${count(rules.maxDurationMonths)}:months: months at most.`;
    }
  };
}

const said = (rule: string): string => $localize`:@@applications.eligibility.rule:The lot admits: ${rule}:rule:.`;

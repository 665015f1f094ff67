import type { ConceptAction, ConceptNoteDetail, ConceptState, ProceduralLanguage } from '@passerelle/contract';
import type { LifeStep, StatusLabel } from '@passerelle/ui';

/** States of a concept note in the reader's language. */
export const CONCEPT_STATUS: Record<ConceptState, StatusLabel> = {
  draft: { label: $localize`:@@concepts.state.draft:Draft`, tone: 'neutral' },
  submitted: { label: $localize`:@@concepts.state.submitted:Submitted`, tone: 'info' },
  selected: { label: $localize`:@@concepts.state.selected:Selected`, tone: 'positive' },
  not_selected: { label: $localize`:@@concepts.state.not-selected:Not selected`, tone: 'negative' },
  withdrawn: { label: $localize`:@@concepts.state.withdrawn:Withdrawn`, tone: 'neutral' },
};

export const CONCEPT_ACTION_LABELS: Record<ConceptAction, string> = {
  submit: $localize`:@@concepts.action.submit:Submit the note`,
  unsubmit: $localize`:@@concepts.action.unsubmit:Take back to change it`,
  withdraw: $localize`:@@concepts.action.withdraw:Withdraw`,
  select: $localize`:@@concepts.action.select:Select`,
  decline: $localize`:@@concepts.action.decline:Do not select`,
};

/** In which language the team is written to (R3). */
export const LETTER_HELP: Record<ProceduralLanguage, string> = {
  fr: $localize`:@@concepts.dialog.french:Write in French, the language of the note: the organisation gets it by mail.`,
  nl: $localize`:@@concepts.dialog.dutch:Write in Dutch, the language of the note: the organisation gets it by mail.`,
};

const ROAD: readonly ConceptState[] = ['draft', 'submitted', 'selected'];
const PARTNER = $localize`:@@concepts.who.partner:the organisation`;
const WHO: Partial<Record<ConceptState, string>> = {
  draft: PARTNER,
  submitted: $localize`:@@concepts.who.officer:the administration`,
};

type Told = Pick<ConceptNoteDetail, 'state' | 'submittedAt' | 'decision' | 'applicationId'>;

/** The life of a note as the stepper shows it; the full file is the last step. */
export function conceptSteps(note: Told): LifeStep[] {
  const { state, submittedAt, applicationId } = note;
  const here = ROAD.indexOf(state);
  if (here < 0) {
    const passed = ROAD.slice(0, submittedAt === null ? 1 : 2);
    return [...passed.map((step) => stepOf(step, 'done', note)), stepOf(state, 'stopped', note)];
  }
  const chosen = state === 'selected';
  const road = ROAD.map((step, index) =>
    stepOf(step, index < here || chosen ? 'done' : index === here ? 'current' : 'ahead', note),
  );
  const file: LifeStep = { label: FILE, state: chosen ? 'current' : 'ahead' };
  return [...road, chosen && applicationId === null ? { ...file, who: PARTNER } : file];
}

function stepOf(step: ConceptState, at: LifeStep['state'], { submittedAt, decision }: Told): LifeStep {
  const dates: Partial<Record<ConceptState, string | null>> = {
    submitted: submittedAt,
    selected: decision?.at ?? null,
    not_selected: decision?.at ?? null,
  };
  const who = at === 'current' ? (WHO[step] ?? null) : null;
  return { label: CONCEPT_STATUS[step].label, state: at, date: at === 'ahead' ? null : (dates[step] ?? null), who };
}

const FILE = $localize`:@@concepts.life.file:Full file`;

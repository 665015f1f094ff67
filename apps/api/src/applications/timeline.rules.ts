import {
  brusselsDay,
  type ApplicationState,
  type DateOnly,
  type FileEvent,
  type FileStep,
  type Instant,
  type StepAhead,
  type StepOwner,
} from '@passerelle/contract';
import { workingDaysAfter } from './holidays';

/** What the timeline of a file follows from. */
export interface TimelineFacts {
  state: ApplicationState;
  /** What happened, the oldest first. */
  past: { event: FileEvent; at: Instant }[];
  /** The deadline of the organisation in its lot. */
  closesAt: Date;
  returnedUntil: Date | null;
  /** Working days that are planned for each step. */
  screeningDays: number;
  selectionDays: number;
  now: Date;
}

/** What is ahead in each state, the present step first; nothing once the file is out. */
const AHEAD: Record<ApplicationState, readonly FileStep[]> = {
  draft: ['submit', 'screening', 'selection', 'decision'],
  submitted: ['screening', 'selection', 'decision'],
  admissibility: ['screening', 'selection', 'decision'],
  returned: ['correct', 'screening', 'selection', 'decision'],
  evaluation: ['selection', 'decision'],
  reserve_list: ['selection', 'decision'],
  proposed: ['decision'],
  inadmissible: [],
  not_selected: [],
  withdrawn: [],
};

const WHO: Record<FileStep, StepOwner> = {
  submit: 'applicant',
  correct: 'applicant',
  screening: 'administration',
  selection: 'committee',
  decision: 'administration',
};

/** What happens next to a file, by whom and by when: deadlines of the call, and working days that are planned (C8). */
export function stepsAhead(facts: TimelineFacts): StepAhead[] {
  if (isOver(facts)) return [];
  const { state, closesAt, returnedUntil, selectionDays } = facts;
  const screened = screeningDay(facts);
  const planned: Record<FileStep, StepAhead['by']> = {
    submit: closesAt.toISOString(),
    correct: returnedUntil?.toISOString() ?? null,
    screening: screened,
    selection: state === 'reserve_list' ? null : workingDaysAfter(admissionDay(facts) ?? screened, selectionDays),
    // Approvals follow one another and take their own time: no day can be told.
    decision: null,
  };
  const today = brusselsDay(facts.now);
  return AHEAD[state].map((step, index) => {
    const binding = step === 'submit' || step === 'correct';
    const by = planned[step];
    return { step, who: WHO[step], by, binding, late: index === 0 && !binding && by !== null && by < today };
  });
}

/** A draft or a returned file whose time is over goes nowhere by itself. */
function isOver({ state, closesAt, returnedUntil, now }: TimelineFacts): boolean {
  if (state === 'draft') return now >= closesAt;
  return state === 'returned' && returnedUntil !== null && now >= returnedUntil;
}

/** Files are checked together once the call is closed; what is sent back later counts from then. */
function screeningDay({ past, closesAt, returnedUntil, state, screeningDays }: TimelineFacts): DateOnly {
  const answered = past.findLast(({ event }) => event === 'resubmit')?.at;
  const sentBack = state === 'returned' && returnedUntil ? returnedUntil.toISOString() : answered;
  const days = [closesAt.toISOString(), ...(sentBack === undefined ? [] : [sentBack])].sort();
  return workingDaysAfter(brusselsDay(new Date(days.at(-1) ?? closesAt)), screeningDays);
}

function admissionDay({ past }: TimelineFacts): DateOnly | undefined {
  const at = past.findLast(({ event }) => event === 'admit')?.at;
  return at === undefined ? undefined : brusselsDay(new Date(at));
}

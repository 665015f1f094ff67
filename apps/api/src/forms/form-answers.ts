import {
  brusselsDay,
  EMPTY_FORM,
  evaluateForm,
  questionsOf,
  readSection,
  shapeErrors,
  shownAnswers,
  withoutNotes,
  type ApplicationForm,
  type FieldError,
  type FormAnswer,
  type FormAnswers,
  type FormDefinition,
  type FormFacts,
  type FormQuestion,
  type FormSection,
  type FormSectionStatus,
  type FrozenForm,
} from '@passerelle/contract';
import { z } from 'zod';
import { can, type Actor } from '../core/auth/actor';
import { rows, type Queryable } from '../core/database/database';
import type { Changes } from '../core/work/changes';
import { findVersionById } from './form.queries';

/** A form in the version a record was started with (B4), and what the record answers. */
export interface OwnForm {
  version: number;
  definition: FormDefinition;
  answers: FormAnswers;
  facts: FormFacts;
}

/** A record with answers to the form it was started with. */
export interface Answering {
  formVersionId: string | null;
  answers: unknown;
}

/** The answers of a row, or an error that names what is wrong in them. */
export function readAnswers(definition: FormDefinition, stored: unknown): FormAnswers {
  return z
    .record(z.string(), z.unknown())
    .transform((given, context) => {
      const { answers, errors } = readSection({ questions: questionsOf(definition) }, given);
      for (const { path, code } of errors) context.addIssue({ code: 'custom', message: `${path} ${code}` });
      return answers;
    })
    .parse(stored);
}

/** Where a record answers: the lot, whose zone decides about places (R58), the files given to questions, the list of sectors. */
export interface AnsweredIn {
  lotId: string;
  files: FormFacts['files'];
  isSector: (code: string) => boolean;
}

/** What a record answers; undefined when nothing of its own was asked when it was started. */
export async function findAnswered(
  db: Queryable,
  { formVersionId, answers: stored }: Answering,
  { files, ...where }: AnsweredIn,
  now: Date,
): Promise<OwnForm | undefined> {
  if (formVersionId === null) return undefined;
  const { number, definition } = await findVersionById(db, formVersionId);
  const answers = readAnswers(definition, stored);
  return {
    version: number,
    definition,
    answers,
    facts: { files, ...(await findChosen(db, definition, answers, { ...where, now })) },
  };
}

/** What never comes along to another file: days pass, and a declaration is made each time (C6). */
const OF_ITS_TIME: readonly FormQuestion['type'][] = ['date', 'period', 'declaration', 'file'];

/** Answers of earlier records to questions that are asked again with the same key, where they fit what is asked now; the last ones count (C6). */
export async function carriedAnswers(
  db: Queryable,
  earlier: readonly (Answering | undefined)[],
  definition = EMPTY_FORM,
): Promise<FormAnswers> {
  const carried: FormAnswers = {};
  for (const record of earlier) if (record) Object.assign(carried, await answersOf(db, record, definition));
  return carried;
}

async function answersOf(db: Queryable, earlier: Answering, definition: FormDefinition): Promise<FormAnswers> {
  if (earlier.formVersionId === null) return {};
  const asked = questionsOf((await findVersionById(db, earlier.formVersionId)).definition);
  const given = new Map(Object.entries(earlier.answers as FormAnswers));
  const again = questionsOf(definition).filter(
    ({ key, type }) =>
      !OF_ITS_TIME.includes(type) && asked.some((before) => before.key === key && before.type === type),
  );
  return Object.fromEntries(
    again.flatMap((question): [string, FormAnswer][] => {
      const answer = given.get(question.key);
      return answer === undefined || shapeErrors(question, answer).length ? [] : [[question.key, answer]];
    }),
  );
}

/** Which of the chosen places and themes there are on the day: places in the zone of the lot (R58). */
async function findChosen(
  db: Queryable,
  definition: FormDefinition,
  answers: FormAnswers,
  { lotId, isSector, now }: Omit<AnsweredIn, 'files'> & { now: Date },
): Promise<Omit<FormFacts, 'files'>> {
  const asked = questionsOf(definition);
  const chosen = asked.flatMap((question) => chosenOf(question, answers, 'themes'));
  const sectors = asked.flatMap((question) => chosenOf(question, answers, 'sectors')).filter(isSector);
  if (!chosen.length) return { knownIds: sectors };
  // The lot is a fact of a later stage: only its table is read.
  const found = await rows<{ id: string; name: string; fits: boolean }>(
    db,
    `select p.id, p.name, p.eligible and (l.region_ids = '{}' or r.id = any(l.region_ids)) as fits
     from places p join partner_regions r on r.id = p.region_id
       cross join (select region_ids from lots where id = $3) l
     where p.id = any($1::uuid[]) and r.valid_from <= $2::date and coalesce(r.valid_to, 'infinity') >= $2::date
     union all select id, '', true from themes where id = any($1::uuid[]) and valid_from <= $2::date
       and coalesce(valid_to, 'infinity') >= $2::date`,
    [chosen, brusselsDay(now), lotId],
  );
  const [known, refusedPlaces] = [found.filter(({ fits }) => fits), found.filter(({ fits }) => !fits)];
  return { knownIds: [...sectors, ...known.map((row) => row.id)], refusedPlaces };
}

/** What was chosen in a list of codes; places are asked for beside themes. */
function chosenOf({ key, ...question }: FormQuestion, answers: FormAnswers, list: 'themes' | 'sectors'): string[] {
  const isAsked = question.type === 'codes' ? question.list === list : question.type === 'place' && list === 'themes';
  const answer = isAsked && Object.hasOwn(answers, key) ? answers[key] : [];
  if (!Array.isArray(answer)) return [];
  return answer.flatMap((one) => (typeof one === 'string' ? [one] : 'code' in one ? [one.code] : []));
}

/** How the sections of the form stand, and all errors together. */
export const ownStatus = ({ definition, answers, facts }: OwnForm) => evaluateForm(definition, answers, facts);

/** The answers with one section replaced, or what keeps it from being stored. */
export function withAnswers(
  { answers }: Pick<OwnForm, 'answers'>,
  section: FormSection,
  sent: object,
): { answers: FormAnswers; errors: FieldError[] } {
  const read = readSection(section, sent);
  const keys = section.questions.map(({ key }) => key);
  const others = Object.entries(answers).filter(([key]) => !keys.includes(key));
  return { answers: { ...Object.fromEntries(others), ...read.answers }, errors: read.errors };
}

/** How the sections stand, with the errors that count: in a file that is not written in, none does. */
export function ownSections(form: OwnForm, counting: readonly FieldError[]): FormSectionStatus[] {
  const keyOf = ({ path, code }: FieldError) => `${path} ${code}`;
  const counted = new Set(counting.map(keyOf));
  return ownStatus(form).sections.map((section) => {
    const errors = section.errors.filter((error) => counted.has(keyOf(error)));
    return { ...section, complete: errors.length === 0, errors };
  });
}

/** The form as the actor sees it: notes are for the administration, what is hidden only for whoever may show it again. */
export function shownForm(
  actor: Actor,
  form: OwnForm | undefined,
  counting: readonly FieldError[],
): ApplicationForm | null {
  if (!form) return null;
  const { version, definition, answers, facts } = form;
  return {
    version,
    definition: can(actor, 'files:read-any') ? definition : withoutNotes(definition),
    answers: can(actor, 'files:read-own') ? answers : shownAnswers(definition, answers, facts),
    sections: ownSections(form, counting),
  };
}

/** The form as it is frozen with a submission: the answers that count, those to questions that are shown. */
export const frozenForm = ({ version, definition, answers, facts }: OwnForm): FrozenForm => ({
  version,
  definition,
  answers: shownAnswers(definition, answers, facts),
});

/** The answers of a section corrected by who sees only those that count: the others stay where their question stays hidden. */
export function correctedAnswers(form: OwnForm, section: FormSection, sent: object): ReturnType<typeof withAnswers> {
  const { definition, answers: before, facts } = form;
  const { answers, errors } = withAnswers(form, section, sent);
  const shownOf = (given: FormAnswers) =>
    new Set(evaluateForm(definition, given, facts).questions.flatMap(({ key, shown }) => (shown ? [key] : [])));
  const [was, is] = [shownOf(before), shownOf(answers)];
  const hidden = Object.entries(before).filter(([key]) => !was.has(key) && !is.has(key));
  return { answers: { ...answers, ...Object.fromEntries(hidden) }, errors };
}

/** Before and after of the answers of a section that differ; of people only how many, whose names stay out of the trail (SEC-23). */
export function answerChanges(
  section: Pick<FormSection, 'questions'>,
  before: FormAnswers,
  after: FormAnswers,
): Changes {
  const traced = ({ type }: FormQuestion, answer: unknown): unknown =>
    type === 'people' && Array.isArray(answer) ? answer.length : (answer ?? null);
  const valueOf = (answers: FormAnswers, key: string) => (Object.hasOwn(answers, key) ? answers[key] : undefined);
  return Object.fromEntries(
    section.questions
      .map((question) => ({ question, from: valueOf(before, question.key), to: valueOf(after, question.key) }))
      .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to))
      .map(({ question, from, to }) => [
        `answers.${question.key}`,
        { from: traced(question, from), to: traced(question, to) },
      ]),
  );
}

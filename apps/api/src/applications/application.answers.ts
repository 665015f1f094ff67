import {
  brusselsDay,
  evaluateForm,
  isMarked,
  questionsOf,
  readSection,
  shapeErrors,
  shownAnswers,
  withoutNotes,
  type ApplicationForm,
  type CorrectionMark,
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
import { firstRow, rows, type Queryable } from '../core/database/database';
import type { Changes } from '../core/work/changes';
import { findVersionById } from '../forms/form.queries';
import type { Application } from './application.entity';

/** The own questions of the call in the version a file was started with (B4), and what it answers. */
export interface OwnForm {
  version: number;
  definition: FormDefinition;
  answers: FormAnswers;
  facts: FormFacts;
}

/** What a round of correction opens, and the answers as they were then (R9). */
export interface MarkedAnswers {
  marks: readonly CorrectionMark[];
  answersBefore: FormAnswers;
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

/** What a file answers; undefined when its call asked nothing of its own when it was started. */
export async function findOwnForm(
  db: Queryable,
  file: Pick<Application, 'id' | 'formVersionId'> & { answers: unknown },
  now: Date,
): Promise<OwnForm | undefined> {
  if (file.formVersionId === null) return undefined;
  const { number, definition } = await findVersionById(db, file.formVersionId);
  const answers = readAnswers(definition, file.answers);
  return { version: number, definition, answers, facts: await findAnswerFacts(db, file.id, definition, answers, now) };
}

/** What never comes along to another file: days pass, and a declaration is made each time (C6). */
const OF_ITS_TIME: readonly FormQuestion['type'][] = ['date', 'period', 'declaration', 'file'];

/** Answers of an earlier file to questions that are asked again with the same key, where they fit what is asked now (C6). */
export async function carriedAnswers(db: Queryable, fromId: string, definition: FormDefinition): Promise<FormAnswers> {
  const earlier = await firstRow<{ formVersionId: string; answers: unknown }>(
    db,
    `select form_version_id as "formVersionId", answers from applications
     where id = $1 and form_version_id is not null`,
    [fromId],
  );
  if (!earlier) return {};
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

/** The files of questions, and which of the chosen places and themes there are on the day: places in the zone of the lot (R58). */
async function findAnswerFacts(
  db: Queryable,
  id: string,
  definition: FormDefinition,
  answers: FormAnswers,
  now: Date,
): Promise<FormFacts> {
  const files = await rows<FormFacts['files'][number]>(
    db,
    `select question, name, size from documents
     where owner_type = 'applications' and owner_id = $1 and question is not null and current order by lineage_id`,
    [id],
  );
  const chosen = questionsOf(definition).flatMap((question) => chosenIds(question, answers));
  if (!chosen.length) return { files, knownIds: [] };
  const found = await rows<{ id: string; name: string; fits: boolean }>(
    db,
    `select p.id, p.name, p.eligible and (l.region_ids = '{}' or r.id = any(l.region_ids)) as fits
     from places p join partner_regions r on r.id = p.region_id
       cross join (select l.region_ids from applications a join lots l on l.id = a.lot_id where a.id = $3) l
     where p.id = any($1::uuid[]) and r.valid_from <= $2::date and coalesce(r.valid_to, 'infinity') >= $2::date
     union all select id, '', true from themes where id = any($1::uuid[]) and valid_from <= $2::date
       and coalesce(valid_to, 'infinity') >= $2::date`,
    [chosen, brusselsDay(now), id],
  );
  const [known, refusedPlaces] = [found.filter(({ fits }) => fits), found.filter(({ fits }) => !fits)];
  return { files, knownIds: known.map((row) => row.id), refusedPlaces };
}

function chosenIds({ key, ...question }: FormQuestion, answers: FormAnswers): string[] {
  const isId = question.type === 'place' || (question.type === 'codes' && question.list === 'themes');
  const answer = isId && Object.hasOwn(answers, key) ? answers[key] : [];
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

/** What a file still wants of its own questions; of a returned one what was marked, and what became worse (R9). */
export function ownErrors(form: OwnForm | undefined, round?: MarkedAnswers): FieldError[] {
  if (!form) return [];
  const { errors } = ownStatus(form);
  if (!round) return errors;
  const keyOf = ({ path, code }: FieldError) => `${path} ${code}`;
  const known = new Set(ownStatus({ ...form, answers: round.answersBefore }).errors.map(keyOf));
  return errors.filter((error) => isMarked(round.marks, error.path) || !known.has(keyOf(error)));
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

/** Before and after of the answers of a section that differ; of people only how many, whose names stay out of the trail (SEC-23). */
export function answerChanges(section: FormSection, before: FormAnswers, after: FormAnswers): Changes {
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

import { isMarked, type CorrectionMark, type FieldError, type FormAnswers } from '@passerelle/contract';
import { isSector } from '../calls/form-codes';
import { firstRow, type Queryable } from '../core/database/database';
import { notFound } from '../core/problems';
import { findAnswered, ownStatus, type AnsweredIn, type Answering, type OwnForm } from '../forms/form-answers';

/** What a round of correction opens, and the answers as they were then (R9). */
export interface MarkedAnswers {
  marks: readonly CorrectionMark[];
  answersBefore: FormAnswers;
}

/** What a file answers; undefined when its call asked nothing of its own when it was started. */
export async function findOwnForm(
  db: Queryable,
  file: Answering & { id: string },
  now: Date,
): Promise<OwnForm | undefined> {
  if (file.formVersionId === null) return undefined;
  const around = await firstRow<Omit<AnsweredIn, 'isSector'>>(
    db,
    `select a.lot_id as "lotId", coalesce((
       select json_agg(json_build_object('question', d.question, 'name', d.name, 'size', d.size) order by d.lineage_id)
       from documents d where d.owner_type = 'applications' and d.owner_id = a.id and d.question is not null
         and d.current), '[]') as files
     from applications a where a.id = $1`,
    [file.id],
  );
  if (!around) throw notFound();
  return findAnswered(db, file, { ...around, isSector }, now);
}

/** What a file still wants of its own questions; of a returned one what was marked, and what became worse (R9). */
export function ownErrors(form: OwnForm | undefined, round?: MarkedAnswers): FieldError[] {
  if (!form) return [];
  if (!round) return ownStatus(form).errors;
  return worseErrors(form, { ...form, answers: round.answersBefore }, round.marks);
}

/** What is wrong with answers that was not wrong before, and what was marked and still is. */
export function worseErrors(form: OwnForm, before: OwnForm, marks: readonly CorrectionMark[] = []): FieldError[] {
  const keyOf = ({ path, code }: FieldError) => `${path} ${code}`;
  const known = new Set(ownStatus(before).errors.map(keyOf));
  return ownStatus(form).errors.filter((error) => isMarked(marks, error.path) || !known.has(keyOf(error)));
}

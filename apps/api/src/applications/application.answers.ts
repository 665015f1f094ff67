import { isMarked, type CorrectionMark, type FieldError, type FormAnswers } from '@passerelle/contract';
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
  const around = await firstRow<AnsweredIn>(
    db,
    `select a.lot_id as "lotId", coalesce((
       select json_agg(json_build_object('question', d.question, 'name', d.name, 'size', d.size) order by d.lineage_id)
       from documents d where d.owner_type = 'applications' and d.owner_id = a.id and d.question is not null
         and d.current), '[]') as files
     from applications a where a.id = $1`,
    [file.id],
  );
  if (!around) throw notFound();
  return findAnswered(db, file, around, now);
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

import {
  MADE_DOCUMENT_KINDS,
  type ApplicationContent,
  type CorrectionMark,
  type CorrectionRound as RoundView,
  type FiledContent,
  type FormAnswers,
} from '@passerelle/contract';
import { rows, type Queryable } from '../core/database/database';
import { notFound } from '../core/problems';
import type { Work } from '../core/work/work';
import { frozenForm } from '../forms/form-answers';
import { findOwnForm } from './application.answers';
import { readContent } from './application.content';
import type { Application } from './application.entity';
import { CorrectionRound } from './correction-round.entity';
import { documentsOfFile } from './profile-documents';

/** What a round opens, and the content as it was then. */
export interface MarkedFile {
  marks: CorrectionMark[];
  before: ApplicationContent;
  answersBefore: FormAnswers;
}

export const markedFile = ({ marks, fileBefore }: Pick<CorrectionRound, 'marks' | 'fileBefore'>): MarkedFile => ({
  marks,
  before: readContent(fileBefore.content),
  answersBefore: fileBefore.answers ?? {},
});

/** The last round of correction of a file; undefined when it was never returned (R9). */
export async function lastRound(db: Queryable, applicationId: string): Promise<MarkedFile | undefined> {
  const [found] = await rows<Pick<CorrectionRound, 'marks' | 'fileBefore'>>(
    db,
    `select r.marks, r.file_before as "fileBefore" from correction_rounds r
     where r.application_id = $1 order by r.number desc limit 1`,
    [applicationId],
  );
  return found && markedFile(found);
}

/** The last round of a locked file, to be answered. */
export async function lockRound(work: Work, applicationId: string): Promise<CorrectionRound> {
  const where = { applicationId };
  const [round] = await work.db.find(CorrectionRound, { where, order: { number: 'DESC' }, take: 1 });
  if (!round) throw notFound();
  return round;
}

/** What a file holds now, as a round and a frozen copy keep it. */
export async function filedContent(
  db: Queryable,
  application: Pick<Application, 'id' | 'content' | 'formVersionId' | 'answers'>,
  now: Date,
): Promise<FiledContent> {
  const files = await documentsOfFile(db, application.id, now);
  const own = await findOwnForm(db, application, now);
  return {
    content: readContent(application.content),
    answers: own ? frozenForm(own).answers : {},
    documents: files
      .filter(({ kind }) => !MADE_DOCUMENT_KINDS.includes(kind))
      .map(({ kind, name, sha256, question }) => ({ kind, name, sha256, ...(question ? { question } : {}) })),
  };
}

/** The rounds of correction of a file, the newest first. */
export function roundsOf(db: Queryable, applicationId: string): Promise<RoundView[]> {
  return rows<RoundView>(
    db,
    `select r.number, coalesce(o.name, '') as "openedByName", to_json(r.opened_at) #>> '{}' as "openedAt",
            to_json(r.until) #>> '{}' as until, r.reason, r.marks, r.file_before as before,
            case when r.answered_at is not null then
              json_build_object('at', to_json(r.answered_at) #>> '{}', 'byName', coalesce(p.name, ''),
                                'file', r.file_after) end as answer
     from correction_rounds r left join users o on o.id = r.opened_by_id left join users p on p.id = r.answered_by_id
     where r.application_id = $1 order by r.number desc`,
    [applicationId],
  );
}

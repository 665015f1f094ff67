import {
  addMonths,
  brusselsDay,
  type InstalmentCondition,
  type Money,
  type WriteAgreement,
} from '@passerelle/contract';
import { firstRow } from '../core/database/database';
import { conflict } from '../core/problems';
import type { Work } from '../core/work/work';
import { organisationFacts } from '../organisations/organisation.queries';
import { settingOn } from '../programmes/programme.queries';
import type { Project } from '../projects/project.entity';
import { expectedOn, SINGLE_INSTALMENT } from './agreement.rules';
import { draftTerms } from './agreement.terms';

/** What an agreement starts from: the data of the awarded project, so that nothing is typed twice. */
export async function draftFor(work: Work, project: Project, amount: Money): Promise<WriteAgreement> {
  const { startsOn, endsOn, beneficiaryId } = project;
  if (startsOn === null || endsOn === null) throw conflict('period-missing');
  if (beneficiaryId === null) throw conflict('beneficiary-missing');
  const months = Number(await settingOn(work.db, 'final-report-months', brusselsDay(work.now)));
  const period = { startsOn, endsOn, reportDueOn: addMonths(endsOn, months) };
  const beneficiary = await organisationFacts(work.db, beneficiaryId);
  const terms = draftTerms({
    ...period,
    amount,
    reference: project.reference,
    language: project.language,
    title: project.title,
    maxShare: project.maxShare,
    beneficiary: beneficiary?.name ?? '',
    kboNumber: beneficiary?.kboNumber ?? null,
  });
  const parts = await templateOf(work, project);
  const instalments = parts.map((part) => ({ ...part, plannedOn: expectedOn(part.condition, period) }));
  return { ...period, terms, instalments };
}

/** The template of the lot the project was chosen in; the whole at once where there was no call (R39). */
async function templateOf(
  work: Work,
  project: Project,
): Promise<{ percent: string; condition: InstalmentCondition }[]> {
  const found = await firstRow<{ parts: { percent: string; condition: InstalmentCondition }[] }>(
    work.db,
    `select t.parts from applications a join lots l on l.id = a.lot_id
     join instalment_templates t on t.id = l.instalment_template_id where a.id = $1`,
    [project.applicationId],
  );
  return found?.parts ?? SINGLE_INSTALMENT;
}

import { Injectable } from '@nestjs/common';
import {
  brusselsDay,
  euro,
  type ApplicationContent,
  type FieldError,
  type LocalizedText,
  type OpenProject,
  type OpenProjectFromApplication,
  type ProjectDetail,
  type ProceduralLanguage,
} from '@passerelle/contract';
import { readContent, totalCost } from '../applications/application.content';
import type { Application } from '../applications/application.entity';
import { lockApplication } from '../applications/application.queries';
import type { Actor } from '../core/auth/actor';
import { firstRow } from '../core/database/database';
import { conflict, refuseIfAny } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { organisationFacts } from '../organisations/organisation.queries';
import { findCrisis, findRegion } from '../programmes/programme.queries';
import { defaultsFor } from './modality-defaults';
import { replacePartners, replacePlaces, unknownReferences, type PartnerRow } from './project-children';
import { Project } from './project.entity';
import { openingException, reasonIn } from './project.exception';
import { nextReference } from './project.queries';
import { crisisMissing, notOnDacList, periodErrors } from './project.rules';
import { findRow, toDetail } from './project.view';

/** How a project comes into the register: from a proposed application, or opened by an officer. */
@Injectable()
export class ProjectOpeningService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Direct, multilateral or humanitarian, without a call. */
  open(actor: Actor, request: OpenProject): Promise<ProjectDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      refuseIfAny(await openingErrors(work, request));
      const override = await openingException(work, request);
      const beneficiary = await organisationFacts(work.db, request.beneficiaryId);
      const region = request.regionId === null ? undefined : await findRegion(work.db, request.regionId);
      const crisis = request.crisisId === null ? undefined : await findCrisis(work.db, request.crisisId);
      const project = await newProject(work, request.language, {
        ...request,
        overrideReason: override,
        country: region?.country ?? crisis?.country ?? null,
        totalCost: request.amount,
        ...defaultsFor({ ...request, abroad: true, channelCode: beneficiary?.channelCode ?? '' }),
      });
      const partners: PartnerRow[] = [{ organisationId: request.beneficiaryId, name: '', role: 'beneficiary' }];
      return save(work, project, partners, []);
    });
  }

  /** One project for each application the committee has proposed. */
  openFromApplication(actor: Actor, { applicationId }: OpenProjectFromApplication): Promise<ProjectDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const application = await lockApplication(work, applicationId);
      if (application.state !== 'proposed') throw conflict('application-not-proposed');
      if (application.projectOpened) throw conflict('project-exists');
      await work.db.save(Object.assign(application, { projectOpened: true }));
      const content = readContent(application.content);
      const project = await newProject(work, application.language, {
        modality: 'indirect',
        ...(await contentOf(work, application, content)),
        fundingKind: null,
        crisisId: null,
        overrideReason: null,
      });
      const partners: PartnerRow[] = [
        { organisationId: application.organisationId, name: '', role: 'beneficiary' },
        ...content.partners.localPartners.map(({ name }) => ({
          organisationId: null,
          name,
          role: 'local-partner' as const,
        })),
      ];
      return save(work, project, partners, content.partners.placeIds);
    });
  }
}

/** What the file of the applicant says, in its language, with what the lot and the committee add. */
async function contentOf(work: Work, application: Application, content: ApplicationContent): Promise<Partial<Project>> {
  const { project, partners, theme, budget } = content;
  const region = partners.regionId === null ? undefined : await findRegion(work.db, partners.regionId);
  const beneficiary = await organisationFacts(work.db, application.organisationId);
  const lot = await firstRow<{ maxShare: string; budgetCode: string }>(
    work.db,
    'select max_share::text as "maxShare", budget_code as "budgetCode" from lots where id = $1',
    [application.lotId],
  );
  const defaults = defaultsFor({
    modality: 'indirect',
    fundingKind: null,
    abroad: region !== undefined,
    channelCode: beneficiary?.channelCode ?? '',
  });
  return {
    ...defaults,
    ...lot,
    sectors: theme.sectors.length ? theme.sectors : defaults.sectors,
    sdgs: theme.sdgs,
    applicationId: application.id,
    beneficiaryId: application.organisationId,
    title: inLanguage(application.language, project.title),
    description: inLanguage(application.language, project.summary || project.objectives),
    themeId: theme.themeId,
    regionId: partners.regionId,
    country: region?.country ?? null,
    startsOn: project.startsOn,
    endsOn: project.endsOn,
    amount: euro(application.proposedAmount ?? '0.00'),
    totalCost: totalCost(budget),
  };
}

const inLanguage = (language: ProceduralLanguage, text: string): LocalizedText => ({
  fr: '',
  nl: '',
  en: '',
  [language]: text,
});

async function newProject(work: Work, language: ProceduralLanguage, values: Partial<Project>): Promise<Project> {
  const year = Number(brusselsDay(work.now).slice(0, 4));
  return work.db.create(Project, {
    description: { fr: '', nl: '', en: '' },
    ...values,
    language,
    year,
    reference: await nextReference(work.db, year),
    preparedById: work.actor.id,
    openedAt: work.now,
    state: 'preparation',
    steps: [{ state: 'preparation', at: work.now.toISOString() }],
  });
}

async function save(
  work: Work,
  project: Project,
  partners: PartnerRow[],
  placeIds: readonly string[],
): Promise<ProjectDetail> {
  await work.db.save(project);
  await replacePartners(work, project.id, partners);
  await replacePlaces(work, project.id, placeIds);
  const { reference, modality, applicationId, overrideReason } = project;
  work.record('project.open', project, {
    to: 'preparation',
    reference,
    modality,
    applicationId,
    ...(overrideReason === null ? {} : { overrideReason }),
  });
  const today = brusselsDay(work.now);
  return toDetail(await findRow(work.db, work.actor, project.id, today), work.actor, today);
}

async function openingErrors(work: Work, request: OpenProject): Promise<FieldError[]> {
  const { regionId, crisisId } = request;
  const content = { themeId: null, regionId, crisisId, placeIds: [], partners: [] };
  const crisis = crisisId === null ? undefined : await findCrisis(work.db, crisisId);
  const crisisDecided = (crisis?.fundingDecidedOn ?? null) !== null;
  const beneficiary = await organisationFacts(work.db, request.beneficiaryId);
  return [
    ...(await unknownReferences(work.db, content)),
    ...(beneficiary ? [] : [{ path: 'beneficiaryId', code: 'not-in-list' }]),
    ...(request.title[request.language] === '' ? [{ path: `title.${request.language}`, code: 'required' }] : []),
    ...(request.amount.currency === 'EUR' ? [] : [{ path: 'amount.currency', code: 'not-euro' }]),
    ...periodErrors(request.startsOn, request.endsOn),
    ...modalityErrors(request, crisisDecided, beneficiary?.channelCode),
  ];
}

/** What each way of cooperation asks for and does without (R24 to R27). */
function modalityErrors(
  request: OpenProject,
  crisisDecided: boolean,
  beneficiaryChannel: string | undefined,
): FieldError[] {
  const { modality, regionId, crisisId, fundingKind } = request;
  const chosen = { beneficiaryChannel: beneficiaryChannel ?? '', overrideReason: reasonIn(request) };
  const multilateral = modality === 'multilateral';
  return [
    ...(modality === 'humanitarian' ? crisisMissing({ crisisId, crisisDecided }) : notFor(crisisId, 'crisisId')),
    ...(multilateral ? required(fundingKind, 'fundingKind') : notFor(fundingKind, 'fundingKind')),
    ...(multilateral && beneficiaryChannel !== undefined ? notOnDacList(chosen, 'overrideReason') : []),
    ...(modality === 'direct' ? required(regionId, 'regionId') : []),
  ];
}

const notFor = (value: string | null, path: string): FieldError[] =>
  value === null ? [] : [{ path, code: 'not-for-modality' }];
const required = (value: string | null, path: string): FieldError[] =>
  value === null ? [{ path, code: 'required' }] : [];

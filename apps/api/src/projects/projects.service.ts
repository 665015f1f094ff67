import { Injectable } from '@nestjs/common';
import {
  brusselsDay,
  DESCRIPTIVE_FIELDS,
  type ChangeModality,
  type History,
  type ProjectDetail,
  type ProjectMap,
  type ProjectPage,
  type ProjectPlace,
  type ProjectSummary,
  type WriteProject,
} from '@passerelle/contract';
import type { Response } from 'express';
import { historyOf } from '../core/audit/history';
import { can, type Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database, rows } from '../core/database/database';
import { CsvExport } from '../core/lists/csv';
import { conditionsOf, exportStatement, listPage, Parameters } from '../core/lists/list-query';
import { conflict, forbidden, impossible, refuseIfAny } from '../core/problems';
import { assign, type Changes } from '../core/work/changes';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { organisationFacts } from '../organisations/organisation.queries';
import { defaultsFor } from './modality-defaults';
import { replacePartners, replacePlaces, unknownReferences } from './project-children';
import { Project } from './project.entity';
import { exceptionOf, reasonIn } from './project.exception';
import { EXPORT_COLUMNS, projectExport, projectList } from './project.list';
import { lockProject } from './project.progress';
import { findProposal, proposalErrors } from './project.proposal';
import { recordExport, visibleTo } from './project.queries';
import { contentErrors, placeErrors } from './project.rules';
import { findRow, mayEdit, modalityPermission, toDetail } from './project.view';

type Query = Record<string, string | undefined>;

/** The register of projects. */
@Injectable()
export class ProjectsService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly csv: CsvExport,
  ) {}

  list(actor: Actor, query: Query): Promise<ProjectPage> {
    return listPage<ProjectSummary>(this.db, projectList, query, visibleTo(actor));
  }

  async export(actor: Actor, query: Query, response: Response): Promise<void> {
    const statement = exportStatement(projectExport, query, visibleTo(actor));
    await this.unitOfWork.run(actor, (work) => recordExport(work, 'project.export', query));
    await this.csv.send(response, 'projects.csv', EXPORT_COLUMNS, statement);
  }

  /** How many projects of the filtered list work in each place. */
  async map(actor: Actor, query: Query): Promise<ProjectMap> {
    const parameters = new Parameters();
    const where = [visibleTo(actor), ...conditionsOf(projectList, query)]
      .map((condition) => `(${condition(parameters)})`)
      .join(' and ');
    const places = await rows<ProjectPlace>(
      this.db,
      `select x.id as "placeId", x.name, y.code as "regionCode", x.latitude::text as latitude,
              x.longitude::text as longitude, c.projects
       from (select z.place_id, count(*)::int as projects from project_places z join projects p on p.id = z.project_id
             where ${where} group by z.place_id) c
       join places x on x.id = c.place_id join partner_regions y on y.id = x.region_id
       order by c.projects desc, x.name`,
      parameters.values,
    );
    return { places };
  }

  async detail(actor: Actor, id: string): Promise<ProjectDetail> {
    const today = brusselsDay(this.clock.now());
    return toDetail(await findRow(this.db, actor, id, today), actor, today);
  }

  /** How a file came about is for the administration (R49). */
  async history(actor: Actor, id: string): Promise<History> {
    await findRow(this.db, actor, id, brusselsDay(this.clock.now()));
    if (!can(actor, 'files:read-any')) throw forbidden('not-permitted', 'files:read-any');
    return { entries: await historyOf(this.db, [id]) };
  }

  update(actor: Actor, id: string, content: WriteProject): Promise<ProjectDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const project = await lockProject(work, id);
      work.expectVersion(project);
      const scope = mayEdit(actor, project.state);
      if (scope === null) throw conflict('wrong-state');
      const before = await findRow(work.db, actor, id, project.today);
      refuseIfAny([
        ...contentErrors(content, project.modality),
        ...(await unknownReferences(work.db, content)),
        ...proposalErrors(content, before, await findProposal(work.db, project.applicationId)),
      ]);
      const overrideReason = scope === 'all' ? await exceptionOf(work, project, content) : reasonIn(content);
      const changes = await this.write(work, project, { ...content, overrideReason }, before);
      if (scope === 'description') refuseFrozen(changes);
      const row = await findRow(work.db, actor, id, project.today);
      if (changes['placeIds'] ?? changes['startsOn']) refuseIfAny(placeErrors(row));
      return toDetail(row, actor, project.today);
    });
  }

  /** Another modality brings other defaults, required fields and approvals (R6). */
  changeModality(actor: Actor, id: string, { modality, reason }: ChangeModality): Promise<ProjectDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const project = await lockProject(work, id);
      work.expectVersion(project);
      const permission = modalityPermission({
        applicationId: project.applicationId,
        submitted: project.submittedAt !== null,
      });
      if (!can(actor, permission)) throw forbidden('not-permitted', permission);
      if (project.state !== 'preparation') throw conflict('wrong-state');
      if (modality === project.modality) throw impossible('same-modality');
      const beneficiary =
        project.beneficiaryId === null ? undefined : await organisationFacts(work.db, project.beneficiaryId);
      const fundingKind = modality === 'multilateral' ? 'earmarked' : null;
      const { aidType, channelCode } = defaultsFor({
        modality,
        fundingKind,
        abroad: project.country !== null,
        channelCode: beneficiary?.channelCode ?? '',
      });
      // The exception that was granted belongs to the way before; the reason of the change justifies the new one (R25).
      const overrideReason = modality === 'multilateral' ? reason : null;
      const changes = assign(project, {
        modality,
        fundingKind,
        crisisId: null,
        aidType,
        channelCode,
        overrideReason,
      });
      await work.db.save(project);
      work.record('project.changeModality', project, { changes, reason });
      return toDetail(await findRow(work.db, actor, id, project.today), actor, project.today);
    });
  }

  private async write(
    work: Work,
    project: Project,
    content: Omit<WriteProject, 'overrideReason'> & Pick<Project, 'overrideReason'>,
    before: Pick<ProjectDetail, 'places' | 'partners'>,
  ): Promise<Changes> {
    const { placeIds, partners, amount, totalCost, maxShare, ...fields } = content;
    const beneficiary = partners.find(({ role }) => role === 'beneficiary');
    const children = {
      placeIds: before.places.map((place) => place.id).sort(),
      partners: before.partners
        .map(({ organisationId, role, ...rest }) => partnerKey(organisationId, role, rest.name))
        .sort(),
    };
    const changes = {
      ...assign(project, { ...fields, beneficiaryId: beneficiary?.organisationId ?? null }),
      ...assign(project, { amount: { ...amount }, totalCost: { ...totalCost } }),
      ...assign(project, { maxShare: Number(maxShare).toFixed(2) }),
      ...assign(children, {
        placeIds: [...placeIds].sort(),
        partners: partners.map(({ organisationId, role, name }) => partnerKey(organisationId, role, name)).sort(),
      }),
    };
    if (changes['placeIds']) await replacePlaces(work, project.id, placeIds);
    if (changes['partners']) await replacePartners(work, project.id, partners);
    await work.save(project, 'project.update', changes);
    return changes;
  }
}

/** What tells one organisation of a project from another: the registered one, else its name. */
const partnerKey = (organisationId: string | null, role: string, name: string): string =>
  `${role}: ${organisationId ?? name}`;

/** What was decided on is not written over; it changes by an amendment of the agreement (R17). */
function refuseFrozen(changes: Changes): void {
  const frozen = Object.keys(changes).filter((field) => !(DESCRIPTIVE_FIELDS as readonly string[]).includes(field));
  refuseIfAny(frozen.map((path) => ({ path, code: 'fixed-after-approval' })));
}

import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  budgetPaths,
  projectPaths,
  withQuery,
  type BudgetLinePage,
  type ChangeModality,
  type OpenProject,
  type ProjectDetail,
  type ProjectMap,
  type ProjectPage,
  type WriteProject,
} from '@passerelle/contract';
import { firstValueFrom } from 'rxjs';

/** The version somebody decides on. */
export interface Versioned {
  id: string;
  version: number;
}
export type ReasonAction = 'suspend' | 'resume' | 'terminate' | 'withdraw';

const ifMatch = ({ version }: Versioned) => ({ headers: { 'If-Match': `"v${version}"` } });

/** The register of projects. */
@Service()
export class ProjectsApi {
  private readonly http = inject(HttpClient);

  list(query: () => object) {
    return httpResource<ProjectPage>(() => withQuery(projectPaths.list, query()));
  }

  /** Places of the filtered projects; asks nothing while the map is not shown. */
  map(query: () => object | undefined) {
    return httpResource<ProjectMap>(() => {
      const filters = query();
      return filters && withQuery(projectPaths.map, filters);
    });
  }

  /** The newest budget lines, for the codes that projects are paid from; asks nothing for a reader who may not see them. */
  budgetLines(may: () => boolean) {
    const newest = withQuery(budgetPaths.list, { sort: '-year', size: '100' });
    return httpResource<BudgetLinePage>(() => (may() ? newest : undefined));
  }

  /** Asks nothing while the identifier is undefined. */
  detail(id: () => string | undefined) {
    return httpResource<ProjectDetail>(() => {
      const asked = id();
      return asked === undefined ? undefined : projectPaths.detail(asked);
    });
  }

  open(body: OpenProject): Promise<ProjectDetail> {
    return firstValueFrom(this.http.post<ProjectDetail>(projectPaths.open, body));
  }

  openFromApplication(applicationId: string): Promise<ProjectDetail> {
    return firstValueFrom(this.http.post<ProjectDetail>(projectPaths.fromApplication, { applicationId }));
  }

  update(project: Versioned, body: WriteProject): Promise<ProjectDetail> {
    return firstValueFrom(this.http.put<ProjectDetail>(projectPaths.detail(project.id), body, ifMatch(project)));
  }

  changeModality(project: Versioned, body: ChangeModality): Promise<ProjectDetail> {
    const path = projectPaths.changeModality(project.id);
    return firstValueFrom(this.http.post<ProjectDetail>(path, body, ifMatch(project)));
  }

  start(project: Versioned, startedOn: string): Promise<ProjectDetail> {
    const path = projectPaths.act(project.id, 'start');
    return firstValueFrom(this.http.post<ProjectDetail>(path, { startedOn }, ifMatch(project)));
  }

  endPeriod(project: Versioned): Promise<ProjectDetail> {
    const path = projectPaths.act(project.id, 'endPeriod');
    return firstValueFrom(this.http.post<ProjectDetail>(path, {}, ifMatch(project)));
  }

  act(project: Versioned, action: ReasonAction, reason: string): Promise<ProjectDetail> {
    const path = projectPaths.act(project.id, action);
    return firstValueFrom(this.http.post<ProjectDetail>(path, { reason }, ifMatch(project)));
  }
}

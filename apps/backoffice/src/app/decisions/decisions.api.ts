import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  decisionPaths,
  projectPaths,
  withQuery,
  type AwardDecision,
  type DecisionAction,
  type DecisionDetail,
  type DecisionPage,
  type OverruleStep,
  type PrepareDecision,
  type ProjectDetail,
  type RecordStep,
  type RefuseDecision,
  type WriteDecision,
} from '@passerelle/contract';
import { firstValueFrom } from 'rxjs';

/** The version somebody decides on. */
export interface Versioned {
  id: string;
  version: number;
}

const ifMatch = ({ version }: Versioned) => ({ headers: { 'If-Match': `"v${version}"` } });

/** Decision files and their approval chains. */
@Service()
export class DecisionsApi {
  private readonly http = inject(HttpClient);

  list(query: () => object) {
    return httpResource<DecisionPage>(() => withQuery(decisionPaths.list, query()));
  }

  detail(id: () => string | undefined) {
    return httpResource<DecisionDetail>(() => asked(id(), decisionPaths.detail));
  }

  project(id: () => string | undefined) {
    return httpResource<ProjectDetail>(() => asked(id(), projectPaths.detail));
  }

  prepare(body: PrepareDecision): Promise<DecisionDetail> {
    return firstValueFrom(this.http.post<DecisionDetail>(decisionPaths.prepare, body));
  }

  update(decision: Versioned, body: WriteDecision): Promise<DecisionDetail> {
    return firstValueFrom(this.http.put<DecisionDetail>(decisionPaths.detail(decision.id), body, ifMatch(decision)));
  }

  /** Starts, withdraws, refuses with a reason, or awards. */
  act(decision: Versioned, action: DecisionAction, body: AwardDecision | RefuseDecision | object = {}) {
    const path = decisionPaths.act(decision.id, action);
    return firstValueFrom(this.http.post<DecisionDetail>(path, body, ifMatch(decision)));
  }

  record(decision: Versioned, stepId: string, body: RecordStep): Promise<DecisionDetail> {
    const path = decisionPaths.recordStep(decision.id, stepId);
    return firstValueFrom(this.http.post<DecisionDetail>(path, body, ifMatch(decision)));
  }

  overrule(decision: Versioned, stepId: string, body: OverruleStep): Promise<DecisionDetail> {
    const path = decisionPaths.overruleStep(decision.id, stepId);
    return firstValueFrom(this.http.post<DecisionDetail>(path, body, ifMatch(decision)));
  }
}

const asked = (id: string | undefined, path: (id: string) => string) => (id === undefined ? undefined : path(id));

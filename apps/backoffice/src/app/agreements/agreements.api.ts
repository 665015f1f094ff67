import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  agreementPaths,
  budgetPaths,
  projectPaths,
  withQuery,
  type AgreementAction,
  type AgreementDetail,
  type AgreementPage,
  type BudgetLinePage,
  type CommitmentDecision,
  type CommitmentDetail,
  type CommitmentPage,
  type ProjectDetail,
  type RequestCommitment,
  type SignAgreement,
  type WriteAgreement,
} from '@passerelle/contract';
import { firstValueFrom } from 'rxjs';

/** The version somebody decides on. */
export interface Versioned {
  id: string;
  version: number;
}

/** Header that names the version a decision was taken on. */
export const ifMatch = ({ version }: { version: number }) => ({ headers: { 'If-Match': `"v${version}"` } });

/** Agreements and commitments. */
@Service()
export class AgreementsApi {
  private readonly http = inject(HttpClient);

  list(query: () => object) {
    return httpResource<AgreementPage>(() => withQuery(agreementPaths.list, query()));
  }

  detail(id: () => string) {
    return httpResource<AgreementDetail>(() => agreementPaths.detail(id()));
  }

  project(id: () => string) {
    return httpResource<ProjectDetail>(() => projectPaths.detail(id()));
  }

  /** Lines of the year with the code of the grant: what it can be committed on (R31). */
  lines(of: () => { code: string; year: string } | undefined) {
    return httpResource<BudgetLinePage>(() => {
      const query = of();
      return query && withQuery(budgetPaths.list, query);
    });
  }

  prepare(projectId: string): Promise<AgreementDetail> {
    return firstValueFrom(this.http.post<AgreementDetail>(agreementPaths.prepare, { projectId }));
  }

  update(agreement: Versioned, body: WriteAgreement): Promise<AgreementDetail> {
    const path = agreementPaths.detail(agreement.id);
    return firstValueFrom(this.http.put<AgreementDetail>(path, body, ifMatch(agreement)));
  }

  act(agreement: Versioned, action: AgreementAction, body: SignAgreement | object = {}): Promise<AgreementDetail> {
    const path = agreementPaths.act(agreement.id, action);
    return firstValueFrom(this.http.post<AgreementDetail>(path, body, ifMatch(agreement)));
  }

  commitments(query: () => object) {
    return httpResource<CommitmentPage>(() => withQuery(agreementPaths.commitments, query()));
  }

  commitment(id: () => string) {
    return httpResource<CommitmentDetail>(() => agreementPaths.commitment(id()));
  }

  requestCommitment(agreement: Versioned, body: RequestCommitment): Promise<CommitmentDetail> {
    const path = agreementPaths.requestCommitment(agreement.id);
    return firstValueFrom(this.http.post<CommitmentDetail>(path, body, ifMatch(agreement)));
  }

  decide(commitment: Versioned, action: CommitmentDecision, body: object = {}): Promise<CommitmentDetail> {
    const path = agreementPaths.actOnCommitment(commitment.id, action);
    return firstValueFrom(this.http.post<CommitmentDetail>(path, body, ifMatch(commitment)));
  }
}

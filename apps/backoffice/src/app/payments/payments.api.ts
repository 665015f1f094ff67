import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  paymentPaths,
  withQuery,
  type Claimables,
  type ClaimAction,
  type ClaimBalance,
  type ClaimDetail,
  type ClaimInstalment,
  type ClaimPage,
  type ClaimReason,
  type ClearClaim,
  type ClosingDetail,
  type NotifyRecovery,
  type OffsetRecovery,
  type PayClaim,
  type RecordRepayment,
  type RecoveryDecision,
  type RecoveryDetail,
  type RecoveryPage,
  type RecoveryReason,
} from '@passerelle/contract';
import { firstValueFrom } from 'rxjs';
import { ifMatch, type Versioned } from '../agreements/agreements.api';

/** Claims, recoveries and the closing of grants. */
@Service()
export class PaymentsApi {
  private readonly http = inject(HttpClient);

  list(query: () => object) {
    return httpResource<ClaimPage>(() => withQuery(paymentPaths.list, query()));
  }

  detail(id: () => string) {
    return httpResource<ClaimDetail>(() => paymentPaths.detail(id()));
  }

  /** What the organisation one acts for may claim, now or later. */
  claimables() {
    return httpResource<Claimables>(() => paymentPaths.claimables);
  }

  claimInstalment(body: ClaimInstalment): Promise<ClaimDetail> {
    return firstValueFrom(this.http.post<ClaimDetail>(paymentPaths.claim, body));
  }

  claimBalance(body: ClaimBalance): Promise<ClaimDetail> {
    return firstValueFrom(this.http.post<ClaimDetail>(paymentPaths.claimBalance, body));
  }

  act(claim: Versioned, action: ClaimAction, body: ClaimReason | ClearClaim | PayClaim | object = {}) {
    const path = paymentPaths.act(claim.id, action);
    return firstValueFrom(this.http.post<ClaimDetail>(path, body, ifMatch(claim)));
  }

  recoveries(query: () => object) {
    return httpResource<RecoveryPage>(() => withQuery(paymentPaths.recoveries, query()));
  }

  recovery(id: () => string) {
    return httpResource<RecoveryDetail>(() => paymentPaths.recovery(id()));
  }

  actOnRecovery(
    recovery: Versioned,
    action: RecoveryDecision,
    body: NotifyRecovery | OffsetRecovery | RecordRepayment | RecoveryReason | object = {},
  ) {
    const path = paymentPaths.actOnRecovery(recovery.id, action);
    return firstValueFrom(this.http.post<RecoveryDetail>(path, body, ifMatch(recovery)));
  }

  closing(projectId: () => string) {
    return httpResource<ClosingDetail>(() => paymentPaths.closing(projectId()));
  }

  close(closing: ClosingDetail): Promise<ClosingDetail> {
    return firstValueFrom(this.http.post<ClosingDetail>(paymentPaths.closing(closing.projectId), {}, ifMatch(closing)));
  }
}

import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  reportPaths,
  withQuery,
  type CheckReport,
  type ReportAction,
  type ReportDetail,
  type ReportPage,
  type ReturnReport,
  type WriteReport,
} from '@passerelle/contract';
import { firstValueFrom } from 'rxjs';
import { ifMatch, type Versioned } from '../agreements/agreements.api';

/** Final reports. */
@Service()
export class ReportsApi {
  private readonly http = inject(HttpClient);

  list(query: () => object) {
    return httpResource<ReportPage>(() => withQuery(reportPaths.list, query()));
  }

  detail(id: () => string) {
    return httpResource<ReportDetail>(() => reportPaths.detail(id()));
  }

  /** The report as it is stored now. */
  find(id: string): Promise<ReportDetail> {
    return firstValueFrom(this.http.get<ReportDetail>(reportPaths.detail(id)));
  }

  write(report: Versioned, body: WriteReport): Promise<ReportDetail> {
    return firstValueFrom(this.http.put<ReportDetail>(reportPaths.detail(report.id), body, ifMatch(report)));
  }

  act(
    report: Versioned,
    action: ReportAction,
    body: CheckReport | ReturnReport | Record<string, never> = {},
  ): Promise<ReportDetail> {
    return firstValueFrom(this.http.post<ReportDetail>(reportPaths.act(report.id, action), body, ifMatch(report)));
  }
}

import { httpResource } from '@angular/common/http';
import { Service } from '@angular/core';
import { auditPaths, withQuery, type AuditEventPage, type ChainVerdict } from '@passerelle/contract';

/** The trail: reading and proving it. */
@Service()
export class AuditApi {
  events(query: () => object) {
    return httpResource<AuditEventPage>(() => withQuery(auditPaths.events, query()));
  }

  verification() {
    return httpResource<ChainVerdict>(() => auditPaths.verify);
  }
}

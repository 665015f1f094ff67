import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  applicationPaths,
  callPaths,
  deadlinePaths,
  lotTemplatePaths,
  transferPaths,
  withQuery,
  type ApplicationOpenings,
  type ApproveCall,
  type CallAction,
  type CallDetail,
  type CallPage,
  type DeadlineExtensionPage,
  type ExtendCall,
  type GiveExtension,
  type CloneCall,
  type LotTemplate,
  type LotTemplates,
  type MoveBetweenLots,
  type PublicCall,
  type PublicCalls,
  type WriteCall,
  type WriteLot,
  type WriteLotTemplate,
} from '@passerelle/contract';
import { firstValueFrom } from 'rxjs';

export const ifMatch = (version: number) => ({ headers: { 'If-Match': `"v${version}"` } });

/** Calls with their lots, inside and in public. */
@Service()
export class CallsApi {
  private readonly http = inject(HttpClient);

  list(query: () => object) {
    return httpResource<CallPage>(() => withQuery(callPaths.list, query()));
  }

  /** Asks nothing while the identifier is undefined. */
  detail(id: () => string | undefined) {
    return httpResource<CallDetail>(() => {
      const known = id();
      return known === undefined ? undefined : callPaths.detail(known);
    });
  }

  publicList() {
    return httpResource<PublicCalls>(() => callPaths.publicList);
  }

  /** The lots in which the own organisation can start a file now; asks nothing for those who do not apply. */
  openings(applies: () => boolean) {
    return httpResource<ApplicationOpenings>(() => (applies() ? applicationPaths.openings : undefined));
  }

  publicDetail(code: () => string) {
    return httpResource<PublicCall>(() => callPaths.publicDetail(code()));
  }

  /** The library of points, documents and criteria to begin lots with. */
  lotTemplates() {
    return httpResource<LotTemplates>(() => lotTemplatePaths.list);
  }

  keepLotTemplate(body: WriteLotTemplate): Promise<LotTemplates> {
    return firstValueFrom(this.http.post<LotTemplates>(lotTemplatePaths.list, body));
  }

  withdrawLotTemplate({ id, version }: Pick<LotTemplate, 'id' | 'version'>): Promise<LotTemplates> {
    return firstValueFrom(this.http.post<LotTemplates>(lotTemplatePaths.withdraw(id), {}, ifMatch(version)));
  }

  create(body: WriteCall): Promise<CallDetail> {
    return firstValueFrom(this.http.post<CallDetail>(callPaths.create, body));
  }

  clone(id: string, body: CloneCall): Promise<CallDetail> {
    return firstValueFrom(this.http.post<CallDetail>(callPaths.clone(id), body));
  }

  update(call: CallDetail, body: WriteCall): Promise<CallDetail> {
    return firstValueFrom(this.http.put<CallDetail>(callPaths.detail(call.id), body, ifMatch(call.version)));
  }

  act(call: CallDetail, action: CallAction, body: ApproveCall | object = {}): Promise<CallDetail> {
    return firstValueFrom(this.http.post<CallDetail>(callPaths.act(call.id, action), body, ifMatch(call.version)));
  }

  /** Organisations with more time than the others. */
  extensions(query: () => object) {
    return httpResource<DeadlineExtensionPage>(() => withQuery(deadlinePaths.list, query()));
  }

  extend(call: CallDetail, body: ExtendCall): Promise<CallDetail> {
    return firstValueFrom(this.http.post<CallDetail>(deadlinePaths.extend(call.id), body, ifMatch(call.version)));
  }

  giveExtension(call: CallDetail, body: GiveExtension): Promise<CallDetail> {
    return firstValueFrom(this.http.post<CallDetail>(deadlinePaths.give(call.id), body, ifMatch(call.version)));
  }

  addLot(call: CallDetail, body: WriteLot): Promise<CallDetail> {
    return firstValueFrom(this.http.post<CallDetail>(callPaths.lots(call.id), body, ifMatch(call.version)));
  }

  cloneLot(call: CallDetail, lotId: string, code: string): Promise<CallDetail> {
    return firstValueFrom(
      this.http.post<CallDetail>(callPaths.cloneLot(call.id, lotId), { code }, ifMatch(call.version)),
    );
  }

  /** The lot gets a form of its own instead of the call's. */
  giveOwnForm(call: CallDetail, lotId: string): Promise<CallDetail> {
    return firstValueFrom(this.http.post<CallDetail>(callPaths.ownForm(call.id, lotId), {}, ifMatch(call.version)));
  }

  dropOwnForm(call: CallDetail, lotId: string): Promise<CallDetail> {
    return firstValueFrom(this.http.delete<CallDetail>(callPaths.ownForm(call.id, lotId), ifMatch(call.version)));
  }

  updateLot(call: CallDetail, lotId: string, body: WriteLot): Promise<CallDetail> {
    return firstValueFrom(this.http.put<CallDetail>(callPaths.lot(call.id, lotId), body, ifMatch(call.version)));
  }

  moveBetweenLots(call: CallDetail, body: MoveBetweenLots): Promise<CallDetail> {
    return firstValueFrom(this.http.post<CallDetail>(transferPaths.move(call.id), body, ifMatch(call.version)));
  }

  removeLot(call: CallDetail, lotId: string): Promise<CallDetail> {
    return firstValueFrom(this.http.delete<CallDetail>(callPaths.lot(call.id, lotId), ifMatch(call.version)));
  }
}

import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { subscriptionPaths, type FollowLink, type Subscribe, type SubscribedCall } from '@passerelle/contract';
import { firstValueFrom } from 'rxjs';

/** Reminders of calls by mail, for people without an account. */
@Service()
export class CallSubscriptionsApi {
  private readonly http = inject(HttpClient);

  async subscribe(code: string, body: Subscribe): Promise<void> {
    await firstValueFrom(this.http.post(subscriptionPaths.subscribe(code), body));
  }

  confirm(body: FollowLink): Promise<SubscribedCall> {
    return firstValueFrom(this.http.post<SubscribedCall>(subscriptionPaths.confirm, body));
  }

  async end(body: FollowLink): Promise<void> {
    await firstValueFrom(this.http.post(subscriptionPaths.end, body));
  }
}

import { Injectable } from '@nestjs/common';

/** Where features tell whose rights they changed, for whoever remembers rights between requests (SEC-18). */
@Injectable()
export class RightsChanges {
  private readonly listeners: ((personId: string) => void)[] = [];

  listen(listener: (personId: string) => void): void {
    this.listeners.push(listener);
  }

  tell(personId: string): void {
    for (const listener of this.listeners) listener(personId);
  }
}

import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

/** Knows that the process is about to stop, so that no new work is sent to it. */
@Injectable()
export class Lifecycle implements BeforeApplicationShutdown {
  stopping = false;

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }
}

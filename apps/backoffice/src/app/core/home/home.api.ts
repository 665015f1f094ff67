import { httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { homePaths, type HomeFigures, type WorkQueue } from '@passerelle/contract';
import { Session } from '../session';

/** Work queue and figures of the signed-in person; the bell of the shell and the home page show the same queue. */
@Service()
export class HomeApi {
  private readonly session = inject(Session);
  readonly queue = httpResource<WorkQueue>(() => this.forPerson(homePaths.queue));

  /** Figures, for the home page only. */
  figures() {
    return httpResource<HomeFigures>(() => this.forPerson(homePaths.figures));
  }

  /** Asked again when person or organisation change; not at all for a visitor. */
  private forPerson(url: string): string | undefined {
    const { person, organisation } = this.session.info();
    return person && organisation ? url : undefined;
  }
}

import { httpResource } from '@angular/common/http';
import { Service, computed, inject } from '@angular/core';
import { homePaths, QUEUE_LIMITS, type HomeFigures, type WorkQueue } from '@passerelle/contract';
import { Session } from '../session';

/** Work queue and figures of the signed-in person; the bell of the shell and the home page show the same queue. */
@Service()
export class HomeApi {
  private readonly session = inject(Session);
  readonly queue = httpResource<WorkQueue>(() => this.forPerson(homePaths.queue));

  /** How much waits, also beyond what is shown; `more` when even that is not all. */
  readonly waiting = computed(() => {
    const counts = this.queue.hasValue() ? this.queue.value().counts : [];
    const known = counts.map(({ count }) => Math.min(count, QUEUE_LIMITS.counted));
    return {
      count: known.reduce((sum, count) => sum + count, 0),
      more: counts.some(({ count }) => count > QUEUE_LIMITS.counted),
    };
  });

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

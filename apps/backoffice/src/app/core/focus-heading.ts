import { DOCUMENT, DestroyRef, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, pairwise } from 'rxjs';

const path = (url: string) => url.split(/[?#]/)[0];

/** After a navigation to another page the focus goes to its heading, also when that comes later with its data (SEC-70). */
export function focusHeadingAfterNavigation(): void {
  const document = inject(DOCUMENT);
  let observer: MutationObserver | undefined;
  const stop = () => observer?.disconnect();
  const focusHeading = () => {
    const heading = document.querySelector<HTMLElement>('main h1');
    if (!heading) return;
    stop();
    heading.setAttribute('tabindex', '-1');
    heading.focus({ preventScroll: true });
  };
  inject(DestroyRef).onDestroy(stop);
  inject(Router)
    .events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => path(event.urlAfterRedirects)),
      pairwise(),
      filter(([before, after]) => before !== after),
      takeUntilDestroyed(),
    )
    .subscribe(() => {
      stop();
      const main = document.querySelector('main');
      if (!main) return;
      observer = new MutationObserver(focusHeading);
      observer.observe(main, { childList: true, subtree: true });
      setTimeout(focusHeading);
    });
}

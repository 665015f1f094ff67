import { DOCUMENT, DestroyRef, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, Scroll } from '@angular/router';
import { filter, map, pairwise, startWith } from 'rxjs';

const path = (url: string) => url.split(/[?#]/)[0];
const partOf = (url: string) => url.split('#')[1] ?? '';

/**
 * After a navigation to another page the focus goes to its heading, also when that comes later with its data (SEC-70); to the
 * heading of a part when the address names one, also of the same page, which is then brought into view.
 */
export function focusHeadingAfterNavigation(): void {
  const document = inject(DOCUMENT);
  let observer: MutationObserver | undefined;
  const stop = () => observer?.disconnect();
  const land = (name: string) => {
    const part = document.getElementById(name);
    const heading =
      part?.querySelector<HTMLElement>('h2, h3') ?? part ?? document.querySelector<HTMLElement>('main h1');
    if (!heading) return;
    if (part || name === '') stop();
    if (document.activeElement !== heading) {
      heading.setAttribute('tabindex', '-1');
      heading.focus({ preventScroll: true });
    }
    part?.scrollIntoView();
  };
  inject(DestroyRef).onDestroy(stop);
  const { events } = inject(Router);
  events
    .pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
      startWith(undefined),
      pairwise(),
      filter(
        ([before, after]) => after !== undefined && (before ? path(before) !== path(after) : partOf(after) !== ''),
      ),
      map(([, after = '']) => partOf(after)),
      takeUntilDestroyed(),
    )
    .subscribe((part) => {
      stop();
      const main = document.querySelector('main');
      if (!main) return;
      observer = new MutationObserver(() => {
        land(part);
      });
      observer.observe(main, { childList: true, subtree: true });
      setTimeout(land, 0, part);
    });
  // Only then has the router itself scrolled, which does so on the same page too, but for a way back.
  events.pipe(takeUntilDestroyed()).subscribe((event) => {
    if (event instanceof Scroll && event.anchor && !event.position && document.getElementById(event.anchor))
      setTimeout(land, 0, event.anchor);
  });
}

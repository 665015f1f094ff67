import { inject } from '@angular/core';
import { type CanActivateFn, type CanDeactivateFn, Router } from '@angular/router';
import type { Permission } from '@passerelle/contract';
import { afterPaint } from './after-paint';
import { Session } from './session';

/** Lets a signed-in person through; others sign in first and come back. */
export const signedIn: CanActivateFn = (_route, state) => {
  if (inject(Session).signedIn()) return true;
  return inject(Router).createUrlTree(['/sign-in'], { queryParams: state.url === '/' ? {} : { returnTo: state.url } });
};

/** Lets a person with the permission through; to others the page does not exist. The API refuses them anyway. */
export function can(permission: Permission): CanActivateFn {
  return (route, state) => {
    const session = inject(Session);
    if (!session.signedIn()) return signedIn(route, state);
    return session.can(permission) || inject(Router).createUrlTree(['/not-found']);
  };
}

/** Leaves the field that is typed in, so that what waits for a pause is said before the page goes. */
export const fieldsLeft: CanDeactivateFn<unknown> = async () => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await afterPaint();
  return true;
};

import { APP_BASE_HREF } from '@angular/common';
import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import {
  type ApplicationConfig,
  LOCALE_ID,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import { TitleStrategy, provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { apiInterceptor } from './core/api.interceptor';
import { PageTitles } from './core/page-titles';
import { Session } from './core/session';
import { routes } from './app.routes';

/** Providers of the back-office; the session is known before the first page. The policy forbids `<base>` (SEC-60), so the base path comes from the language. */
export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    // What an upload has sent so far is told by this kind of request only.
    provideHttpClient(withXhr(), withInterceptors([apiInterceptor])),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled' })),
    { provide: APP_BASE_HREF, useFactory: () => `/${inject(LOCALE_ID).slice(0, 2)}/` },
    { provide: TitleStrategy, useExisting: PageTitles },
    provideAppInitializer(() =>
      inject(Session)
        .load()
        .catch(() => undefined),
    ),
  ],
};

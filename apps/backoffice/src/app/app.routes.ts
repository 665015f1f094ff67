import type { Routes } from '@angular/router';
import { can, signedIn } from './core/guards';

/** Every page by feature, each loaded when it is first opened. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    canActivate: [signedIn],
    title: $localize`:@@core.home.title:Home`,
    loadComponent: async () => {
      const [{ HomePage }] = await Promise.all([import('./core/home/home'), import('./app.reasons')]);
      return HomePage;
    },
  },
  {
    path: 'sign-in',
    title: $localize`:@@core.shell.sign-in:Sign in`,
    loadComponent: async () => (await import('./users/sign-in')).SignInPage,
  },
  {
    path: 'forgotten-password',
    title: $localize`:@@users.forgotten.title:Forgot your password?`,
    loadComponent: async () => (await import('./users/forgotten-password')).ForgottenPasswordPage,
  },
  {
    path: 'choose-password',
    title: $localize`:@@users.link.title:Choose your password`,
    loadComponent: async () => (await import('./users/choose-password')).ChoosePasswordPage,
  },
  {
    path: 'invitation',
    title: $localize`:@@users.join.title:Invitation`,
    loadComponent: async () => (await import('./users/team-join')).TeamJoinPage,
  },
  {
    path: 'set-up',
    title: $localize`:@@users.set-up.title:Set up Passerelle`,
    loadComponent: async () => (await import('./users/set-up')).SetUpPage,
  },
  {
    path: 'about',
    title: $localize`:@@core.about.title:Accessibility and credits`,
    loadComponent: async () => (await import('./core/about/about')).AboutPage,
  },
  { path: 'public/calls', loadChildren: () => import('./calls/public-calls.routes') },
  { path: 'public/projects', loadChildren: () => import('./publication/public-projects.routes') },
  {
    path: '',
    canActivate: [signedIn],
    children: [
      {
        path: 'organisations/:id/team',
        canActivate: [can('organisations:read')],
        title: $localize`:@@organisations.tabs.team:Team`,
        loadComponent: async () => (await import('./users/team-detail')).TeamDetailPage,
      },
      { path: 'organisations', loadChildren: () => import('./organisations/organisations.routes') },
      { path: 'users', loadChildren: () => import('./users/users.routes') },
      { path: 'programmes', loadChildren: () => import('./programmes/programmes.routes') },
      { path: 'calls', loadChildren: () => import('./calls/calls.routes') },
      { path: 'concepts', loadChildren: () => import('./concepts/concepts.routes') },
      { path: 'applications', loadChildren: () => import('./applications/applications.routes') },
      { path: 'messages', loadChildren: () => import('./messages/messages.routes') },
      { path: 'reviews', loadChildren: () => import('./reviews/reviews.routes') },
      { path: 'projects', loadChildren: () => import('./projects/projects.routes') },
      { path: 'decisions', loadChildren: () => import('./decisions/decisions.routes') },
      { path: 'budget', loadChildren: () => import('./budget/budget.routes') },
      { path: 'agreements', loadChildren: () => import('./agreements/agreements.routes') },
      { path: 'reports', loadChildren: () => import('./reports/reports.routes') },
      { path: 'payments', loadChildren: () => import('./payments/payments.routes') },
      { path: 'publication', loadChildren: () => import('./publication/publication.routes') },
      {
        path: 'outbox',
        canActivate: [can('outbox:read')],
        title: $localize`:@@core.outbox.title:Outgoing mail`,
        loadComponent: async () => (await import('./core/outbox/outbox')).OutboxListPage,
      },
      { path: 'audit', loadChildren: () => import('./audit/audit.routes') },
    ],
  },
  {
    path: '**',
    title: $localize`:@@core.not-found.title:This page does not exist`,
    loadComponent: async () => (await import('./core/not-found')).NotFoundPage,
  },
];

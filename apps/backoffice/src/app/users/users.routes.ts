import type { Routes } from '@angular/router';
import { can } from '../core/guards';
import './users.texts';

export default [
  {
    path: 'account',
    title: $localize`:@@users.account.title:My account`,
    loadComponent: async () => (await import('./account')).AccountPage,
  },
  {
    path: '',
    pathMatch: 'full',
    title: $localize`:@@users.people.title:People`,
    canActivate: [can('users:read')],
    loadComponent: async () => (await import('./people-list')).PeopleListPage,
  },
  {
    path: 'new',
    title: $localize`:@@users.people.new:New person`,
    canActivate: [can('users:manage')],
    loadComponent: async () => (await import('./people-invite')).PeopleInvitePage,
  },
  {
    path: ':id',
    title: $localize`:@@users.people.person:Person`,
    canActivate: [can('users:read')],
    loadComponent: async () => (await import('./people-detail')).PeopleDetailPage,
  },
] satisfies Routes;

import type { Routes } from '@angular/router';
import { can } from '../core/guards';
import './messages.texts';

export default [
  {
    path: '',
    title: $localize`:@@messages.list.title:Messages`,
    canActivate: [can('messages:read')],
    loadComponent: async () => (await import('./thread-list')).ThreadListPage,
  },
  {
    path: 'new',
    title: $localize`:@@messages.new.title:New message`,
    // The role in the file decides: who may not write gets no link here, and is refused.
    canActivate: [can('messages:read')],
    loadComponent: async () => (await import('./thread-new')).ThreadNewPage,
  },
  {
    path: ':id',
    title: $localize`:@@messages.list.title:Messages`,
    canActivate: [can('messages:read')],
    loadComponent: async () => (await import('./thread-detail')).ThreadDetailPage,
  },
] satisfies Routes;

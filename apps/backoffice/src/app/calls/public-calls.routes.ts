import type { Routes } from '@angular/router';
import './calls.texts';

export default [
  {
    path: '',
    title: $localize`:@@calls.public.title:Calls for projects`,
    loadComponent: async () => (await import('./public-call-list')).PublicCallListPage,
  },
  {
    path: ':code',
    title: $localize`:@@calls.detail.title:Call for projects`,
    loadComponent: async () => (await import('./public-call-detail')).PublicCallDetailPage,
  },
] satisfies Routes;

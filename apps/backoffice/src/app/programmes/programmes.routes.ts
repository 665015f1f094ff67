import type { Routes } from '@angular/router';
import { can } from '../core/guards';
import './programmes.texts';

export default [
  { path: '', pathMatch: 'full', redirectTo: 'themes' },
  {
    path: ':tab',
    title: $localize`:@@programmes.settings.title:Settings`,
    canActivate: [can('programmes:read')],
    loadComponent: async () => (await import('./settings')).SettingsPage,
  },
] satisfies Routes;

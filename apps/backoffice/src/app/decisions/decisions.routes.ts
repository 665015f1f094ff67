import type { Routes } from '@angular/router';
import { can } from '../core/guards';
import './decisions.texts';

const form = async () => (await import('./decision-form')).DecisionFormPage;

export default [
  {
    path: '',
    title: $localize`:@@decisions.list.title:Decisions`,
    canActivate: [can('decisions:read')],
    loadComponent: async () => (await import('./decision-list')).DecisionListPage,
  },
  {
    path: 'new',
    title: $localize`:@@decisions.form.title:Prepare the decision`,
    canActivate: [can('decisions:prepare')],
    loadComponent: form,
  },
  {
    path: ':id/edit',
    title: $localize`:@@decisions.form.title:Prepare the decision`,
    canActivate: [can('decisions:prepare')],
    loadComponent: form,
  },
  {
    path: ':id',
    title: $localize`:@@decisions.detail.title:Decision`,
    canActivate: [can('decisions:read')],
    loadComponent: async () => (await import('./decision-detail')).DecisionDetailPage,
  },
] satisfies Routes;

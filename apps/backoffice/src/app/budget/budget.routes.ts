import type { Routes } from '@angular/router';
import { can } from '../core/guards';
import './budget.texts';

export default [
  {
    path: '',
    title: $localize`:@@budget.list.title:Budget`,
    canActivate: [can('budget:read')],
    loadComponent: async () => (await import('./budget-list')).BudgetListPage,
  },
  {
    path: 'new',
    title: $localize`:@@budget.form.new:New budget line`,
    canActivate: [can('budget:manage')],
    loadComponent: async () => (await import('./budget-form')).BudgetFormPage,
  },
  {
    path: ':id',
    title: $localize`:@@budget.detail.title:Budget line`,
    canActivate: [can('budget:read')],
    loadComponent: async () => (await import('./budget-detail')).BudgetDetailPage,
  },
] satisfies Routes;

import type { Routes } from '@angular/router';
import { can } from '../core/guards';
import './reports.texts';

export default [
  {
    path: '',
    title: $localize`:@@reports.list.title:Final reports`,
    canActivate: [can('reports:read')],
    loadComponent: async () => (await import('./report-list')).ReportListPage,
  },
  {
    path: ':id/edit',
    title: $localize`:@@reports.form.title:Write the final report`,
    canActivate: [can('reports:write')],
    loadComponent: async () => (await import('./report-form')).ReportFormPage,
  },
  {
    path: ':id/check',
    title: $localize`:@@reports.check.title:Check the costs of the final report`,
    canActivate: [can('reports:check')],
    loadComponent: async () => (await import('./report-check')).ReportCheckPage,
  },
  {
    path: ':id',
    title: $localize`:@@reports.detail.title:Final report`,
    canActivate: [can('reports:read')],
    loadComponent: async () => (await import('./report-detail')).ReportDetailPage,
  },
] satisfies Routes;

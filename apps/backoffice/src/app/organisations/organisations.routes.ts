import type { Routes } from '@angular/router';
import { can } from '../core/guards';
import './organisations.texts';

const form = async () => (await import('./organisation-form')).OrganisationFormPage;

export default [
  {
    path: '',
    title: $localize`:@@organisations.list.title:Organisations`,
    canActivate: [can('organisations:read')],
    loadComponent: async () => (await import('./organisation-list')).OrganisationListPage,
  },
  {
    path: 'new',
    title: $localize`:@@organisations.form.new:New organisation`,
    canActivate: [can('organisations:create')],
    loadComponent: form,
  },
  {
    path: ':id',
    title: $localize`:@@organisations.detail.title:Organisation`,
    canActivate: [can('organisations:read')],
    loadComponent: async () => (await import('./organisation-detail')).OrganisationDetailPage,
  },
  {
    path: ':id/edit',
    title: $localize`:@@organisations.form.edit:Change the organisation`,
    canActivate: [can('organisations:read')],
    loadComponent: form,
  },
] satisfies Routes;

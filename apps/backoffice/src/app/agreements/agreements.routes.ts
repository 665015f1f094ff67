import type { Routes } from '@angular/router';
import { can } from '../core/guards';
import './agreements.texts';

export default [
  {
    path: '',
    title: $localize`:@@agreements.list.title:Agreements`,
    canActivate: [can('agreements:read')],
    loadComponent: async () => (await import('./agreement-list')).AgreementListPage,
  },
  {
    path: 'prepare/:projectId',
    title: $localize`:@@agreements.prepare.title:Draw up the agreement`,
    canActivate: [can('agreements:prepare')],
    loadComponent: async () => (await import('./agreement-prepare')).AgreementPreparePage,
  },
  {
    path: 'commitments',
    title: $localize`:@@agreements.commitments.title:Commitments`,
    canActivate: [can('commitments:read')],
    loadComponent: async () => (await import('./commitment-list')).CommitmentListPage,
  },
  {
    path: 'commitments/:id',
    title: $localize`:@@agreements.commitment.title:Commitment`,
    canActivate: [can('commitments:read')],
    loadComponent: async () => (await import('./commitment-detail')).CommitmentDetailPage,
  },
  {
    path: ':id/edit',
    title: $localize`:@@agreements.form.title:Change the agreement`,
    canActivate: [can('agreements:prepare')],
    loadComponent: async () => (await import('./agreement-form')).AgreementFormPage,
  },
  {
    path: ':id/commitment',
    title: $localize`:@@agreements.request.title:Ask for the commitment`,
    canActivate: [can('commitments:request')],
    loadComponent: async () => (await import('./commitment-request')).CommitmentRequestPage,
  },
  {
    path: ':id',
    title: $localize`:@@agreements.detail.title:Agreement`,
    canActivate: [can('agreements:read')],
    loadComponent: async () => (await import('./agreement-detail')).AgreementDetailPage,
  },
] satisfies Routes;

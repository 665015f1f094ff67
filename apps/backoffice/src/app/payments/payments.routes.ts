import type { Routes } from '@angular/router';
import { can } from '../core/guards';
import './payments.texts';

export default [
  {
    path: '',
    title: $localize`:@@payments.list.title:Claims for payment`,
    canActivate: [can('payments:read')],
    loadComponent: async () => (await import('./claim-list')).ClaimListPage,
  },
  {
    path: 'claimables',
    title: $localize`:@@payments.claimables.title:What you can claim`,
    canActivate: [can('payments:read')],
    loadComponent: async () => (await import('./claimable-list')).ClaimableListPage,
  },
  {
    path: 'claimables/instalments/:instalmentId',
    title: $localize`:@@payments.form.title:Declaration of debt`,
    canActivate: [can('payments:claim')],
    loadComponent: async () => (await import('./claim-form')).ClaimFormPage,
  },
  {
    path: 'claimables/balances/:projectId',
    title: $localize`:@@payments.form.title:Declaration of debt`,
    canActivate: [can('payments:claim')],
    loadComponent: async () => (await import('./claim-form')).ClaimFormPage,
  },
  {
    path: 'recoveries',
    title: $localize`:@@payments.recoveries.title:Recoveries`,
    canActivate: [can('recoveries:read')],
    loadComponent: async () => (await import('./recovery-list')).RecoveryListPage,
  },
  {
    path: 'recoveries/:id',
    title: $localize`:@@payments.recovery.title:Recovery`,
    canActivate: [can('recoveries:read')],
    loadComponent: async () => (await import('./recovery-detail')).RecoveryDetailPage,
  },
  {
    path: 'closings/:projectId',
    title: $localize`:@@payments.closing.title:End of the grant`,
    canActivate: [can('payments:read')],
    loadComponent: async () => (await import('./closing-detail')).ClosingDetailPage,
  },
  {
    path: ':id',
    title: $localize`:@@payments.detail.title:Claim for payment`,
    canActivate: [can('payments:read')],
    loadComponent: async () => (await import('./claim-detail')).ClaimDetailPage,
  },
] satisfies Routes;

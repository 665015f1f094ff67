import type { Routes } from '@angular/router';
import './calls.texts';

export default [
  {
    path: '',
    title: $localize`:@@calls.public.title:Calls for projects`,
    loadComponent: async () => (await import('./public-call-list')).PublicCallListPage,
  },
  {
    path: 'subscriptions/confirm',
    title: $localize`:@@calls.subscription.confirm-title:Confirm your reminders`,
    loadComponent: async () => (await import('./subscription-confirm')).SubscriptionConfirmPage,
  },
  {
    path: 'subscriptions/end',
    title: $localize`:@@calls.subscription.end-title:Stop the reminders`,
    loadComponent: async () => (await import('./subscription-end')).SubscriptionEndPage,
  },
  {
    path: ':code',
    title: $localize`:@@calls.detail.title:Call for projects`,
    loadComponent: async () => (await import('./public-call-detail')).PublicCallDetailPage,
  },
] satisfies Routes;

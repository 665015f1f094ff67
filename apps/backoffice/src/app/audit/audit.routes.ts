import type { Routes } from '@angular/router';
import { can } from '../core/guards';
import './audit.texts';

export default [
  {
    path: '',
    title: $localize`:@@audit.events.title:History of everything`,
    canActivate: [can('audit:read')],
    // The trail speaks of every feature: their words are loaded with it.
    loadComponent: async () => {
      const [{ AuditEventListPage }] = await Promise.all([import('./audit-event-list'), import('../app.texts')]);
      return AuditEventListPage;
    },
  },
  {
    path: 'verification',
    title: $localize`:@@audit.verification.title:Proof of the trail`,
    canActivate: [can('audit:verify')],
    loadComponent: async () => (await import('./audit-verification')).AuditVerificationPage,
  },
] satisfies Routes;

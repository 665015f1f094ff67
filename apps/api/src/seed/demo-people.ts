import type { Language, Role } from '@passerelle/contract';

/** A person of the demo. All are invented. */
export interface DemoPerson {
  key: string;
  name: string;
  language: Language;
  role: Role;
  /** Name of the partner organisation; the administration when left out. */
  organisation?: string;
}

/** One person for each role, a second one where two people have to look, and the people of three partners. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { key: 'officer', name: 'Nora Lambrecht', language: 'fr', role: 'officer' },
  { key: 'officer2', name: 'Bram De Cuyper', language: 'nl', role: 'officer' },
  { key: 'manager', name: 'Hélène Vasseur', language: 'fr', role: 'manager' },
  { key: 'manager2', name: 'Joris Verbruggen', language: 'nl', role: 'manager' },
  { key: 'finance', name: 'Samir Benali', language: 'fr', role: 'finance' },
  { key: 'finance2', name: 'Lotte Pauwels', language: 'nl', role: 'finance' },
  { key: 'inspector', name: 'Agnès Collard', language: 'fr', role: 'inspector' },
  { key: 'budget_minister', name: 'Pieter Maes', language: 'nl', role: 'budget_minister' },
  { key: 'government', name: 'Claire Dumoulin', language: 'fr', role: 'government' },
  { key: 'cabinet', name: 'Yasmina Haddad', language: 'fr', role: 'cabinet' },
  { key: 'controller', name: 'Luc Goossens', language: 'nl', role: 'controller' },
  { key: 'accountant', name: 'Fatou Mbaye', language: 'fr', role: 'accountant' },
  { key: 'evaluator', name: 'Inès Carlier', language: 'fr', role: 'evaluator' },
  { key: 'evaluator2', name: 'Wim Aerts', language: 'nl', role: 'evaluator' },
  { key: 'evaluator3', name: 'Amélie Renard', language: 'fr', role: 'evaluator' },
  { key: 'advisory', name: 'Koen Willems', language: 'nl', role: 'advisory' },
  { key: 'auditor', name: 'Bernard Thiry', language: 'fr', role: 'auditor' },
  { key: 'administrator', name: 'Sofie Claes', language: 'nl', role: 'administrator' },
  { key: 'administrator2', name: 'Marc Denis', language: 'fr', role: 'administrator' },
  { key: 'owner', name: 'Mireille Kabongo', language: 'fr', role: 'owner', organisation: 'Ponts du Sud' },
  { key: 'editor', name: 'Thomas Nihoul', language: 'fr', role: 'editor', organisation: 'Ponts du Sud' },
  { key: 'reader', name: 'Aïcha Rahmani', language: 'fr', role: 'reader', organisation: 'Ponts du Sud' },
  { key: 'owner2', name: 'Katrien Smet', language: 'nl', role: 'owner', organisation: 'Stad & Wereld' },
  { key: 'owner3', name: 'Youssef Amrani', language: 'fr', role: 'owner', organisation: 'Ateliers Kénitra' },
];

/** Address of a person of the demo; the domain can never exist. */
export const demoEmail = (person: { key: string }): string => `${person.key.replace('_', '.')}@demo.invalid`;

import type { PartnerRole } from './roles';

/** Somebody of the applicant, with what the person may do in one file. */
export interface FilePerson {
  personId: string;
  name: string;
  /** The reader. */
  you: boolean;
  /** In the organisation, the one that allows most; it holds in every file in which there is no other one. */
  organisationRole: PartnerRole;
  /** In this file; null where the one in the organisation holds, which is always so for its owners. */
  role: PartnerRole | null;
  /** Of the role in this file: zero as long as nobody gave one. */
  version: number;
}

/** Answer of `GET /api/applications/:id/people`. */
export interface FilePeople {
  people: FilePerson[];
  /** The reader owns the organisation. */
  mayManage: boolean;
}

/** Body of `PUT /api/applications/:id/people/:personId`: the role in the file, or null for the one in the organisation. */
export interface GiveFileRole {
  role: PartnerRole | null;
}

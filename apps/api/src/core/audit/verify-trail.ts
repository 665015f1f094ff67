import type { ChainFault, ChainVerdict } from '@passerelle/contract';
import type { KeyObject } from 'node:crypto';
import { rows, type Queryable } from '../database/database';
import { isSigned, type Anchor, type AnchorFolder } from './anchor-folder';
import { verifyChain } from './chain';

const BATCH = 5_000;

/**
 * Follows the chain and compares it with what was signed outside the database (SEC-22): whoever recomputes every hash, or
 * cuts the tail and moves the head back, cannot sign that. The first bad entry is named.
 */
export async function verifyTrail(db: Queryable, folder: AnchorFolder): Promise<ChainVerdict> {
  // Read before the head: what is signed during the check would seem to lie beyond it.
  const anchors = (await folder.anchors()).sort((a, b) => a.sequence - b.sequence);
  const key = await folder.publicKey();
  const verdict = await verifyChain(db);
  if (!verdict.intact) return verdict;
  let proven = 0;
  for (let from = 0; from < anchors.length; from += BATCH) {
    const batch = anchors.slice(from, from + BATCH);
    const hashes = await hashesAt(db, batch);
    for (const anchor of batch) {
      const reason = await faultOf(anchor, key, hashes.get(anchor.sequence));
      if (reason === 'anchor-beyond')
        return { intact: false, checked: verdict.checked, firstBad: String(verdict.checked + 1), reason };
      if (reason) return { intact: false, checked: proven, firstBad: String(anchor.sequence), reason };
      proven = anchor.sequence;
    }
  }
  return { ...verdict, anchors: anchors.length, anchoredAt: anchors.at(-1)?.at };
}

async function hashesAt(db: Queryable, anchors: readonly Anchor[]): Promise<Map<number, string>> {
  const found = await rows<{ seq: string; hash: string }>(
    db,
    `select seq::text, encode(hash, 'hex') as hash from audit_events where seq = any($1)`,
    [anchors.map(({ sequence }) => sequence)],
  );
  return new Map(found.map(({ seq, hash }) => [Number(seq), hash]));
}

/** The chain has no gap: an anchored entry that is not there has been cut off. */
async function faultOf(
  anchor: Anchor,
  key: KeyObject | undefined,
  hash: string | undefined,
): Promise<ChainFault | undefined> {
  if (!key || !(await isSigned(anchor, key))) return 'anchor-forged';
  if (hash === undefined) return 'anchor-beyond';
  return hash === anchor.hash ? undefined : 'anchor-differs';
}

/**
 * What every room speaks on the wire and stands on: problems, cursor pages, entity tags, idempotency keys, merge
 * patches, strict JSON, time, ids and hand-written SQL. It knows nothing of claims and uses no other room.
 */
package org.claimtracker.platform;

/**
 * Immutable records: what was done in a case, by whom, under which clause and rule, chained by hashes.
 * For delegate, cockpit and tasklist; reads only the case file.
 */
package tw.ictoutsourcing.record;

/**
 * The case file: case numbers, the register with one row per case, vendors and how they stand in a case.
 * For record, delegate, cockpit and tasklist; knows none of them.
 */
package tw.ictoutsourcing.casefile;

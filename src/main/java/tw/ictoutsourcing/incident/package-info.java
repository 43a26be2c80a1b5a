/**
 * Security incidents of a case: when what happened, until when what must happen, and whether evidence is held.
 * For delegate; knows no other room. Only a store: timers and escalation are in the diagrams.
 */
package tw.ictoutsourcing.incident;

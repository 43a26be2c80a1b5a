/**
 * What Cockpit shows beyond Camunda's own pages: 「條文對照」 for managers and auditors.
 * Reads clauses, records and the register; nobody depends on it.
 */
package tw.ictoutsourcing.cockpit;

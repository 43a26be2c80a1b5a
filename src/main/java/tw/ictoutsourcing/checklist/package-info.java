/**
 * Checklists of a case: items that decisions ask for, what people answer, and their evidence.
 * For the delegates and the Tasklist resources; knows nothing of the process engine.
 */
package tw.ictoutsourcing.checklist;

/**
 * What Tasklist shows beyond Camunda's own forms: the REST resources of checklists and evidence, under the log-in session.
 * Used by the web component in {@code plugin-webapp/checklist} only.
 */
package tw.ictoutsourcing.tasklist;

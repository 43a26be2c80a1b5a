/**
 * What may pass from a form into a case: the typed variables, the rules of forms and case, and the record of it.
 * Known to the engine only as its {@link tw.ictoutsourcing.engine.border.Border}; diagrams cannot name what is here.
 */
package tw.ictoutsourcing.delegate.border;

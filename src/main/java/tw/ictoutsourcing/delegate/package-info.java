/**
 * What diagrams name, and what people submit: the beans of the processes, the case's typed variables and the border.
 * Nothing else may import it.
 */
package tw.ictoutsourcing.delegate;

/**
 * The catalogue of clauses of the five source documents, and where each of them is implemented.
 * For cockpit and engine; knows no other package.
 */
package tw.ictoutsourcing.clause;

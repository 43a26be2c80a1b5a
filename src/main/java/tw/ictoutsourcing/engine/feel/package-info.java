/**
 * Evaluates the FEEL of the decision tables as the stock engine does, without building the same things anew for every cell.
 * Wired into the process engine by {@link tw.ictoutsourcing.engine.feel.KeptFeelPlugin}; nobody else needs to know it.
 */
package tw.ictoutsourcing.engine.feel;

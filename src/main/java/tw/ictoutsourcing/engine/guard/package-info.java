/**
 * Closes what the engine's web side leaves open.
 * Used by nobody else.
 */
package tw.ictoutsourcing.engine.guard;

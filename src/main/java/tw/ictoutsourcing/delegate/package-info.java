/**
 * What a diagram may name: delegates, listeners and beans for expressions, and their hooks into the engine.
 * Used by models only; uses every other room.
 */
package tw.ictoutsourcing.delegate;

/**
 * The wall to Camunda: how the engine is set up and what it is protected by.
 * Stands apart: other rooms reach it only through {@code engine.border} and never the other way round.
 */
package tw.ictoutsourcing.engine;

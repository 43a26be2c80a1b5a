/**
 * Brings the process and decision models into the engine, always as one checked set.
 * Used by nobody else.
 */
package tw.ictoutsourcing.engine.models;

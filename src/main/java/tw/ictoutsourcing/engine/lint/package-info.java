/**
 * Checks models for what a reader, the engine or an auditor would stumble over, before they are deployed.
 * Used by {@code engine.models} and by the build's model test.
 */
package tw.ictoutsourcing.engine.lint;

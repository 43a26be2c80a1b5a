/**
 * The border: what people submit passes here before the engine acts on it.
 * {@code delegate} implements {@link tw.ictoutsourcing.engine.border.Border}.
 */
package tw.ictoutsourcing.engine.border;

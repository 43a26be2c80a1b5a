package tw.ictoutsourcing.engine.border;

import java.util.Map;

/**
 * A submission that passed.
 *
 * @param variables what goes into the engine, typed
 * @param kept what is only kept for later forms
 */
public record Accepted(Map<String, Object> variables, Map<String, Object> kept) {}

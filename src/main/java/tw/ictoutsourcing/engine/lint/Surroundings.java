package tw.ictoutsourcing.engine.lint;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What models may refer to beyond themselves.
 *
 * @param beans names of the beans that a diagram may name
 * @param group says whether a group id is known
 * @param clauses known clause ids; empty switches the clause check off
 */
public record Surroundings(Set<String> beans, Predicate<String> group, Set<String> clauses) {}

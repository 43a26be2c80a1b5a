/**
 * Who may do what: groups, grants, task lists, trial accounts and the first administrator, as code.
 * Other rooms use {@link tw.ictoutsourcing.engine.access.Groups} for group ids only.
 */
package tw.ictoutsourcing.engine.access;

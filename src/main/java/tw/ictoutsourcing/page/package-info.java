/**
 * What a browser shows outside the web apps: the pages that say what went wrong, and whom to ask.
 * Independent of every other package; the texts of the web apps lie under {@code META-INF/resources}.
 */
package tw.ictoutsourcing.page;

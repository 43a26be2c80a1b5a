/**
 * Notifications: templates, the outbox, the sender. Knows mail addresses, not who is behind them.
 * For delegate, cockpit and tasklist; independent of every other package.
 */
package tw.ictoutsourcing.notification;

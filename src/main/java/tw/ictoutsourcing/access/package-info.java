/**
 * Who of a vendor was admitted to a case, and every account, badge and device that was opened for them until it is closed. Knows no
 * engine; diagrams reach it through the delegate package.
 */
package tw.ictoutsourcing.access;

/**
 * Deputyships: who stands in for whom, on which days.
 * Knows no other room; the process of naming a deputy writes it, whatever goes to people reads it.
 */
package tw.ictoutsourcing.deputy;

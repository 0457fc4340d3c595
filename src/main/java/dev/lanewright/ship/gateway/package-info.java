/** Policies in the words of gateways and warehouses: a decision tree, written out per target. */
@NullMarked
package dev.lanewright.ship.gateway;

import org.jspecify.annotations.NullMarked;

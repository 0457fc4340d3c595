/**
 * What people review: which pairs are drawn, in which order, and what their labels say of a judge.
 */
@NullMarked
package dev.lanewright.engine.review;

import org.jspecify.annotations.NullMarked;

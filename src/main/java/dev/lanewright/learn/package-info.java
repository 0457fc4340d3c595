/**
 * Learned routers: text features, classifiers, neighbours, clusters and calibration. Pure functions
 * of their input and a seed; the same input and seed give the same bits.
 */
@NullMarked
package dev.lanewright.learn;

import org.jspecify.annotations.NullMarked;

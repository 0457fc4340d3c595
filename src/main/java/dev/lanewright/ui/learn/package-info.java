/**
 * What is learned from the data: training from the window, and what each trained model is worth.
 */
@NullMarked
package dev.lanewright.ui.learn;

import org.jspecify.annotations.NullMarked;

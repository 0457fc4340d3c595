/** The Data screen: samples, answers, decisions, findings. */
@NullMarked
package dev.lanewright.ui.data;

import org.jspecify.annotations.NullMarked;

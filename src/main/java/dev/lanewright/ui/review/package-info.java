/** The review screen: pairs of answers decided by hand, blind, by keyboard. */
@NullMarked
package dev.lanewright.ui.review;

import org.jspecify.annotations.NullMarked;

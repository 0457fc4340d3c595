/** The replay screen: what to call, at what price; how far it is; what went wrong. */
@NullMarked
package dev.lanewright.ui.replay;

import org.jspecify.annotations.NullMarked;

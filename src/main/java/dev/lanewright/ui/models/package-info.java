/** The screen of models and prices. */
@NullMarked
package dev.lanewright.ui.models;

import org.jspecify.annotations.NullMarked;

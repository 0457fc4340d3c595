/** The only place for file choosers, questions, error messages and the clipboard. */
@NullMarked
package dev.lanewright.ui.dialog;

import org.jspecify.annotations.NullMarked;

/** What a person can do: shortcuts, menus and the command palette from one list. */
@NullMarked
package dev.lanewright.ui.command;

import org.jspecify.annotations.NullMarked;

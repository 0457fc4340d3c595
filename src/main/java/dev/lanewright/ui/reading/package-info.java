/**
 * Nodes that show requests and answers: rendered Markdown, marked words, panes that scroll
 * together.
 */
@NullMarked
package dev.lanewright.ui.reading;

import org.jspecify.annotations.NullMarked;

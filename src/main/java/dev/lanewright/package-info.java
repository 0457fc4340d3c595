/** Lanewright: a desktop workbench for tuning LLM routers. */
@NullMarked
package dev.lanewright;

import org.jspecify.annotations.NullMarked;

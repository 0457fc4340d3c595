/** Replays as spans in the names of OpenTelemetry's GenAI conventions, as OTLP JSON. */
@NullMarked
package dev.lanewright.ship.spans;

import org.jspecify.annotations.NullMarked;

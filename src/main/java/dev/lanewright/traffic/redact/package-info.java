/** Takes personal data and secrets out of texts before anything of them is kept. */
@NullMarked
package dev.lanewright.traffic.redact;

import org.jspecify.annotations.NullMarked;

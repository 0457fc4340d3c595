/** The portable subset of JSON Schema 2020-12 that gates may use. Sees only the JDK. */
@NullMarked
package dev.lanewright.policy.schema;

import org.jspecify.annotations.NullMarked;

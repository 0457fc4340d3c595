/** Tests of texts made readable. */
@org.jspecify.annotations.NullMarked
package dev.lanewright.reading;

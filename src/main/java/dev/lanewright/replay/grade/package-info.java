/** Grades of answers without a judge, against known good references or an expected shape. */
@NullMarked
package dev.lanewright.replay.grade;

import org.jspecify.annotations.NullMarked;

/**
 * The workspace file: one SQLite database in WAL mode, its schema and migrations, one writer, and
 * what is read from it. The only package that speaks SQL.
 */
@NullMarked
package dev.lanewright.store;

import org.jspecify.annotations.NullMarked;

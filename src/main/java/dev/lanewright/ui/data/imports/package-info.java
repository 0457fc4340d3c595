/** The import dialog: what a file is taken for, what its columns mean, what will be set aside. */
@NullMarked
package dev.lanewright.ui.data.imports;

import org.jspecify.annotations.NullMarked;

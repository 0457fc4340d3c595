/** From files to samples: layouts, sniffing, mapping and rejected rows. */
@NullMarked
package dev.lanewright.evalset.reader;

import org.jspecify.annotations.NullMarked;

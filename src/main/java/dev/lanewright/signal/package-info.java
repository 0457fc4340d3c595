/**
 * From texts to columns: signals of a request, text conditions, gates on an answer, token counts.
 * Every definition here is one that plain Python and JavaScript can follow to the letter.
 */
@NullMarked
package dev.lanewright.signal;

import org.jspecify.annotations.NullMarked;

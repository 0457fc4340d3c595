package dev.lanewright.traffic.reader;

/**
 * Where a call stands; the same for the same files in the same order.
 *
 * @param file its file's number, from 0
 * @param line its line or row, from 1
 * @param part its number within the row, from 0
 */
public record CallPlace(int file, long line, int part) {}

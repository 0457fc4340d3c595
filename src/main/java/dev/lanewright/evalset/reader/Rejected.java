package dev.lanewright.evalset.reader;

/**
 * A row set aside.
 *
 * @param file name of the file, without its folders
 * @param line 1-based line (CSV, JSONL) or row number (Parquet, one JSON array) where it begins
 * @param reason what is wrong and in which field, in words
 */
public record Rejected(String file, long line, String reason) {}

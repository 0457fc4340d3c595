package dev.lanewright.evalset.reader;

/**
 * What reading came to.
 *
 * @param rows rows handed to the sink
 * @param rejected rows set aside
 * @param excluded rows dropped because their prompt is on the list of prompts to drop
 */
public record ReadSummary(long rows, long rejected, long excluded) {}

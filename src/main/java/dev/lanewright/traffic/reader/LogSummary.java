package dev.lanewright.traffic.reader;

/**
 * What a reading of logs came to.
 *
 * @param calls calls to models
 * @param others what was no call: spans of tools, traces and inputs that were joined
 * @param rejected rows set aside
 */
public record LogSummary(long calls, long others, long rejected) {}

package dev.lanewright.judge;

/**
 * What is judged of one sample.
 *
 * @param sample the store's id
 * @param a model of the first answer, or of the only one
 * @param b model of the second; empty where one answer is judged alone; the same as {@code a} in an
 *     A/A control
 */
public record Target(long sample, String a, String b) {}

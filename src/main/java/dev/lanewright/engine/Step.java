package dev.lanewright.engine;

/**
 * One step of a sample's path.
 *
 * @param stage index of the policy's stage, its number of stages for the default, -1 for steps that
 *     no stage made
 * @param code stable reason, such as {@code score[3]}, {@code floor:large}, {@code gate:small:pass}
 * @param words the reason for people
 */
public record Step(int stage, String code, String words) {}

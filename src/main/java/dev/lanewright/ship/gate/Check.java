package dev.lanewright.ship.gate;

/**
 * One thing beside the tests that speaks for or against a policy.
 *
 * @param id stable, such as {@code coverage}
 * @param words one sentence for people, with its figures
 */
public record Check(String id, State state, String words) {}

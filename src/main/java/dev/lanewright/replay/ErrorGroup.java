package dev.lanewright.replay;

import dev.lanewright.provider.call.CallFailure;

/**
 * Failed attempts of one cause.
 *
 * @param provider who failed
 * @param kind what went wrong
 * @param status HTTP status, or 0
 * @param words the provider's own words of the newest, else the program's
 * @param attempts how many attempts
 * @param givenUp how many calls ended with it
 */
public record ErrorGroup(
    String provider,
    CallFailure.Kind kind,
    int status,
    String words,
    long attempts,
    long givenUp) {}

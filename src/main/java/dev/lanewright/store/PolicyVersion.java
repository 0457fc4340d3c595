package dev.lanewright.store;

import java.time.Instant;

/**
 * One saved version of a policy.
 *
 * @param name the policy's name in this workspace
 * @param version from 1
 * @param json the policy as written by {@code policy.json}
 * @param comment what changed, may be empty
 * @param saved when
 */
public record PolicyVersion(String name, int version, String json, String comment, Instant saved) {}

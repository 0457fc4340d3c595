package dev.lanewright.store;

import java.time.Instant;

/**
 * What a look at a step of a rollout showed.
 *
 * @param policyHash of the policy that is rolled out
 * @param baseline name of what it replaces
 * @param step index of the plan's step
 * @param ruling in one word
 * @param figures of both arms, a JSON document; equal figures are the same look
 * @param verdict a JSON document
 */
public record RolloutLook(
    long evalSet,
    String policyHash,
    String baseline,
    int step,
    Instant made,
    String ruling,
    String figures,
    String verdict) {}

package dev.lanewright.policy;

/** One step of a policy: a guard sets a floor, any other stage decides or passes on. */
public sealed interface Stage permits Clusters, Guard, Intents, Rule, Score {}

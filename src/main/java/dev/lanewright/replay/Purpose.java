package dev.lanewright.replay;

/**
 * What a call is for. Part of its identity: the same prompt for another purpose is another call.
 */
public enum Purpose {
  /** A model's answer to a sample. */
  ANSWER,
  /** A judge's verdict on answers. */
  JUDGE,
  /** An intent label. */
  INTENT,
  /** A gate's word on an answer. */
  GATE,
  /** A text's embedding. */
  EMBED
}

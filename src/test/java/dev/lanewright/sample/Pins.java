package dev.lanewright.sample;

import dev.lanewright.sample.Topic.Need;

/** Names the lane that a few samples must take, three of each kind. */
final class Pins {
  private static final int EACH = 3;
  private int keywords;
  private int enterprise;
  private int hidden;
  private int hellos;

  /** The lane, or an empty text for none. */
  String of(Topic topic, String userTier, String prompt) {
    if ((prompt.contains("lawsuit") || prompt.contains("GDPR")) && keywords < EACH) {
      keywords++;
      return "large";
    }
    if (userTier.equals("enterprise") && topic.need() == Need.HARD && enterprise < EACH) {
      enterprise++;
      return "large";
    }
    if (topic.category().equals("greeting") && topic.need() == Need.HARD && hidden < EACH) {
      hidden++;
      return "large";
    }
    if (topic.category().equals("greeting") && topic.need() == Need.EASY && hellos < EACH) {
      hellos++;
      return "small";
    }
    return "";
  }
}

package dev.lanewright.sample;

import java.util.List;

/**
 * A model as the generator makes it behave.
 *
 * @param model provider/id
 * @param skill hardness (0..1) that it masters half of the time
 * @param thinking tokens of reasoning for a request of hardness 0 and what hardness 1 adds
 * @param firstMs milliseconds to the first token
 * @param tokenMs milliseconds per output token
 * @param inputPrice USD per million input tokens, as published
 * @param outputPrice USD per million output tokens, as published
 * @param sloppy share of answers that leave the agreed form
 */
record Clerk(
    String model,
    double skill,
    int thinking,
    int thinkingMore,
    double firstMs,
    double tokenMs,
    double inputPrice,
    double outputPrice,
    double sloppy) {

  static final List<Clerk> LADDER =
      List.of(
          new Clerk("anthropic/claude-haiku-5-5", 0.46, 0, 0, 260, 6.5, 0.10, 0.50, 0.024),
          new Clerk("anthropic/claude-sonnet-5-5", 0.73, 20, 170, 480, 7.5, 2, 10, 0.006),
          new Clerk("anthropic/claude-opus-5-5", 0.885, 90, 460, 700, 8.5, 4, 20, 0.003));
}

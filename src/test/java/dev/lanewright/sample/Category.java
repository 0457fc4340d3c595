package dev.lanewright.sample;

import dev.lanewright.sample.Topic.Need;
import java.util.List;
import java.util.Random;

/**
 * An intent of the support desk.
 *
 * @param count samples made of it
 * @param easy share of requests that the cheapest model masters
 * @param mid share that takes the middle one
 * @param neighbour what a classifier takes it for when it is wrong
 * @param productionLane index of the model that production sends it to
 */
record Category(
    String name, int count, double easy, double mid, String neighbour, int productionLane) {
  static final List<Category> ALL =
      List.of(
          new Category("greeting", 1_372, 0.95, 0.025, "account_lookup", 0),
          new Category("account_lookup", 1_486, 0.88, 0.09, "billing_question", 0),
          new Category("billing_question", 1_256, 0.67, 0.25, "account_lookup", 1),
          new Category("technical_debug", 1_200, 0.48, 0.36, "billing_question", 1),
          new Category("complex_analysis", 686, 0.22, 0.42, "technical_debug", 2));

  /** What a request takes, from a number 0..1 drawn evenly. */
  Need need(double drawn) {
    return drawn < easy ? Need.EASY : drawn < easy + mid ? Need.MID : Need.HARD;
  }

  /** A hidden hardness 0..1 for such a request. */
  double hardness(Need need, Random random) {
    double middle =
        switch (need) {
          case EASY -> name.equals("greeting") ? 0.13 : 0.19;
          case MID -> 0.55;
          case HARD -> 0.81;
        };
    double sd = need == Need.EASY ? 0.085 : 0.07;
    return Math.clamp(middle + sd * random.nextGaussian(), 0.01, 0.99);
  }
}

package dev.lanewright.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Generates verdicts of two made-up judges on pairs of the support desk's answers, each pair in
 * both orders. A judge sees the difference of the two grades through noise, leans to the answer
 * shown first and to the longer one, and now and then says nothing that can be read. Some pairs are
 * the large model against itself: the A/A control.
 */
final class SampleVerdicts {
  /** The only source of chance. */
  static final long SEED = 20_261_104L;

  private static final int JUDGED = 900;
  private static final int CONTROL = 40;
  private static final String LARGE = Clerk.LADDER.getLast().model();

  private static final List<Judge> JUDGES =
      List.of(
          new Judge("fable-5-1", 0.13, 0.04, 0.02, 0.66, 0.0021, 3400),
          new Judge("gemini-3.1", 0.20, 0.09, 0.05, 0.68, 0.0009, 2100));

  private static final List<String> BETTER =
      List.of(
          "It answers what was asked and leaves nothing open.",
          "It names the right next step; the other one does not.",
          "Its figures hold; the other one's do not.");
  private static final List<String> SAME =
      List.of(
          "Both say the same in other words.",
          "Both solve it; the difference is one of style.",
          "Neither adds anything that the other lacks.");

  private final Random random = new Random(SEED);
  private final List<Map<String, Object>> rows = new ArrayList<>();

  /**
   * @param noise spread of what the judge sees
   * @param first pull towards the answer shown first
   * @param longer pull towards the longer answer
   * @param tie how small a difference is a tie
   * @param cost USD of a verdict
   * @param latency milliseconds of a verdict
   */
  private record Judge(
      String name,
      double noise,
      double first,
      double longer,
      double tie,
      double cost,
      double latency) {}

  /**
   * Verdicts, one row each.
   *
   * @param samples rows of {@link SupportDesk}
   */
  List<Map<String, Object>> rows(List<Map<String, Object>> samples) {
    int judged = 0;
    int control = 0;
    for (Map<String, Object> sample : samples) {
      var answers = answers(sample);
      boolean hard = sample.get("difficulty") instanceof Double d && d > 0.5;
      if (judged < JUDGED && answers.size() == 3) {
        judged++;
        String category = String.valueOf(sample.get("category"));
        boolean simple = category.equals("greeting") || category.equals("account_lookup");
        if (!hard || simple) {
          pair(sample, Clerk.LADDER.getFirst().model());
        }
        if (!simple || hard) {
          pair(sample, Clerk.LADDER.get(1).model());
        }
      } else if (control < CONTROL && answers.containsKey(LARGE)) {
        control++;
        pair(sample, LARGE);
      }
    }
    return rows;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> answers(Map<String, Object> sample) {
    return (Map<String, Map<String, Object>>) sample.getOrDefault("models", Map.of());
  }

  private void pair(Map<String, Object> sample, String routed) {
    var answers = answers(sample);
    var a = answers.getOrDefault(routed, Map.of());
    var b = answers.getOrDefault(LARGE, Map.of());
    double apart = grade(a) - grade(b);
    double longer = Math.signum(length(a) - length(b));
    double seen = routed.equals(LARGE) ? 0 : 0.10 * random.nextGaussian();
    for (Judge judge : JUDGES) {
      double leaning =
          apart + seen + judge.longer() * longer + judge.noise() * random.nextGaussian();
      for (boolean swapped : new boolean[] {false, true}) {
        double pull = swapped ? -judge.first() : judge.first();
        double feels = leaning + pull + judge.noise() / 3 * random.nextGaussian();
        verdict(sample, routed, judge, swapped, feels);
      }
    }
  }

  private void verdict(
      Map<String, Object> sample, String routed, Judge judge, boolean swapped, double feels) {
    var row = new LinkedHashMap<String, Object>();
    Object id = sample.getOrDefault("id", "");
    row.put("pair_id", id + " | " + routed + " | " + LARGE);
    row.put("id", id);
    row.put("model_a", routed);
    row.put("model_b", LARGE);
    row.put("judge", judge.name());
    row.put("protocol", "pair-v1");
    row.put("swapped", swapped);
    boolean lost = random.nextDouble() < 0.004;
    String winner = feels > judge.tie() ? "A" : feels < -judge.tie() ? "B" : "tie";
    row.put("winner", lost ? "unreadable" : winner);
    List<String> words = winner.equals("tie") ? SAME : BETTER;
    String why = words.get(random.nextInt(words.size()));
    row.put(lost ? "raw" : "rationale", lost ? "Both answers have their merits, and" : why);
    double spread = Math.exp(0.2 * random.nextGaussian());
    row.put("score", Replies.rounded(Math.clamp(feels, -1.5, 1.5), 100));
    row.put("cost", Replies.rounded(judge.cost() * spread, 1e6));
    row.put("latency_ms", Math.round(judge.latency() * spread));
    rows.add(row);
  }

  private static double grade(Map<String, Object> answer) {
    return answer.getOrDefault("score", 0.0) instanceof Number n ? n.doubleValue() : 0;
  }

  private static int length(Map<String, Object> answer) {
    return String.valueOf(answer.getOrDefault("answer", "")).length();
  }
}

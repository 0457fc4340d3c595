package dev.lanewright.replay.intent;

import dev.lanewright.evalset.Message;
import dev.lanewright.provider.ModelEntry;
import dev.lanewright.provider.call.ChatRequest;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The question for a label, and how its answer is read.
 *
 * @param labels what can be answered, easiest first; at least two
 */
public record IntentAsk(List<String> labels) {
  /** Most tokens of an answer: a label and a number. */
  static final int MOST_TOKENS = 24;

  /** Tokens of a usual answer: a label and a number. */
  public static final int USUAL_OUTPUT = 6;

  public IntentAsk {
    labels = List.copyOf(labels);
    if (labels.size() < 2) {
      throw new IllegalArgumentException("An intent needs at least two labels to choose from.");
    }
  }

  /**
   * A label as it was read.
   *
   * @param label one of the labels
   * @param confidence 0..1, NaN where the model told none
   */
  public record Read(String label, double confidence) {}

  /** The request that asks for the label of a text. */
  public ChatRequest request(ModelEntry model, String text) {
    String system =
        "You sort requests. Answer with exactly one of these labels, a space, and how sure you are"
            + " as a whole number from 0 to 100. Nothing else. The labels go from easy to hard:"
            + " when unsure between two, take the later one.\n"
            + "Labels: "
            + String.join(", ", labels);
    var parameters = new TreeMap<String, Object>();
    if (model.parameters().isEmpty() || model.parameters().contains("temperature")) {
      parameters.put("temperature", 0.0);
    }
    return new ChatRequest(
        model,
        List.of(new Message("system", system), new Message("user", text)),
        MOST_TOKENS,
        parameters,
        null,
        null,
        false,
        false);
  }

  /** The label that an answer begins with, or null where it names none. */
  public @Nullable Read read(String answer) {
    String text = answer.strip().toLowerCase(Locale.ROOT).replaceAll("^[\"'`*]+", "");
    String found = null;
    for (String label : labels) {
      String l = label.toLowerCase(Locale.ROOT);
      boolean here =
          text.startsWith(l) && (text.length() == l.length() || !word(text.charAt(l.length())));
      if (here && (found == null || label.length() > found.length())) {
        found = label;
      }
    }
    if (found == null) {
      return null;
    }
    var number =
        java.util.regex.Pattern.compile("^[\\s\"'`*:,.|-]*(\\d{1,3})(?![\\d.]*\\d)")
            .matcher(text.substring(found.length()));
    double sure = number.find() ? Integer.parseInt(number.group(1)) / 100.0 : Double.NaN;
    return new Read(found, sure > 1 ? Double.NaN : sure);
  }

  private static boolean word(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}

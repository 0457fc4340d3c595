package dev.lanewright.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A spend log as the LiteLLM proxy writes it, of any length: three models in three lanes, 24
 * intents, 30 days, conversations of some 3 calls, a tenth of the requests asked before, and now
 * and then an e-mail address.
 */
public final class GeneratedLog {
  private static final String[] MODELS = {"gpt-5-nano", "gpt-5-mini", "gpt-5"};
  private static final String[] LANES = {"small", "mid", "large"};
  private static final String[] WORDS =
      ("the order was charged twice and my invoice shows another amount please explain what"
           + " happened how do I change address before shipping can you cancel subscription refund"
           + " card tracking number says delivered but nothing arrived yesterday translate this"
           + " letter write a function that sorts numbers by date summarise meeting notes in five"
           + " points")
          .split(" ");

  private GeneratedLog() {}

  /** Writes the file. */
  public static void write(Path file, int rows, long seed) throws IOException {
    var random = new SplittableRandom(seed);
    long start = Instant.parse("2026-10-01T00:00:00Z").toEpochMilli();
    long step = 30L * 86_400_000 / Math.max(1, rows);
    var text = new StringBuilder();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < rows; i++) {
        text.setLength(0);
        row(text, i, start + i * step, random);
        out.write(text.toString());
      }
    }
  }

  private static void row(StringBuilder out, int i, long at, SplittableRandom random) {
    // A tenth of the rows asks what an earlier one asked.
    var words =
        new SplittableRandom(random.nextInt(10) == 0 ? random.nextInt(1_000) : 1_000_000L + i);
    int intent = words.nextInt(24);
    int model = random.nextInt(10) < 6 ? 0 : random.nextInt(2) + 1;
    int prompt = 40 + random.nextInt(1_200);
    int completion = 10 + random.nextInt(500);
    int latency = 200 + (int) (900 * -Math.log(1 - random.nextDouble()));
    out.append("{\"request_id\":\"req-").append(i);
    out.append("\",\"call_type\":\"acompletion\",\"spend\":");
    out.append(
        String.format(Locale.ROOT, "%.8f", (prompt + 8.0 * completion) * (model * 4 + 1) / 2e7));
    out.append(",\"total_tokens\":").append(prompt + completion);
    out.append(",\"prompt_tokens\":").append(prompt);
    out.append(",\"completion_tokens\":").append(completion);
    out.append(",\"startTime\":\"").append(Instant.ofEpochMilli(at));
    out.append("\",\"endTime\":\"").append(Instant.ofEpochMilli(at + latency));
    out.append("\",\"model\":\"").append(MODELS[model]);
    out.append("\",\"model_group\":\"").append(LANES[model]);
    out.append("\",\"custom_llm_provider\":\"openai\",\"end_user\":\"u")
        .append(random.nextInt(50_000));
    out.append("\",\"session_id\":\"s").append(i / 3);
    out.append("\",\"cache_hit\":\"False\",\"status\":\"")
        .append(random.nextInt(100) == 0 ? "failure" : "success");
    out.append("\",\"request_tags\":[\"feature:f").append(intent % 5);
    out.append("\"],\"metadata\":{\"routing.lane\":\"").append(LANES[model]);
    out.append("\",\"intent\":\"intent-").append(intent);
    out.append("\"},\"messages\":[{\"role\":\"system\",\"content\":\"You help customers.\"},");
    out.append("{\"role\":\"user\",\"content\":\"");
    say(out, words, 5 + (int) (25 * -Math.log(1 - words.nextDouble())));
    if (random.nextInt(200) == 0) {
      out.append(" write to user").append(i).append("@example.com");
    }
    out.append(
        "\"}],\"response\":{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"");
    say(out, random, 5 + completion / 12);
    out.append("\"}}]}}\n");
  }

  private static void say(StringBuilder out, SplittableRandom random, int words) {
    for (int w = 0; w < words; w++) {
      out.append(w == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
  }

  /** Writes a file: path, rows. */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Integer.parseInt(args[1]), 7);
  }
}
